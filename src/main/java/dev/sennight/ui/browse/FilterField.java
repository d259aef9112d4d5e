package dev.sennight.ui.browse;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** Words that lines must hold: Escape takes them back, Down and Enter go to the lines. */
public final class FilterField extends TextField {
  private final Runnable toLines;

  /**
   * Edits {@code words}.
   *
   * @param name what the field is for
   * @param toLines puts the keyboard into what is filtered
   */
  public FilterField(StringProperty words, String name, Runnable toLines) {
    this.toLines = toLines;
    getStyleClass().add("filter");
    setPromptText(name);
    setAccessibleText(name);
    textProperty().bindBidirectional(words);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, ENTER -> toLines.run();
      case ESCAPE -> {
        if (getText().isEmpty()) {
          return; // one step out, as everywhere
        }
        clear();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
