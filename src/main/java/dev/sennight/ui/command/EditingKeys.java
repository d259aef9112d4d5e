package dev.sennight.ui.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys with a modifier by which text is edited: while one types, they run no command. */
final class EditingKeys {
  private static final List<String> EDITS = List.of("Z", "Shift+Z", "Y", "A", "C", "X", "V");
  private static final List<String> MOVES = List.of("Left", "Right", "Home", "End");
  private static final List<String> DELETIONS = List.of("Backspace", "Delete");
  private static final List<KeyCombination> KEYS = keys();

  private EditingKeys() {}

  static boolean match(KeyEvent event) {
    return KEYS.stream().anyMatch(key -> key.match(event));
  }

  private static List<KeyCombination> keys() {
    boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    Stream<String> keys =
        Stream.of(
                EDITS.stream(),
                MOVES.stream(),
                MOVES.stream().map(key -> "Shift+" + key),
                DELETIONS.stream())
            .flatMap(all -> all)
            .map(key -> "Shortcut+" + key);
    Stream<String> words =
        Stream.of("Left", "Right", "Shift+Left", "Shift+Right", "Backspace", "Delete")
            .map(key -> "Alt+" + key);
    return (mac ? Stream.concat(keys, words) : keys).map(KeyCombination::valueOf).toList();
  }
}
