package dev.sennight.ui.side;

import dev.sennight.ui.look.WeakBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A row of the side pane. */
final class SideCell extends ListCell<SideRow> {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass HEADER = PseudoClass.getPseudoClass("header");
  private static final double INDENT = 14;

  private final ObservableValue<@Nullable SideRow> current;

  SideCell(ObservableValue<@Nullable SideRow> current) {
    this.current = current;
    getStyleClass().add("side-cell");
    setPrefWidth(0);
    WeakBinding.value(this, current, now -> light());
  }

  @Override
  protected void updateItem(@Nullable SideRow row, boolean empty) {
    super.updateItem(row, empty);
    light();
    pseudoClassStateChanged(HEADER, row instanceof SideRow.Header || row instanceof SideRow.Group);
    setGraphic(row == null || empty ? null : node(row));
    setAccessibleText(row == null || empty ? "" : spoken(row));
  }

  private void light() {
    SideRow row = getItem();
    pseudoClassStateChanged(LIT, row != null && row.equals(current.getValue()));
  }

  private static Node node(SideRow row) {
    return switch (row) {
      case SideRow.Header(String title, int count) ->
          lines(label(title + "  " + count, "header-title"));
      case SideRow.Group(String title, int count, int depth) ->
          lines(
              label(
                  count == 0 ? title : title + "  " + count,
                  depth == 0 ? "group-title" : "sub-group-title"));
      case SideRow.OfHeading(String title, int depth, String _) -> {
        VBox box = lines(label(title, depth == 0 ? "title" : "sub-title"));
        VBox.setMargin(box.getChildren().getFirst(), new Insets(0, 0, 0, depth * INDENT));
        yield box;
      }
      case SideRow.OfLink(String title, String where, String passage, var _) ->
          lines(label(title, "title"), label(where, "muted"), label(passage, "passage"));
      case SideRow.OfFact(String name, String value) ->
          lines(label(name, "muted"), label(value, "fact"));
    };
  }

  private static VBox lines(Label... labels) {
    VBox box = new VBox();
    box.getStyleClass().add("lines");
    for (Label label : labels) {
      if (!label.getText().isBlank()) {
        box.getChildren().add(label);
      }
    }
    return box;
  }

  private static Label label(String words, String style) {
    Label label = new Label(words);
    label.setWrapText(!style.equals("muted"));
    label.setMinWidth(0);
    label.setMinHeight(label.isWrapText() ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static String spoken(SideRow row) {
    return switch (row) {
      case SideRow.Header header -> header.title() + ", " + header.count();
      case SideRow.Group group ->
          group.count() == 0 ? group.title() : group.title() + ", " + group.count();
      case SideRow.OfHeading heading -> heading.title();
      case SideRow.OfLink link -> link.title() + ", " + link.where() + " " + link.passage();
      case SideRow.OfFact fact -> fact.name() + ": " + fact.value();
    };
  }
}
