package dev.sennight.ui.look;

import javafx.scene.control.Label;

/** Words that are said whole or, where there is no room for them, not at all. */
public final class WholeLabel extends Label {
  private static final double ROUNDING = 0.1;

  /** Without words. */
  public WholeLabel() {
    setMinWidth(0);
  }

  /** Whether there is room for the words. */
  public boolean isWhole() {
    return getWidth() + ROUNDING >= prefWidth(USE_COMPUTED_SIZE);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    boolean whole = isWhole();
    getChildren().forEach(child -> child.setVisible(whole));
  }
}
