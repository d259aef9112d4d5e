package dev.sennight.ui.window;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** How full screen is left. */
final class FullScreen {
  private FullScreen() {}

  /** Lets Escape leave full screen and do nothing else; JavaFX hands the key on as well. */
  static void leaveByEscape(Stage stage) {
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && stage.isFullScreen()) {
            stage.setFullScreen(false);
            event.consume();
          }
        });
  }
}
