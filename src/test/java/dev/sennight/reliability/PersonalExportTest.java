package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LibraryException;
import dev.sennight.library.PersonalData;
import dev.sennight.model.EntryId;
import dev.sennight.store.PersonalStore;
import dev.sennight.store.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user made goes to another machine and comes back whole. */
class PersonalExportTest {
  private static final String ONE_OF_EACH =
      """
      {"format": "sennight-personal", "version": 1,
       "settings": {"theme": "dark"},
       "history": [{"entry": "a", "visited": "2026-01-02T00:00:00Z", "visits": 2}],
       "marks": [{"mark": "read", "entry": "a", "made": "2026-01-02T00:00:00Z"}],
       "places": [{"entry": "a", "start": 1, "quote": "q", "noted": "2026-01-02T00:00:00Z"}],
       "searches": [{"query": "q", "saved": true, "used": "2026-01-02T00:00:00Z"}],
       "highlights": [{"id": "h", "entry": "a", "start": 1, "end": 2, "exact": "q", "prefix": "",
                       "suffix": "", "color": "blue", "note": "n",
                       "created": "2026-01-02T00:00:00Z", "changed": "2026-01-02T00:00:00Z"}],
       "tables": {"witnesses": [{"entry": "a", "file": "f", "title": "t", "fingerprint": 1}],
                  "unmarked": [{"mark": "starred", "entry": "a", "taken": 1}]}}
      """;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("personal.db");
  }

  @Test
  void anExportComesBackWholeAndImportingTwiceChangesNothing() throws Exception {
    FilledPersonal.write(file());
    Path json = folder.resolve("sennight.json");
    Path again = folder.resolve("again.json");
    try (PersonalData personal = PersonalData.in(folder)) {
      personal.set("odd \"key\"\n", "值 😀 \u0001");
      personal.exportTo(json);
    }
    Path other = Files.createDirectories(folder.resolve("other"));
    try (PersonalData personal = PersonalData.in(other)) {
      personal.importFrom(json);
      personal.importFrom(json);
      personal.exportTo(again);
      assertEquals("值 😀 \u0001", personal.setting("odd \"key\"\n").orElseThrow());
    }
    assertEquals(withoutTime(json), withoutTime(again));
  }

  private static List<String> withoutTime(Path json) throws IOException {
    return Files.readAllLines(json).stream().filter(l -> !l.contains("\"exported\"")).toList();
  }

  @Test
  void aTableThatIsAddedLaterIsExportedAndMergedToo() throws Exception {
    Path json = folder.resolve("tables.json");
    Path other = Files.createDirectories(folder.resolve("other"));
    for (Path each : List.of(file(), other.resolve("personal.db"))) {
      PersonalStore.open(each).close();
      try (Connection connection = SqliteFile.connect(each);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE later (a TEXT, b INTEGER, c TEXT, PRIMARY KEY (a, b))");
      }
    }
    try (Connection connection = SqliteFile.connect(file());
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO later VALUES ('x', 1, 'one'), ('字', 2, NULL)");
    }
    try (PersonalData from = PersonalData.in(folder);
        PersonalData to = PersonalData.in(other)) {
      from.exportTo(json);
      to.importFrom(json);
      to.importFrom(json);
      Path again = folder.resolve("again.json");
      to.exportTo(again);
      assertEquals(withoutTime(json), withoutTime(again));
      assertTrue(Files.readString(again).contains("字"));
    }
  }

  @Test
  void importingMergesAndLosesNothingThatIsHere() throws Exception {
    Path json = folder.resolve("in.json");
    Files.writeString(
        json,
        """
        {"format": "sennight-personal", "version": 1, "later": true,
         "settings": {"theme": "dark", "font": "serif"},
         "history": [{"entry": "a", "visited": "2026-01-02T00:00:00Z", "visits": 2},
                     {"entry": "b", "visited": "2020-01-01T00:00:00Z", "visits": 9}]}
        """);
    try (PersonalData personal = PersonalData.in(folder)) {
      personal.set("theme", "light");
      personal.visited(new EntryId("b"));
      personal.importFrom(json);
      assertEquals("light", personal.setting("theme").orElseThrow());
      assertEquals("serif", personal.setting("font").orElseThrow());
      assertEquals(List.of(new EntryId("b"), new EntryId("a")), personal.history(5));
    }
  }

  /** Whatever step of an import fails, nothing of it is kept: each table refuses in turn. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "settings",
        "history",
        "marks",
        "places",
        "searches",
        "highlights",
        "witnesses",
        "unmarked"
      })
  void anImportThatFailsHalfwayChangesNothing(String refusing) throws Exception {
    PersonalStore.open(file()).close();
    try (Connection connection = SqliteFile.connect(file());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TRIGGER refuse BEFORE INSERT ON "
              + refusing
              + " BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    }
    Path json = Files.writeString(folder.resolve("in.json"), ONE_OF_EACH);
    try (PersonalData personal = PersonalData.in(folder)) {
      Path before = folder.resolve("before.json");
      Path after = folder.resolve("after.json");
      personal.exportTo(before);
      LibraryException failed =
          assertThrows(LibraryException.class, () -> personal.importFrom(json));
      assertTrue(String.valueOf(failed.getMessage()).contains("disk is full"), failed::getMessage);
      personal.exportTo(after);
      assertEquals(withoutTime(before), withoutTime(after));
    }
  }

  /** Values that fit the form and no calendar or database. */
  @Test
  void timesThatNoCalendarHasAreRefusedWithASentence() throws Exception {
    String never = "+1000000000-12-31T23:59:59.999999999Z";
    List<String> wrong =
        List.of(
            "\"history\": [{\"entry\": \"b\", \"visited\": \"" + never + "\"}]",
            "\"marks\": [{\"mark\": \"read\", \"entry\": \"b\", \"made\": \"" + never + "\"}]",
            "\"places\": [{\"entry\": \"b\", \"noted\": \"" + never + "\"}]",
            "\"searches\": [{\"query\": \"b\", \"used\": \"" + never + "\"}]",
            "\"highlights\": [{\"id\": \"b\", \"entry\": \"b\", \"created\": \"" + never + "\"}]");
    try (PersonalData personal = PersonalData.in(folder)) {
      for (String each : wrong) {
        String all = "{\"format\": \"sennight-personal\", \"version\": 1, " + each + "}";
        Path json = Files.writeString(folder.resolve("wrong.json"), all);
        LibraryException refused =
            assertThrows(LibraryException.class, () -> personal.importFrom(json), each);
        assertTrue(String.valueOf(refused.getMessage()).contains("wrong.json"), each);
      }
      assertEquals(List.of(), personal.history(5));
    }
  }

  @Test
  void whatIsNoExportIsRefusedWithASentenceAndChangesNothing() throws Exception {
    List<String> wrong =
        List.of(
            "",
            "no json",
            "[]",
            "{}",
            "{\"format\": \"sennight-personal\", \"version\": 2}",
            "{\"format\": \"sennight-personal\", \"version\": 1, \"settings\": {\"a\": 1}}",
            "{\"format\": \"sennight-personal\", \"version\": 1, \"settings\": {\"a\": \"x\"},"
                + " \"history\": [{\"entry\": \"b\", \"visited\": \"never\"}]}",
            "[".repeat(5_000));
    try (PersonalData personal = PersonalData.in(folder)) {
      for (String each : wrong) {
        Path json = Files.writeString(folder.resolve("wrong.json"), each);
        LibraryException refused =
            assertThrows(LibraryException.class, () -> personal.importFrom(json), each);
        assertTrue(String.valueOf(refused.getMessage()).contains("wrong.json"), each);
      }
      assertTrue(personal.setting("a").isEmpty());
    }
  }
}
