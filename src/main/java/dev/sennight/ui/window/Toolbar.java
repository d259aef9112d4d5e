package dev.sennight.ui.window;

import dev.sennight.ui.command.Command;
import dev.sennight.ui.command.CommandMenu;
import dev.sennight.ui.command.Controls;
import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.search.SearchBox;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Back and forward, the search box, and the menu. */
final class Toolbar extends HBox {
  private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");

  private final SearchBox search;
  private final Button star;
  private final BooleanProperty starred = new SimpleBooleanProperty();

  Toolbar(List<Command> commands, SearchBox search, Texts texts) {
    this.search = search;
    getStyleClass().add("top-bar");
    Map<String, Command> byId =
        commands.stream().collect(Collectors.toMap(Command::id, Function.identity()));
    Button sidebar = Controls.icon(Material2MZ.MENU_OPEN, command(byId, "sidebar"), texts);
    Button back = Controls.icon(Material2AL.ARROW_BACK, command(byId, "back"), texts);
    Button forward = Controls.icon(Material2AL.ARROW_FORWARD, command(byId, "forward"), texts);
    Button home = Controls.icon(Material2OutlinedAL.HOME, command(byId, "home"), texts);
    star = Controls.icon(Material2OutlinedMZ.STAR_BORDER, command(byId, "star"), texts);
    starred.addListener((property, before, now) -> fill(now));
    Button side = Controls.icon(Material2OutlinedMZ.VERTICAL_SPLIT, command(byId, "side"), texts);
    Button theme = Controls.icon(Material2AL.BRIGHTNESS_4, command(byId, "theme"), texts);
    Button smaller = Controls.button(letter("small-letter"), command(byId, "smaller"), texts);
    Button larger = Controls.button(letter("large-letter"), command(byId, "larger"), texts);
    HBox.setHgrow(search, Priority.ALWAYS);
    getChildren()
        .addAll(
            sidebar,
            back,
            forward,
            home,
            new Spacer(),
            search,
            new Spacer(),
            star,
            side,
            smaller,
            larger,
            theme,
            menu(commands, texts));
  }

  /** Shows whether the entry of the page is starred. */
  void follow(ObservableValue<Boolean> entry) {
    starred.bind(entry);
  }

  private void fill(boolean now) {
    star.setGraphic(new FontIcon(now ? Material2OutlinedMZ.STAR : Material2OutlinedMZ.STAR_BORDER));
    star.pseudoClassStateChanged(STARRED, now);
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
