package dev.sennight.ui.insight;

import javafx.scene.chart.NumberAxis;
import javafx.util.StringConverter;

/** Axes of charts over time. */
final class Axes {
  private static final int TICKS = 8;

  private Axes() {}

  /** Time from one piece to another. */
  static NumberAxis time(Bucket bucket, int first, int last) {
    double step = Math.max(1, Math.ceil((last - first) / (double) TICKS));
    NumberAxis axis = new NumberAxis(first - 0.5, Math.max(first, last) + 0.5, step);
    axis.setMinorTickVisible(false);
    axis.setTickLabelFormatter(
        new StringConverter<>() {
          @Override
          public String toString(Number piece) {
            return piece.doubleValue() > last // the axis labels its very end as well
                ? ""
                : bucket.label((int) Math.ceil(piece.doubleValue()));
          }

          @Override
          public Number fromString(String label) {
            throw new UnsupportedOperationException("labels are not read");
          }
        });
    return axis;
  }

  /** Counts of entries from 0 on. */
  static NumberAxis count() {
    NumberAxis axis = new NumberAxis();
    axis.setForceZeroInRange(true);
    axis.setTickLabelFormatter(
        new StringConverter<>() {
          @Override
          public String toString(Number count) {
            boolean whole = count.doubleValue() == Math.rint(count.doubleValue());
            return whole ? String.valueOf(count.longValue()) : "";
          }

          @Override
          public Number fromString(String label) {
            throw new UnsupportedOperationException("labels are not read");
          }
        });
    axis.setMinorTickVisible(false);
    return axis;
  }
}
