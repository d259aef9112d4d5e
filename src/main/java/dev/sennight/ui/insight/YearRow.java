package dev.sennight.ui.insight;

import dev.sennight.ui.search.WeekRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/** A year of the calendar, drawn: a node for each week would take long to show many years. */
final class YearRow extends ListCell<Integer> {
  private static final double ROUND = 6;
  private static final double PROGRESS = 4;

  private final Calendar calendar;
  private final Label name = new Label();
  private final Canvas canvas = new Canvas();
  private final Pane line = new Pane(canvas, name);

  YearRow(Calendar calendar) {
    this.calendar = calendar;
    getStyleClass().setAll("year-row");
    name.getStyleClass().add("muted");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Integer year, boolean empty) {
    super.updateItem(year, empty);
    boolean none = empty || year == null;
    setGraphic(none ? null : line);
    if (!none) {
      name.setText(year.toString());
      draw(year);
    }
  }

  private void draw(int year) {
    WeekColumns columns = calendar.columns();
    canvas.setWidth(columns.x(WeekColumns.WEEKS + 1));
    canvas.setHeight(WeekColumns.HEIGHT);
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    int first = WeekRange.number(year, 1);
    for (int week = 1; week <= weeksOf(year); week++) {
      int number = first + week - 1;
      pen.setFill(calendar.colour(number));
      pen.fillRoundRect(columns.x(week), 1, columns.width(), columns.height(), ROUND, ROUND);
      double read = calendar.progress(number) * columns.width();
      if (read > 0) {
        pen.setFill(calendar.colours().read());
        pen.fillRect(columns.x(week), 1 + columns.height() - PROGRESS, read, PROGRESS);
      }
      if (calendar.hasKeyboard(number)) {
        ring(pen, columns, week);
      }
    }
  }

  private void ring(GraphicsContext pen, WeekColumns columns, int week) {
    pen.setStroke(calendar.colours().ring());
    pen.setLineWidth(2);
    pen.strokeRoundRect(
        columns.x(week) - 1, 1, columns.width() + 2, columns.height(), ROUND, ROUND);
    pen.setStroke(Color.TRANSPARENT);
  }

  private static int weeksOf(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 6, 1)).getMaximum();
  }
}
