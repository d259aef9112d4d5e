package dev.sennight.ui.command;

import javafx.scene.input.KeyCombination;

/** Shows shortcuts as the platform writes them. */
public final class KeyNames {
  private KeyNames() {}

  /** The shortcut that menus show; "" for a command without one. */
  public static String of(Command command) {
    return command.keys().isEmpty()
        ? ""
        : KeyCombination.valueOf(command.keys().getFirst()).getDisplayText();
  }
}
