package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.ui.command.Command;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code docs/keyboard.md} to the window's one list of commands. */
class KeyboardTableTest {
  private static final Path TABLE = Path.of("docs/keyboard.md");

  @TempDir Path folder;

  @Test
  void theTableSaysWhatTheKeysDo() throws Exception {
    Path library = Files.createDirectory(folder.resolve("library"));
    Files.writeString(library.resolve("note.md"), "# A note\n\nSome words.\n");
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.untilPageShows("Some words");
      String table = table(window.window().commands());
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(TABLE, table);
      }
      assertEquals(
          table, Files.readString(TABLE), "run this test with -Dgolden.write=true to renew it");
    }
  }

  private static String table(List<Command> commands) {
    Texts texts = Texts.of(Language.ENGLISH);
    StringBuilder out = new StringBuilder();
    out.append("# Keyboard\n\nEverything has a key or stands in the command palette")
        .append(" (`Ctrl+Shift+P`); `?` shows this table in the window.\n")
        .append("`Ctrl` is `Cmd` on macOS. Keys without a modifier work outside of text fields;")
        .append(" on a button, `Space` presses it.\n");
    for (Command.Group group : Command.Group.values()) {
      out.append("\n## ")
          .append(texts.get(group.textKey()))
          .append("\n\n")
          .append("| command | keys |\n|---|---|\n");
      commands.stream()
          .filter(command -> command.group() == group)
          .forEach(command -> out.append(row(texts, command)));
    }
    return out.toString();
  }

  private static String row(Texts texts, Command command) {
    String keys =
        command.keys().stream()
            .map(key ->
                "`"
                    + key.replace("Shortcut", "Ctrl")
                        .replace("Back Slash", "\\")
                        .replace("Slash", "/")
                    + "`")
            .collect(Collectors.joining(", "));
    return "| " + texts.get(command.textKey()) + " | " + keys + " |\n";
  }
}
