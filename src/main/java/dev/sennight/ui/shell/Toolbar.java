package dev.sennight.ui.shell;

import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.CommandMenu;
import dev.sennight.ui.command.Controls;
import dev.sennight.ui.search.SearchBox;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Back and forward, the search box, and the menu. */
final class Toolbar extends HBox {
  private final SearchBox search;

  Toolbar(List<Command> commands, SearchBox search, Texts texts) {
    this.search = search;
    getStyleClass().add("top-bar");
    Map<String, Command> byId =
        commands.stream().collect(Collectors.toMap(Command::id, Function.identity()));
    Button back = Controls.icon(Material2AL.ARROW_BACK, command(byId, "back"), texts);
    Button forward = Controls.icon(Material2AL.ARROW_FORWARD, command(byId, "forward"), texts);
    Button theme = Controls.icon(Material2AL.BRIGHTNESS_4, command(byId, "theme"), texts);
    Button smaller = Controls.icon(Material2MZ.TEXT_ROTATE_UP, command(byId, "smaller"), texts);
    smaller.setGraphic(letter("small-letter"));
    Button larger = Controls.icon(Material2MZ.TEXT_ROTATE_UP, command(byId, "larger"), texts);
    larger.setGraphic(letter("large-letter"));
    HBox.setHgrow(search, Priority.ALWAYS);
    getChildren()
        .addAll(
            back,
            forward,
            Controls.spring(),
            search,
            Controls.spring(),
            smaller,
            larger,
            theme,
            menu(commands, texts));
  }

  /** Puts the keyboard into the search box. */
  void focusSearch() {
    search.focus();
  }

  /** Whether the keyboard is in the search box. */
  boolean hasFocusedSearch() {
    return search.hasFocus();
  }

  private static Command command(Map<String, Command> byId, String id) {
    Command command = byId.get(id);
    if (command == null) {
      throw new IllegalArgumentException("no such command: " + id);
    }
    return command;
  }

  private static Node letter(String style) {
    javafx.scene.control.Label letter = new javafx.scene.control.Label("A");
    letter.getStyleClass().add(style);
    return letter;
  }

  private static MenuButton menu(List<Command> commands, Texts texts) {
    MenuButton menu = new MenuButton(null, new FontIcon(Material2MZ.MENU));
    menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
    menu.setAccessibleText(texts.get("menu.name"));
    menu.getItems().addAll(CommandMenu.of(commands, texts));
    return menu;
  }
}
