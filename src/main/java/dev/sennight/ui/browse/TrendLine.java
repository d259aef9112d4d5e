package dev.sennight.ui.browse;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A small row of bars, one a month. */
final class TrendLine extends Pane {
  private static final double HEIGHT = 22;
  private static final double WIDEST = 10;
  private List<Long> counts = List.of();

  TrendLine() {
    getStyleClass().add("trend-line");
    setPrefHeight(HEIGHT);
    setMinHeight(HEIGHT);
    show(List.of());
  }

  /** Shows {@code now}; nothing at all when it is empty. */
  void show(List<Long> now) {
    boolean any = !now.isEmpty();
    setVisible(any);
    setManaged(any);
    if (now.equals(counts)) {
      return;
    }
    counts = List.copyOf(now);
    getChildren().clear();
    for (long count : counts) {
      Region bar = new Region();
      bar.setManaged(false);
      bar.getStyleClass().add(count > 0 ? "bar" : "gap");
      getChildren().add(bar);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double room = getWidth() - left - snappedRightInset();
    double step = Math.min(WIDEST, room / Math.max(1, counts.size()));
    long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
    for (int i = 0; i < counts.size(); i++) {
      double height = counts.get(i) == 0 ? 1 : Math.max(2, (HEIGHT - 4) * counts.get(i) / most);
      getChildren()
          .get(i)
          .resizeRelocate(left + i * step, HEIGHT - 2 - height, Math.max(1, step - 1), height);
    }
  }
}
