package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.store.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log says what the program did, never what the user wrote, read or looked for. */
class LogTest {
  private static final String MARKER = "zephyrinequartz";

  @TempDir Path parent;

  @Test
  void theLogHoldsNoTextOfDocumentsOrQueries() throws Exception {
    Path library = parent.resolve("library");
    MadeLibrary made = new MadeLibrary(library, 1).write(2);
    made.put("a.md", "---\ntitle: [" + MARKER + "\n: *x\n---\n# " + MARKER + "\n\n[[" + MARKER);
    made.put("b.md", "> ".repeat(5_000) + MARKER);
    made.put("2025W10.md", "# Week\n\n## " + MARKER + "\n\n" + MARKER + " <" + MARKER);
    Path home = parent.resolve("home");
    SennightProcess sennight = new SennightProcess(home);
    String index = parent.resolve("index").toString();
    List<List<String>> verbs =
        List.of(
            List.of("index"),
            List.of("search", MARKER),
            List.of("search", "title:(\"" + MARKER),
            List.of("show", MARKER),
            List.of("show", "no such " + MARKER),
            List.of("links"),
            List.of("check"));
    for (List<String> verb : verbs) {
      List<String> arguments = new ArrayList<>(verb);
      arguments.addAll(List.of("--library", library.toString(), "--index", index));
      sennight.run(arguments.toArray(String[]::new));
    }
    failures(sennight, library.toString(), index);
    String log = log(home.resolve("state"));
    assertTrue(log.contains("library.db"), "there is a log");
    assertTrue(log.contains("com.fasterxml.jackson"), "what others threw is in it");
    assertTrue(log.contains("org.sqlite.SQLiteException: [SQLITE_"), log);
    assertFalse(log.contains(MARKER), log);
  }

  /** Every kind of failure whose exception quotes what it failed on. */
  private void failures(SennightProcess sennight, String library, String index) throws Exception {
    Path json = parent.resolve("in.json");
    for (String written :
        List.of(
            "{\"" + MARKER + "\": " + MARKER + "}",
            "{\"format\": \"sennight-personal\", \"version\": 1, \"settings\": {\""
                + MARKER
                + "\": 1}}",
            "{\"format\": \"sennight-personal\", \"version\": 1, \"history\": [{\"entry\": \""
                + MARKER
                + "\", \"visited\": \""
                + MARKER
                + "\"}]}")) {
      Files.writeString(json, written);
      sennight.run("personal", "import", json.toString());
    }
    Path rules = parent.resolve("home/config/series.json");
    Files.createDirectories(rules.getParent());
    Files.writeString(rules, "[{\"title\": \"(" + MARKER + "\", " + MARKER + "}]");
    sennight.run("index", "--library", library, "--index", index);
    Path store = Path.of(index).resolve("library.db");
    try (Connection connection = SqliteFile.connect(store);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TRIGGER dies BEFORE INSERT ON entries"
              + " BEGIN SELECT RAISE(ABORT, '"
              + MARKER
              + "'); END");
    }
    Files.deleteIfExists(Path.of(index).resolve("library.sum"));
    Files.writeString(Path.of(library).resolve("new.md"), "# " + MARKER);
    sennight.run("index", "--library", library, "--index", index);
    Files.write(store, new byte[4096]);
    sennight.run("list", "--library", library, "--index", index);
  }

  private static String log(Path state) throws IOException {
    StringBuilder log = new StringBuilder();
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        log.append(Files.readString(file));
      }
    }
    return log.toString();
  }
}
