package dev.sennight.ui.insight;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** A table of names and counts; Enter or a double click on a cell opens what it counts. */
final class CountTable extends TableView<CountTable.Line> {
  private static final double WIDTH = 76;
  private static final double SCROLLBAR = 18;

  private List<String> headings = List.of();

  /**
   * A row.
   *
   * @param name computed when the row is seen: there may be thousands
   * @param counts one a column, the name's column left out
   */
  record Line(Supplier<String> name, List<Long> counts, Opener opener) {}

  /** Opens what the cell in a column counts; column 0 is the name's. */
  @FunctionalInterface
  interface Opener {
    void open(int column);
  }

  CountTable(String accessibleName) {
    getStyleClass().addAll("count-table", "dense");
    setAccessibleText(accessibleName);
    setPlaceholder(new Label());
    getSelectionModel().setCellSelectionEnabled(true);
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open();
        event.consume();
      }
    });
    setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        open();
      }
    });
  }

  private void open() {
    TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
    if (cell.getRow() >= 0 && cell.getRow() < getItems().size()) {
      getItems().get(cell.getRow()).opener().open(Math.max(0, cell.getColumn()));
    }
  }

  /** How wide all columns are together. */
  double needed() {
    return headings.size() * WIDTH + SCROLLBAR;
  }

  /** Shows {@code lines} under {@code heads}, the name's first. */
  void show(List<String> heads, List<Line> lines) {
    if (!heads.equals(headings)) {
      headings = List.copyOf(heads);
      TableColumn<Line, String> name = new TableColumn<>(heads.getFirst());
      name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name().get()));
      getColumns().setAll(List.of(name));
      for (int i = 1; i < heads.size(); i++) {
        int at = i - 1;
        TableColumn<Line, Number> count = new TableColumn<>(heads.get(i));
        count.setCellValueFactory(
            cell -> new ReadOnlyObjectWrapper<>(cell.getValue().counts().get(at)));
        count.getStyleClass().add("count-column");
        getColumns().add(count);
      }
      for (TableColumn<Line, ?> column : getColumns()) {
        column.setPrefWidth(WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
      }
    }
    getItems().setAll(lines);
  }
}
