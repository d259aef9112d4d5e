package dev.sennight.ui.command;

import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** Shows shortcuts as the platform writes them. */
public final class KeyNames {
  private KeyNames() {}

  /** The shortcut that menus show; "" for a command without one. */
  public static String of(Command command) {
    return command.keys().isEmpty() ? "" : of(command.keys().getFirst());
  }

  /** All shortcuts of a command. */
  public static String all(Command command) {
    return command.keys().stream().map(KeyNames::of).collect(Collectors.joining(", "));
  }

  private static String of(String keys) {
    return KeyCombination.valueOf(keys).getDisplayText();
  }
}
