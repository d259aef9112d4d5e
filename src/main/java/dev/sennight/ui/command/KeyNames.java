package dev.sennight.ui.command;

import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** Shows shortcuts as the platform writes them. */
public final class KeyNames {
  private KeyNames() {}

  /** The shortcut that menus show; "" for a command without one. */
  public static String of(Command command) {
    return command.keys().isEmpty()
        ? ""
        : name(command.keys().getFirst());
  }

  /** All its shortcuts, the one that menus show first; "" for a command without one. */
  static String all(Command command) {
    return command.keys().stream().map(KeyNames::name).collect(Collectors.joining(", "));
  }

  private static String name(String key) {
    return KeyCombination.valueOf(key).getDisplayText();
  }
}
