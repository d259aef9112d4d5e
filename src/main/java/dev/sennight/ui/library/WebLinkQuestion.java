package dev.sennight.ui.library;

import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** Shows where a web link leads, and asks whether to open it, this time or always. */
final class WebLinkQuestion extends HBox {
  private final Button open;

  /**
   * Asks about {@code address}.
   *
   * @param notices lose the question when it is answered
   */
  WebLinkQuestion(String address, WebLinks links, Texts texts, NoticeViewModel notices) {
    NoticeLine.fill(this, texts.get("leave.question", new PageAddress.ToWeb(address).shown()));
    pseudoClassStateChanged(PseudoClass.getPseudoClass("info"), true);
    open = button(texts.get("leave.open"), () -> links.open(address));
    open.getStyleClass().add("accent");
    MenuButton always = new MenuButton(texts.get("leave.always"));
    always.getStyleClass().add("small");
    WebLinks.host(address)
        .ifPresent(host -> {
          MenuItem one = new MenuItem(texts.get("leave.always.host", host));
          one.setMnemonicParsing(false);
          one.setOnAction(event -> open(() -> links.trust(address), links, address));
          MenuItem all = new MenuItem(texts.get("leave.always.all"));
          all.setOnAction(event -> open(() -> links.all().set(true), links, address));
          always.getItems().addAll(one, all);
        });
    Button copy =
        button(
            texts.get("command.copyLink"),
            () -> {
              notices.copy(address);
              notices.leave(null);
            });
    Button stay = button(texts.get("leave.stay"), () -> notices.leave(null));
    stay.getStyleClass().add("flat");
    stay.setCancelButton(true);
    List<ButtonBase> all =
        always.getItems().isEmpty() ? List.of(open, copy, stay) : List.of(open, always, copy, stay);
    all.forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    getChildren().addAll(all.toArray(Node[]::new));
  }

  private static void open(Runnable first, WebLinks links, String address) {
    first.run();
    links.open(address);
  }

  private static Button button(String words, Runnable action) {
    Button button = new Button(words);
    button.getStyleClass().add("small");
    button.setOnAction(event -> action.run());
    button.defaultButtonProperty().bind(button.focusedProperty()); // Enter elsewhere is no answer
    return button;
  }

  /** Puts the keyboard on what opens the link. */
  void focus() {
    open.requestFocus();
  }
}
