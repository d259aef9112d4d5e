package dev.sennight.ui.insight;

import javafx.scene.layout.BorderPane;

/** One way to look at the whole library. */
abstract class InsightPane extends BorderPane {
  /** Puts the keyboard where one goes on from. */
  abstract void focus();
}
