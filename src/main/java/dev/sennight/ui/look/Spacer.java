package dev.sennight.ui.look;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Takes up what room is left in a line. */
public final class Spacer extends Region {
  /** In any line. */
  public Spacer() {
    HBox.setHgrow(this, Priority.ALWAYS);
  }
}
