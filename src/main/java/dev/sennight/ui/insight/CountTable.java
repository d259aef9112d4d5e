package dev.sennight.ui.insight;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** A table of names and counts; Enter or a click on a row reads it. */
final class CountTable extends TableView<CountTable.Line> {
  private static final double COUNT = 76;

  /**
   * A row.
   *
   * @param counts one a column
   */
  record Line(String name, List<Long> counts, Runnable read) {}

  CountTable(String accessibleName) {
    getStyleClass().addAll("count-table", "dense");
    setAccessibleText(accessibleName);
    setPlaceholder(new Label());
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Consumer<Line> go = line -> line.read().run();
    setOnKeyPressed(event -> {
      Line line = getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.ENTER && line != null) {
        go.accept(line);
        event.consume();
      }
    });
    setOnMouseClicked(event -> {
      Line line = getSelectionModel().getSelectedItem();
      if (event.getClickCount() == 2 && line != null) {
        go.accept(line);
      }
    });
  }

  /** Shows {@code lines} under {@code heads}, the name's first. */
  void show(List<String> heads, List<Line> lines) {
    getColumns().clear();
    TableColumn<Line, String> name = new TableColumn<>(heads.getFirst());
    name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
    name.setSortable(false);
    getColumns().add(name);
    for (int i = 1; i < heads.size(); i++) {
      int at = i - 1;
      TableColumn<Line, Number> count = new TableColumn<>(heads.get(i));
      count.setCellValueFactory(
          cell -> new ReadOnlyObjectWrapper<>(cell.getValue().counts().get(at)));
      count.setPrefWidth(COUNT);
      count.setStyle("-fx-alignment: center-right");
      count.setSortable(false);
      getColumns().add(count);
    }
    getItems().setAll(lines);
  }
}
