package dev.sennight.ui.window;

import javafx.animation.AnimationTimer;

/** Runs something once the window has been painted. */
final class AfterFirstFrame extends AnimationTimer {
  private static final int FRAMES = 2;

  private final Runnable action;
  private int seen;

  AfterFirstFrame(Runnable action) {
    this.action = action;
  }

  @Override
  public void handle(long now) {
    if (++seen > FRAMES) {
      stop();
      action.run();
    }
  }
}
