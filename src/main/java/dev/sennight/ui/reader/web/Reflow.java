package dev.sennight.ui.reader.web;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Keeps the paragraph on top in its place for the few frames that a new layout takes. */
final class Reflow extends AnimationTimer {
  private static final int FRAMES = 6;

  private final PageScript script;
  private final BooleanSupplier loading;
  private final Runnable done;
  private int left;

  /**
   * Does not run.
   *
   * @param loading whether the page is on its way, and has no paragraph to keep
   * @param done told when the layout stands still
   */
  Reflow(PageScript script, BooleanSupplier loading, Runnable done) {
    this.script = script;
    this.loading = loading;
    this.done = done;
  }

  void begin() {
    left = FRAMES;
    start();
    script.stay();
  }

  boolean isRunning() {
    return left > 0;
  }

  /** What comes now moves the page on purpose. */
  void end() {
    left = 0;
    stop();
  }

  @Override
  public void handle(long now) {
    if (!loading.getAsBoolean()) {
      script.stay();
    }
    left--;
    if (left <= 0) {
      end();
      done.run();
    }
  }
}
