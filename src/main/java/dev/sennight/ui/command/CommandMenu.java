package dev.sennight.ui.command;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** Makes menus from the list of commands. */
public final class CommandMenu {
  private CommandMenu() {}

  /** One menu a group, in order. */
  public static List<Menu> of(List<Command> commands, Texts texts) {
    return java.util.Arrays.stream(Command.Group.values())
        .map(group -> menu(group, commands, texts))
        .filter(menu -> !menu.getItems().isEmpty())
        .toList();
  }

  private static Menu menu(Command.Group group, List<Command> commands, Texts texts) {
    Menu menu = new Menu(texts.get(group.textKey()));
    for (Command command : commands) {
      if (command.group() == group) {
        menu.getItems().add(item(command, texts));
      }
    }
    return menu;
  }

  /** The commands that can be done now, as items of a menu without keys. */
  public static List<MenuItem> items(List<Command> commands, Texts texts) {
    return commands.stream()
        .filter(command -> command.enabled().get())
        .map(command -> {
          MenuItem item = new MenuItem(texts.get(command.textKey()));
          item.setOnAction(event -> command.run());
          return item;
        })
        .toList();
  }

  private static MenuItem item(Command command, Texts texts) {
    MenuItem item = new MenuItem(texts.get(command.textKey()));
    item.setOnAction(event -> command.run());
    item.setDisable(!command.enabled().get());
    WeakBinding.value(item, command.enabled(), now -> item.setDisable(!now));
    boolean shown = !command.keys().isEmpty() && command.keys().getFirst().contains("+");
    if (shown) {
      item.setAccelerator(KeyCombination.valueOf(command.keys().getFirst()));
    }
    return item;
  }
}
