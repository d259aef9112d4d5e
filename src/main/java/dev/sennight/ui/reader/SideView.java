package dev.sennight.ui.reader;

import dev.sennight.ui.browse.Row;
import dev.sennight.ui.browse.RowList;
import dev.sennight.ui.text.Texts;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pane beside the page. */
public final class SideView extends VBox {
  private final RowList rows;

  /**
   * Shows {@code model}.
   *
   * @param enter what Enter on a row does
   */
  public SideView(SideViewModel model, Texts texts, Runnable enter) {
    getStyleClass().addAll("list-pane", "side");
    rows =
        new RowList(
            model.rows(),
            new ReadOnlyObjectWrapper<@Nullable Row>(null),
            model::choose,
            enter,
            texts);
    rows.setAccessibleText(texts.get("command.side"));
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().add(rows);
    visibleProperty().bind(model.shown());
    managedProperty().bind(model.shown());
  }

  /** Puts the keyboard here. */
  public void focus() {
    rows.requestFocus();
  }
}
