package dev.sennight.ui.reader;

import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Finds words in the page and goes from match to match. */
final class FindBar extends HBox {
  private final ReaderViewModel model;
  private final Texts texts;
  private final TextField words = new TextField();

  /**
   * Finds in the page of {@code model}.
   *
   * @param closed what to do when it is closed
   */
  FindBar(ReaderViewModel model, Texts texts, Runnable closed) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("find-bar");
    words.setPromptText(texts.get("find.prompt"));
    words.setAccessibleText(texts.get("find.prompt"));
    words.textProperty().bindBidirectional(model.find());
    Label count = new Label();
    count.getStyleClass().add("muted");
    count
        .textProperty()
        .bind(Bindings.createStringBinding(this::count, model.page(), model.mark(), model.find()));
    Button close = button(Material2AL.CLOSE, "find.close", closed);
    getChildren()
        .addAll(
            words,
            count,
            button(Material2AL.KEYBOARD_ARROW_UP, "find.previous", () -> model.moveMark(-1)),
            button(Material2AL.KEYBOARD_ARROW_DOWN, "find.next", () -> model.moveMark(1)),
            close);
    words.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.moveMark(event.isShiftDown() ? -1 : 1);
            event.consume();
          } else if (event.getCode() == KeyCode.ESCAPE) {
            closed.run();
            event.consume();
          }
        });
  }

  /** Puts the keyboard here. */
  void focus() {
    words.requestFocus();
    words.selectAll();
  }

  private String count() {
    ShownPage page = model.page().get();
    if (page == null || model.find().get().isBlank()) {
      return "";
    }
    return page.marks() == 0
        ? texts.get("find.none")
        : texts.get("find.count", model.mark().get() + 1, page.marks());
  }

  private Button button(Ikon icon, String key, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key)));
    button.setOnAction(event -> action.run());
    return button;
  }
}
