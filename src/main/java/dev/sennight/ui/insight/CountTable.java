package dev.sennight.ui.insight;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** A table of names and counts; Enter or a double click on a row reads it. */
final class CountTable extends TableView<CountTable.Line> {
  private static final double COUNT = 76;
  private static final double NAME = 84;
  private static final int MOST_FITTING = 5;

  private List<String> headings = List.of();

  /**
   * A row.
   *
   * @param name asked for when the row is seen: saying all of many weeks takes long
   * @param counts one a column
   */
  record Line(Supplier<String> name, List<Long> counts, Runnable read) {}

  CountTable(String accessibleName) {
    getStyleClass().addAll("count-table", "dense");
    setAccessibleText(accessibleName);
    setPlaceholder(new Label());
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
    if (!heads.equals(headings)) {
      headings = List.copyOf(heads);
      fillColumns(heads);
    }
    getItems().setAll(lines);
  }

  private void fillColumns(List<String> heads) {
    getColumns().clear();
    boolean fits = heads.size() <= MOST_FITTING;
    setColumnResizePolicy(
        fits
            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
            : TableView.UNCONSTRAINED_RESIZE_POLICY);
    TableColumn<Line, String> name = new TableColumn<>(heads.getFirst());
    name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name().get()));
    name.setSortable(false);
    name.setPrefWidth(NAME);
    getColumns().add(name);
    for (int i = 1; i < heads.size(); i++) {
      int at = i - 1;
      TableColumn<Line, Number> count = new TableColumn<>(heads.get(i));
      count.setCellValueFactory(
          cell -> new ReadOnlyObjectWrapper<>(cell.getValue().counts().get(at)));
      count.setPrefWidth(COUNT);
      count.getStyleClass().add("count-column");
      count.setSortable(false);
      getColumns().add(count);
    }
  }
}
