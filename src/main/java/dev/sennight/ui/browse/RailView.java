package dev.sennight.ui.browse;

import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.ItemMenu;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The tree of weeks, topics, cards and notes, with a filter above it. */
public final class RailView extends VBox {
  private final RailViewModel model;
  private final TreeView<RailItem> tree = new TreeView<>();
  private final Map<String, Boolean> unfolded = new HashMap<>();
  private final RailMenu menu;
  private Runnable clicked = () -> {};
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
    this.menu = new RailMenu(model, () -> marks, texts);
    getStyleClass().add("rail");
    FilterField filter = new FilterField(model.filter(), texts.get("rail.filter"), this::focus);
    tree.setShowRoot(false);
    tree.setFixedCellSize(28);
    tree.setAccessibleText(texts.get("rail.name"));
    tree.setCellFactory(view -> new RailCell(() -> marks, texts));
    Label nothing = new Label(texts.get("list.emptyFilter"));
    nothing.getStyleClass().add("empty");
    nothing.setWrapText(true);
    nothing
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.root().get().children().isEmpty() && !model.filter().get().isBlank(),
                model.root()));
    StackPane shown = new StackPane(tree, nothing);
    VBox.setVgrow(shown, Priority.ALWAYS);
    VBox.setMargin(filter, new Insets(8));
    getChildren().addAll(filter, shown);
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

  /** Tells of each click on a line that leads to a list. */
  public void whenClicked(Runnable told) {
    clicked = told;
  }

  /** Gives lines a menu, and what a middle click does. */
  public void actWith(Function<Listing, List<Command>> commands, Texts texts) {
    ItemMenu.install(tree, RailItem.class, this::selected, item -> of(item, commands), texts);
  }

  private @Nullable RailItem selected() {
    TreeItem<RailItem> item = tree.getSelectionModel().getSelectedItem();
    return item == null ? null : item.getValue();
  }

  private List<Command> of(RailItem item, Function<Listing, List<Command>> commands) {
    Listing listing = item.listing();
    List<Command> all = new ArrayList<>(listing == null ? List.of() : commands.apply(listing));
    TreeItem<RailItem> line = find(tree.getRoot(), item::equals);
    if (line != null && !line.isLeaf()) {
      boolean open = line.isExpanded();
      all.add(
          Command.of(
              open ? "collapse" : "expand", Command.Group.GO, () -> line.setExpanded(!open)));
    }
    all.addAll(menu.of(item, tree));
    return all;
  }

  private void press(KeyEvent event, Runnable enter) {
    TreeItem<RailItem> item = tree.getSelectionModel().getSelectedItem();
    if (item == null) {
      return;
    }
    Listing listing = item.getValue().listing();
    switch (event.getCode()) {
      case ENTER -> {
        if (listing == null) {
          item.setExpanded(!item.isExpanded());
        } else {
          model.chooseAgain(listing);
          enter.run();
        }
      }
      case F2 -> menu.rename(item.getValue(), tree);
      case DELETE -> menu.delete(item.getValue());
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** A header unfolds, one that has a list too when it is chosen already, which lists it again. */
  private void click(MouseEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    boolean arrow = false;
    while (node != null && !(node instanceof RailCell)) {
      arrow |= node.getStyleClass().contains("tree-disclosure-node");
      node = node.getParent();
    }
    if (!(node instanceof RailCell cell) || cell.getTreeItem() == null) {
      return;
    }
    Listing listing = cell.getItem().listing();
    if (listing != null && event.getButton() == MouseButton.PRIMARY) {
      clicked.run();
    }
    if (listing == null && !arrow && event.getButton() == MouseButton.PRIMARY) {
      cell.getTreeItem().setExpanded(!cell.getTreeItem().isExpanded());
    } else if (listing != null && listing.equals(pressed) && !arrow) {
      model.chooseAgain(listing);
      cell.getTreeItem().setExpanded(!cell.getTreeItem().isExpanded());
    }
  }

  /** Shows how many entries are unread. */
  public void mark(FlowViewModel shown) {
    marks = shown;
    WeakBinding.value(this, shown.version(), now -> recount());
    tree.refresh();
  }

  /** Updates only the cells in sight: all of them would take several frames. */
  private void recount() {
    SavedSearches searches = model.searches();
    if (searches != null) {
      searches.refresh();
    }
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
      boolean unfold = opensItself(child, first);
      below.setExpanded(open || unfolded.getOrDefault(path + "/" + child.label(), unfold));
      item.getChildren().add(below);
      first = false;
    }
    item.expandedProperty()
        .addListener((property, before, now) -> {
          if (model.filter().get().isBlank()) {
            unfolded.put(path, now);
            if (now && value.kind() == RailItem.Kind.YEAR) {
              foldOthers(item);
            }
          }
        });
    return item;
  }

  /** One year is unfolded at a time, whatever series it is of. */
  private void foldOthers(TreeItem<RailItem> year) {
    TreeItem<RailItem> series = year.getParent();
    TreeItem<RailItem> weeks = series == null ? null : series.getParent();
    if (weeks != null) {
      weeks.getChildren().stream()
          .flatMap(each -> each.getChildren().stream())
          .filter(other -> !other.equals(year))
          .forEach(other -> other.setExpanded(false));
    }
  }

  /** The first series and its first year are unfolded, so that the newest weeks are in sight. */
  private static boolean opensItself(RailItem item, boolean first) {
    return switch (item.kind()) {
      case WEEKS, SAVED -> true;
      case SERIES, YEAR -> first;
      default -> false;
    };
  }

  private void select(@Nullable Listing listing) {
    following = true;
    TreeItem<RailItem> item =
        listing == null ? null : find(tree.getRoot(), line -> listing.equals(line.listing()));
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

  private static @Nullable TreeItem<RailItem> find(
      TreeItem<RailItem> item, Predicate<RailItem> wanted) {
    if (wanted.test(item.getValue())) {
      return item;
    }
    for (TreeItem<RailItem> child : item.getChildren()) {
      TreeItem<RailItem> found = find(child, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
