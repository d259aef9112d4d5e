package dev.sennight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.cli.CommandLineApp;
import dev.sennight.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, which knows which verbs need no window. */
class LauncherScriptTest {
  private static final Pattern VERB = Pattern.compile("(?m)^  ([a-z]+) {2,}");

  @Test
  void everyVerbWithoutWindowTakesTheirCache(@TempDir Path home) throws IOException {
    Set<String> verbs =
        VERB.matcher(help(home))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    verbs.removeAll(Set.of("open", "shot"));
    Matcher listed =
        Pattern.compile("(?m)^    (check [|a-z ]+) \\| -h")
            .matcher(Files.readString(Path.of("sennight")));
    assertEquals(true, listed.find());
    assertEquals(verbs, new TreeSet<>(List.of(listed.group(1).split(" \\| ", -1))));
  }

  private static String help(Path home) {
    PlatformFolders folders = PlatformFolders.of(Map.of(), "Linux", home);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            printed,
            new PrintStream(printed, true, StandardCharsets.UTF_8));
    Desktop desktop = new Desktop(new LibraryPlaces(folders, null), folders);
    new CommandLineApp(desktop, console, "test").run(List.of("--help"));
    console.flush();
    return printed.toString(StandardCharsets.UTF_8);
  }
}
