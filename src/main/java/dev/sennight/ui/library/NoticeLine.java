package dev.sennight.ui.library;

import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.text.Texts;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** One notice: it leaves by itself after five seconds in which nobody points at it. */
final class NoticeLine extends HBox {
  private static final Duration TIME = Duration.seconds(5);

  private final PauseTransition time = new PauseTransition(TIME);
  private final BooleanBinding used = hoverProperty().or(focusWithinProperty());

  NoticeLine(Notice notice, Texts texts, Runnable close) {
    String words = texts.get(notice.message());
    String weight = notice.weight().name().toLowerCase(Locale.ROOT);
    fill(this, words);
    pseudoClassStateChanged(PseudoClass.getPseudoClass(weight), true);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(texts.get("severity." + weight) + ": " + words);
    Runnable end = () -> close(notice, close);
    for (Notice.Offer offer : notice.offers()) {
      Button take = new Button(texts.get(offer.words()));
      take.getStyleClass().add("small");
      take.setOnAction(event -> {
        end.run();
        offer.action().run();
      });
      add(take);
    }
    Button away = new Button(null, new FontIcon(Material2AL.CLOSE));
    away.getStyleClass().addAll("button-icon", "flat", "small");
    away.setAccessibleText(texts.get("notice.close"));
    away.setOnAction(event -> end.run());
    add(away);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            end.run();
            event.consume();
          }
        });
    if (!notice.stays()) {
      time.setOnFinished(event -> close.run());
      used.addListener((property, before, now) -> await(now));
      sceneProperty().addListener((property, before, now) -> await(now == null || used.get()));
    }
  }

  /** A line with words that leave room for what can be done about them. */
  static void fill(HBox line, String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMinWidth(0);
    line.getChildren().addAll(label, new Spacer());
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("notice");
  }

  private void add(Button button) {
    button.setMinWidth(USE_PREF_SIZE);
    button.defaultButtonProperty().bind(button.focusedProperty());
    getChildren().add(button);
  }

  /** Puts the keyboard on what it offers first. */
  void focus() {
    lookup(".button").requestFocus();
  }

  private static void close(Notice notice, Runnable close) {
    close.run();
    Runnable closed = notice.closed();
    if (closed != null) {
      closed.run();
    }
  }

  private void await(boolean held) {
    if (held) {
      time.stop();
    } else {
      time.playFromStart();
    }
  }
}
