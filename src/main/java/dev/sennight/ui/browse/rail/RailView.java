package dev.sennight.ui.browse.rail;

import dev.sennight.ui.browse.FilterField;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.flow.FlowViewModel;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The tree of weeks, topics, cards and notes, with a filter above it. */
public final class RailView extends VBox {
  private final RailViewModel model;
  private final TreeView<RailItem> tree = new TreeView<>();
  private final Map<String, Boolean> unfolded = new HashMap<>();
  private boolean following;
  private @Nullable Listing pressed;
  private @Nullable FlowViewModel marks;

  /**
   * Shows {@code model}.
   *
   * @param enter what Enter on a line does that leads to a list
   */
  public RailView(RailViewModel model, Texts texts, Runnable enter) {
    this.model = model;
    getStyleClass().add("rail");
    FilterField filter = new FilterField(model.filter(), texts.get("rail.filter"), this::focus);
    tree.setShowRoot(false);
    tree.setFixedCellSize(30);
    tree.setAccessibleText(texts.get("rail.name"));
    tree.setCellFactory(view -> new RailCell(() -> marks, texts.language().locale()));
    VBox.setVgrow(tree, Priority.ALWAYS);
    VBox.setMargin(filter, new Insets(8));
    getChildren().addAll(filter, tree);
    WeakBinding.value(this, model.root(), now -> fill(now));
    WeakBinding.value(this, model.current(), now -> select(now));
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> chosen(now));
    tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, enter));
    tree.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = model.current().get());
    tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    fill(model.root().get());
  }

  private void press(KeyEvent event, Runnable enter) {
    TreeItem<RailItem> item = tree.getSelectionModel().getSelectedItem();
    Listing listing = item == null ? null : item.getValue().listing();
    if (event.getCode() == KeyCode.ENTER && listing != null) {
      model.chooseAgain(listing);
      enter.run();
      event.consume();
    }
  }

  /** The line that is chosen already leads to its list too, such as from the hits of a search. */
  private void click(MouseEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null && !(node instanceof RailCell)) {
      node = node.getParent();
    }
    Listing before = pressed;
    RailItem line = node instanceof RailCell cell ? cell.getItem() : null;
    if (before != null && line != null && before.equals(line.listing())) {
      model.chooseAgain(before);
    }
  }

  /** Shows how many entries are not read. */
  public void mark(FlowViewModel shown) {
    marks = shown;
    WeakBinding.value(this, shown.version(), now -> recount());
    tree.refresh();
  }

  /** Only what is seen: making all lines anew takes several frames. */
  private void recount() {
    for (Node node : tree.lookupAll(".rail-cell")) {
      if (node instanceof RailCell cell) {
        cell.recount();
      }
    }
  }

  /** Puts the keyboard here. */
  public void focus() {
    tree.requestFocus();
  }

  private void chosen(@Nullable TreeItem<RailItem> item) {
    if (item != null && !following) {
      Listing listing = item.getValue().listing();
      if (listing != null) {
        model.choose(listing);
      }
    }
  }

  private void fill(RailItem root) {
    following = true;
    tree.setRoot(item(root, "", !model.filter().get().isBlank()));
    following = false;
    select(model.current().get());
  }

  private TreeItem<RailItem> item(RailItem value, String above, boolean open) {
    TreeItem<RailItem> item = new TreeItem<>(value);
    String path = above + "/" + value.label();
    boolean first = true;
    for (RailItem child : value.children()) {
      TreeItem<RailItem> below = item(child, path, open);
      boolean unfold = child.kind() == RailItem.Kind.WEEKS || opensItself(child, first);
      below.setExpanded(open || unfolded.getOrDefault(path + "/" + child.label(), unfold));
      item.getChildren().add(below);
      first = false;
    }
    item.expandedProperty()
        .addListener((property, before, now) -> {
          if (model.filter().get().isBlank()) {
            unfolded.put(path, now);
          }
        });
    return item;
  }

  /** The first series and its first year stand open, so that the newest weeks are seen at once. */
  private static boolean opensItself(RailItem item, boolean first) {
    return first && (item.kind() == RailItem.Kind.SERIES || item.kind() == RailItem.Kind.YEAR);
  }

  private void select(@Nullable Listing listing) {
    following = true;
    TreeItem<RailItem> item = listing == null ? null : find(tree.getRoot(), listing);
    if (item == null) {
      tree.getSelectionModel().clearSelection();
    } else if (!item.equals(tree.getSelectionModel().getSelectedItem())) {
      for (TreeItem<RailItem> up = item.getParent(); up != null; up = up.getParent()) {
        up.setExpanded(true);
      }
      tree.getSelectionModel().select(item);
      int row = tree.getRow(item);
      tree.scrollTo(Math.max(0, row - 4));
    }
    following = false;
  }

  private static @Nullable TreeItem<RailItem> find(TreeItem<RailItem> item, Listing listing) {
    if (listing.equals(item.getValue().listing())) {
      return item;
    }
    for (TreeItem<RailItem> child : item.getChildren()) {
      TreeItem<RailItem> found = find(child, listing);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
