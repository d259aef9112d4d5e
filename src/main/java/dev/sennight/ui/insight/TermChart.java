package dev.sennight.ui.insight;

import dev.sennight.ui.search.WeekRange;
import dev.sennight.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A line for each term: the average of four weeks, and thin below it the weeks themselves. The week
 * under the mouse is marked by a crosshair with its numbers; a click reads it.
 */
final class TermChart extends StackPane {
  private static final int TICKS = 7;
  private static final int MOST_POINTS = 400;
  private static final double GAP = 12;

  private final Texts texts;
  private final BiConsumer<String, Integer> read;
  private final NumberAxis weeks = new NumberAxis();
  private final NumberAxis entries = new NumberAxis();
  private final LineChart<Number, Number> chart = new LineChart<>(weeks, entries);
  private final Label hint = new Label();
  private final Line crosshair = new Line();
  private final Label numbers = new Label();
  private TermCounts shown = TermCounts.NONE;

  /**
   * Empty.
   *
   * @param read receives the term and the week of a point that was clicked
   */
  TermChart(Texts texts, BiConsumer<String, Integer> read) {
    this.texts = texts;
    this.read = read;
    getStyleClass().add("term-chart");
    chart.setAnimated(false);
    chart.setCreateSymbols(false);
    chart.setLegendVisible(false);
    chart.setMinSize(0, 0);
    weeks.setAutoRanging(false);
    weeks.setMinorTickVisible(false);
    weeks.setTickLabelFormatter(new AxisLabels(week -> WeekRange.label((int) week)));
    entries.setAutoRanging(false);
    entries.setMinorTickVisible(false);
    entries.setTickLabelFormatter(new AxisLabels(value -> String.valueOf((long) value)));
    hint.setText(texts.get("insight.hint"));
    hint.getStyleClass().add("empty");
    hint.setWrapText(true);
    crosshair.getStyleClass().add("crosshair");
    numbers.getStyleClass().add("crosshair-label");
    for (var overlay : List.of(crosshair, numbers)) {
      overlay.setManaged(false);
      overlay.setMouseTransparent(true);
      overlay.setVisible(false);
    }
    getChildren().addAll(chart, hint, crosshair, numbers);
    setOnMouseMoved(this::point);
    setOnMouseExited(event -> point(null));
    setOnMouseClicked(this::click);
  }

  /** Shows {@code counts}; a hint when there are none. */
  void show(TermCounts counts) {
    shown = counts;
    point(null);
    boolean any = counts.length() > 0;
    chart.setVisible(any);
    hint.setVisible(!any);
    chart.getData().clear();
    setAccessibleText(texts.get("insight.trends") + ": " + String.join(", ", counts.terms()));
    if (!any) {
      return;
    }
    int last = counts.first() + counts.length() - 1;
    weeks.setLowerBound(counts.first());
    weeks.setUpperBound(last);
    weeks.setTickUnit(Math.max(1, (counts.length() + TICKS - 1) / TICKS));
    entries.setTickUnit(roundTick(counts.most()));
    entries.setUpperBound(Math.ceil(counts.most() / entries.getTickUnit()) * entries.getTickUnit());
    int step = (counts.length() + MOST_POINTS - 1) / MOST_POINTS;
    if (step == 1) {
      counts.terms().forEach(term -> add(1, week -> counts.count(term, week)));
    }
    counts.terms().forEach(term -> add(step, week -> counts.average(term, week)));
    int terms = counts.terms().size();
    for (int i = 0; i < chart.getData().size(); i++) {
      String style = step == 1 && i < terms ? "weekly" : "average";
      chart.getData().get(i).getNode().getStyleClass().addAll(style, "line-" + i % terms);
    }
  }

  private void add(int step, IntToDoubleFunction value) {
    Series<Number, Number> series = new Series<>();
    for (int week = shown.first(); week < shown.first() + shown.length(); week += step) {
      series.getData().add(new Data<>(week, value.applyAsDouble(week)));
    }
    chart.getData().add(series);
  }

  /** 1, 2 or 5 times a power of ten, so that few ticks reach {@code most}. */
  private static double roundTick(long most) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, (double) most / TICKS))));
    double least = most / (power * TICKS);
    return power * (least <= 1 ? 1 : least <= 2 ? 2 : least <= 5 ? 5 : 10);
  }

  /** The week under the mouse; null outside the plot. */
  private @Nullable Integer week(MouseEvent event) {
    double x = weeks.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    int week = (int) Math.round(weeks.getValueForDisplay(x).doubleValue());
    boolean inside = week >= shown.first() && week < shown.first() + shown.length();
    return inside ? week : null;
  }

  private void point(@Nullable MouseEvent event) {
    Integer week = event == null || !chart.isVisible() ? null : week(event);
    crosshair.setVisible(week != null);
    numbers.setVisible(week != null);
    setCursor(week == null ? Cursor.DEFAULT : Cursor.HAND);
    if (week != null) {
      Point2D top = sceneToLocal(weeks.localToScene(weeks.getDisplayPosition(week), 0));
      crosshair.setStartX(Math.rint(top.getX()));
      crosshair.setEndX(Math.rint(top.getX()));
      crosshair.setStartY(sceneToLocal(entries.localToScene(0, 0)).getY());
      crosshair.setEndY(top.getY());
      numbers.setText(words(week));
      numbers.autosize();
      double right = top.getX() + GAP;
      boolean fits = right + numbers.getWidth() < getWidth();
      numbers.relocate(
          fits ? right : top.getX() - GAP - numbers.getWidth(), crosshair.getStartY() + GAP);
    }
  }

  private String words(int week) {
    return shown.terms().stream()
        .map(term ->
            texts.get("insight.point", term, shown.count(term, week), shown.average(term, week)))
        .collect(Collectors.joining("\n", WeekRange.label(week) + "\n", ""));
  }

  /** Reads the term whose line is nearest to the mouse, in the week under it. */
  private void click(MouseEvent event) {
    Integer week = chart.isVisible() ? week(event) : null;
    if (week != null) {
      double y = entries.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
      shown.terms().stream()
          .filter(term -> shown.count(term, week) > 0)
          .min(
              Comparator.comparingDouble(
                  term -> Math.abs(entries.getDisplayPosition(shown.average(term, week)) - y)))
          .ifPresent(term -> read.accept(term, week));
    }
  }

  private static final class AxisLabels extends StringConverter<Number> {
    private final DoubleFunction<String> label;

    AxisLabels(DoubleFunction<String> label) {
      this.label = label;
    }

    @Override
    public String toString(Number value) {
      return label.apply(value.doubleValue());
    }

    @Override
    public Number fromString(String label) {
      throw new UnsupportedOperationException("an axis is only read");
    }
  }
}
