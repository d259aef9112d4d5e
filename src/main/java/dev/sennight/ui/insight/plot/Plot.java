package dev.sennight.ui.insight.plot;

import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time as lines or as areas on top of one another, drawn: a node for each point would
 * take long to show many years.
 */
public final class Plot extends Region {
  private static final int TIMES = 8;
  private static final double BELOW = 24;
  private static final double AROUND = 12;
  private static final double DIGIT = 7;
  private static final double NEAR = 14;
  private static final double DOT = 3;
  private static final int MOST_DOTS = 150;
  private static final double SHADE = 0.75;

  private final Canvas canvas = new Canvas();
  private final PlotColours colours = new PlotColours();
  private final boolean stacked;
  private PlotLines lines = PlotLines.NONE;
  private double[][] heights = new double[0][];
  private Ticks ticks = Ticks.upTo(0);

  /** A value at a place of the plot. */
  public record Point(int line, int piece, long value) {}

  /**
   * Empty.
   *
   * @param stacked whether lines are areas, each on top of the one before
   */
  public Plot(boolean stacked) {
    this.stacked = stacked;
    getStyleClass().add("plot");
    getChildren().addAll(canvas, colours);
    colours.onChange(this::draw);
  }

  /** Shows {@code now}. */
  public void show(PlotLines now) {
    lines = now;
    heights = new double[now.values().size()][now.points()];
    double most = 0;
    for (int line = 0; line < heights.length; line++) {
      for (int point = 0; point < now.points(); point++) {
        double below = stacked && line > 0 ? heights[line - 1][point] : 0;
        heights[line][point] =
            stacked ? below + now.mean(line, point) : (double) now.most(line, point);
        most = Math.max(most, heights[line][point]);
      }
    }
    ticks = Ticks.upTo((long) Math.ceil(most));
    draw();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      draw();
    }
  }

  /** The point next to a place, if one with entries is near; places are in the plot's own room. */
  public @Nullable Point near(double x, double y) {
    int at = (int) Math.round((x - left()) / step() - 0.5);
    int reach = (int) Math.ceil(NEAR / step());
    Point best = null;
    double least = NEAR;
    for (int i = Math.max(0, at - reach); i <= Math.min(lines.points() - 1, at + reach); i++) {
      for (int line = 0; line < heights.length; line++) {
        double away = new Point2D(x(i), y(heights[line][i])).distance(x, y);
        if (lines.most(line, i) > 0 && away < least) {
          least = away;
          best = new Point(line, lines.pieceOfMost(line, i), lines.most(line, i));
        }
      }
    }
    return best;
  }

  private double left() {
    return String.valueOf(ticks.top()).length() * DIGIT + AROUND;
  }

  /** From one point to the next. */
  private double step() {
    return Math.max(0, getWidth() - left() - AROUND) / Math.max(1, lines.points());
  }

  private double x(double point) {
    return left() + (point + 0.5) * step();
  }

  private double y(double value) {
    double bottom = getHeight() - BELOW;
    return bottom - (bottom - AROUND) * value / ticks.top();
  }

  private void draw() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (lines.length() == 0 || canvas.getWidth() == 0) {
      return;
    }
    pen.setFont(colours.font());
    counts(pen);
    times(pen);
    for (int line = 0; line < heights.length; line++) {
      if (stacked) {
        area(pen, line == 0 ? new double[lines.points()] : heights[line - 1], line);
      } else {
        line(pen, line);
      }
    }
  }

  private void counts(GraphicsContext pen) {
    pen.setLineWidth(1);
    pen.setTextAlign(TextAlignment.RIGHT);
    pen.setTextBaseline(VPos.CENTER);
    for (long count = 0; count <= ticks.top(); count += ticks.step()) {
      double y = Math.rint(y((double) count)) + 0.5;
      pen.setStroke(colours.grid());
      pen.strokeLine(left(), y, getWidth() - AROUND, y);
      pen.setFill(colours.words());
      pen.fillText(String.valueOf(count), left() - AROUND / 2, y);
    }
  }

  private void times(GraphicsContext pen) {
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.BOTTOM);
    pen.setFill(colours.words());
    int every = Math.max(1, (lines.length() + TIMES - 1) / TIMES);
    for (int piece = every / 2; piece < lines.length(); piece += every) {
      String label = lines.label().apply(lines.first() + piece);
      pen.fillText(label, x(piece / (double) lines.together()), getHeight() - 2);
    }
  }

  private void line(GraphicsContext pen, int line) {
    pen.setStroke(colours.series(line));
    pen.setLineWidth(2);
    pen.setLineJoin(StrokeLineJoin.ROUND);
    pen.beginPath();
    trace(pen, heights[line], 0, 1);
    pen.stroke();
    pen.setFill(colours.series(line));
    for (int i = 0; i < lines.points() && lines.points() <= MOST_DOTS; i++) {
      if (heights[line][i] > 0) {
        pen.fillOval(x(i) - DOT, y(heights[line][i]) - DOT, 2 * DOT, 2 * DOT);
      }
    }
  }

  private void area(GraphicsContext pen, double[] below, int line) {
    pen.beginPath();
    trace(pen, heights[line], 0, 1);
    trace(pen, below, below.length - 1, -1);
    pen.closePath();
    pen.setFill(colours.series(line).deriveColor(0, 1, 1, SHADE));
    pen.fill();
  }

  private void trace(GraphicsContext pen, double[] of, int from, int by) {
    if (by > 0) {
      pen.moveTo(x(from), y(of[from]));
    }
    for (int i = from; i >= 0 && i < of.length; i += by) {
      pen.lineTo(x(i), y(of[i]));
    }
  }
}
