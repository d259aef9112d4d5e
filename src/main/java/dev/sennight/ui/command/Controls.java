package dev.sennight.ui.command;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small nodes that several bars are made of. */
public final class Controls {
  private Controls() {}

  /** A button that shows an icon and says, when asked, what it does and by which key. */
  public static Button icon(Ikon icon, Command command, Texts texts) {
    return button(new FontIcon(icon), command, texts);
  }

  /** As {@link #icon} with a picture of another kind. */
  public static Button button(Node picture, Command command, Texts texts) {
    Button button = new Button(null, picture);
    button.getStyleClass().addAll("button-icon", "flat");
    String words = texts.get(command.textKey());
    String keys = KeyNames.of(command);
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(keys.isEmpty() ? words : words + "  " + keys));
    button.setOnAction(event -> command.run());
    button.setDisable(!command.enabled().get());
    WeakBinding.value(button, command.enabled(), now -> button.setDisable(!now));
    return button;
  }
}
