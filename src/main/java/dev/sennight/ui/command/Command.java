package dev.sennight.ui.command;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/**
 * One thing the user can do.
 *
 * @param id stable name, also the key of its words ({@code command.<id>})
 * @param group which menu it stands in
 * @param keys its shortcuts as {@code KeyCombination} reads them, the one that menus show first
 * @param enabled whether it can be done now
 */
public record Command(
    String id, Group group, List<String> keys, ObservableBooleanValue enabled, Runnable action) {
  private static final String WORDS = "command.";

  public Command {
    keys = List.copyOf(keys);
  }

  /** A command that can always be done. */
  public static Command of(String id, Group group, Runnable action, String... keys) {
    return new Command(id, group, List.of(keys), Bindings.createBooleanBinding(() -> true), action);
  }

  /** The same command, possible only while {@code condition} holds. */
  public Command when(ObservableBooleanValue condition) {
    return new Command(id, group, keys, condition, action);
  }

  /** Key of its words. */
  public String textKey() {
    return WORDS + id;
  }

  /** Does it, unless it cannot be done now. */
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }

  /** The menus, in their order. */
  public enum Group {
    LIBRARY,
    GO,
    READ,
    VIEW,
    HELP;

    /** Key of its words. */
    public String textKey() {
      return "menu." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
