package dev.sennight.ui.insight;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The calendar's colours as the style sheet sets them, from few entries to many. */
final class ColourSamples extends HBox {
  /** How many colours there are beside that of an empty week. */
  static final int LEVELS = 4;

  private static final double WIDTH = 14;
  private static final double GAP = 3;

  private final List<Region> levels = new ArrayList<>();
  private final Region ring = new Region();
  private final Region read = new Region();

  /** In the colours of the theme. */
  ColourSamples() {
    super(GAP);
    for (int level = 0; level <= LEVELS; level++) {
      Region sample = new Region();
      sample.getStyleClass().setAll("week-cell", "level-" + level);
      sample.setPrefWidth(WIDTH);
      sample.setMinWidth(USE_PREF_SIZE);
      levels.add(sample);
    }
    ring.getStyleClass().add("week-ring");
    read.getStyleClass().add("week-read");
    ring.setManaged(false);
    read.setManaged(false);
    getChildren().addAll(levels);
    getChildren().addAll(ring, read);
  }

  /** Calls {@code changed} when the theme changes the colours. */
  void onChange(Runnable changed) {
    levels.forEach(
        sample -> sample.backgroundProperty().addListener((p, before, now) -> changed.run()));
  }

  /** The colour of a level, 0 being that of an empty week. */
  Paint level(int level) {
    return colour(levels.get(level));
  }

  /** The colour around the week that has the keyboard. */
  Paint ring() {
    return colour(ring);
  }

  /** The colour of reading progress. */
  Paint read() {
    return colour(read);
  }

  private static Paint colour(Region sample) {
    Background background = sample.getBackground();
    return background == null || background.isEmpty()
        ? Color.TRANSPARENT
        : background.getFills().getLast().getFill();
  }
}
