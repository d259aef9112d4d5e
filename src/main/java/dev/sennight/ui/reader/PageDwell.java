package dev.sennight.ui.reader;

import dev.sennight.ui.reader.web.PagePosition;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Tells where a page rests, and when its end was in view for a while. */
final class PageDwell {
  private static final Duration REST = Duration.millis(400);
  private static final Duration READING = Duration.millis(1200);

  private final PauseTransition rest = new PauseTransition(REST);
  private final PauseTransition reading = new PauseTransition(READING);
  private final Consumer<PagePosition> rests;

  PageDwell(Consumer<PagePosition> rests, Runnable seen) {
    this.rests = rests;
    reading.setOnFinished(event -> seen.run());
  }

  /** The page was scrolled to {@code position}. */
  void at(PagePosition position) {
    rest.setOnFinished(event -> rests.accept(position));
    rest.playFromStart();
    if (position.end()) {
      reading.playFromStart();
    } else {
      reading.stop();
    }
  }

  void stop() {
    rest.stop();
    reading.stop();
  }
}
