package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.library.update.WriterLock;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.ReadingPlace;
import dev.sennight.store.Backups;
import dev.sennight.store.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks find their entries again when ids are derived again, such as by a rebuild. */
class WitnessTest {
  private static final String TEXT =
      "The text of the entry, long enough to be told from all others in this library.";

  @TempDir Path parent;
  private Path root;

  @BeforeEach
  void write() throws IOException {
    root = Files.createDirectories(parent.resolve("library"));
    Files.writeString(root.resolve("week.md"), digest("First title", TEXT));
    Files.writeString(root.resolve("note.md"), "# A note\n\nnothing of note\n");
  }

  private static String digest(String title, String text) {
    return "# 2025 年第 18 周\n\n## News\n\n### %s\n\n%s\n\n### Another\n\nOther words.\n"
        .formatted(title, text);
  }

  private LibraryLocation location(String index) {
    return new LibraryLocation(root, parent.resolve(index), parent.resolve("data"));
  }

  private Library opened(String index) throws IOException {
    Library library = LibraryView.open(location(index));
    LibraryView.index(library);
    return library;
  }

  private static EntryId entry(Library library, String title) throws IOException {
    return library.list(null).stream()
        .filter(entry -> entry.title().equals(title))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private EntryId markFirst() throws IOException {
    try (Library library = opened("index")) {
      EntryId entry = entry(library, "First title");
      library.personal().mark(EntryMark.STARRED, List.of(entry), true);
      library.personal().mark(EntryMark.READ, List.of(entry), true);
      library.personal().visited(entry);
      library.personal().notePlace(entry, new ReadingPlace(4, "text of"));
      return entry;
    }
  }

  private void assertKept(String index, String title, EntryId before) throws IOException {
    try (Library library = opened(index)) {
      EntryId now = entry(library, title);
      assertNotEquals(before, now, "the id was derived anew");
      for (EntryMark mark : EntryMark.values()) {
        assertTrue(library.personal().marked(mark).contains(now), mark.label());
      }
      assertTrue(library.personal().history(10).contains(now));
      assertEquals("text of", library.personal().place(now).orElseThrow().quote());
      assertEquals(now, library.personal().successor(before).orElseThrow());
    }
  }

  @Test
  void aRetitledEntryKeepsItsMarksOverARebuild() throws Exception {
    EntryId before = markFirst();
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    try (Library library = opened("index")) {
      assertEquals(before, entry(library, "Second title"));
    }
    assertKept("anew", "Second title", before);
  }

  @Test
  void anEntryThatWasRetitledEditedAndMovedInTurnKeepsItsMarksOverARebuild() throws Exception {
    EntryId before = markFirst();
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    opened("index").close();
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT + " And more."));
    opened("index").close();
    Files.createDirectories(root.resolve("archive"));
    Files.move(root.resolve("week.md"), root.resolve("archive/w18.md"));
    opened("index").close();
    assertKept("anew", "Second title", before);
  }

  @Test
  void anEntryThatWasRetitledWhileNobodyLookedKeepsItsMarksOverARebuild() throws Exception {
    EntryId before = markFirst();
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    assertKept("anew", "Second title", before);
  }

  @Test
  void aMovedLibraryKeepsEverything() throws Exception {
    EntryId before = markFirst();
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    opened("index").close();
    Path moved = parent.resolve("elsewhere/my library");
    Files.createDirectories(moved.getParent());
    Files.move(root, moved);
    root = moved;
    assertKept("index of the new place", "Second title", before);
  }

  @Test
  void whatIsTakenAwayAfterwardsStaysAway() throws Exception {
    EntryId before = markFirst();
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    assertKept("anew", "Second title", before);
    try (Library library = opened("anew")) {
      EntryId now = entry(library, "Second title");
      library.personal().mark(EntryMark.STARRED, List.of(now), false);
    }
    Files.writeString(root.resolve("more.md"), "# More\n\nso that there is something to do\n");
    try (Library library = opened("anew")) {
      EntryId now = entry(library, "Second title");
      assertTrue(!library.personal().marked(EntryMark.STARRED).contains(now));
      assertTrue(library.personal().marked(EntryMark.READ).contains(now));
    }
  }

  @Test
  void aCopyOfALibraryTakesNothingAway() throws Exception {
    EntryId before = markFirst();
    Path first = root;
    root = Files.createDirectories(parent.resolve("copy"));
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    assertKept("index of the copy", "Second title", before);
    root = first;
    try (Library library = opened("index")) {
      assertTrue(library.personal().marked(EntryMark.STARRED).contains(before));
      assertEquals(before, entry(library, "First title"));
    }
  }

  @Test
  void whatIsTakenAwayInACopyStaysAwayWhenTheOriginalIsReadAgain() throws Exception {
    EntryId before = markFirst();
    Path first = root;
    Path copy = Files.createDirectories(parent.resolve("copy"));
    root = copy;
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    assertKept("index of the copy", "Second title", before);
    try (Library library = opened("index of the copy")) {
      EntryId now = entry(library, "Second title");
      library.personal().mark(EntryMark.STARRED, List.of(now), false);
    }
    root = first;
    try (Library library = opened("index")) {
      library.personal().visited(before);
    }
    root = copy;
    try (Library library = opened("index of the copy")) {
      EntryId now = entry(library, "Second title");
      assertFalse(library.personal().marked(EntryMark.STARRED).contains(now));
      assertTrue(library.personal().marked(EntryMark.READ).contains(now));
    }
  }

  @Test
  void marksThatAreMadeAfterACopyFollowTheirEntryToo() throws Exception {
    EntryId before;
    try (Library library = opened("index")) {
      before = entry(library, "First title");
      library.personal().mark(EntryMark.READ, List.of(before), true);
    }
    Path first = root;
    root = Files.createDirectories(parent.resolve("copy"));
    Files.writeString(root.resolve("week.md"), digest("Title of the copy", TEXT));
    opened("index of the copy").close();
    root = first;
    try (Library library = opened("index")) {
      library.personal().mark(EntryMark.STARRED, List.of(before), true);
    }
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    try (Library library = opened("anew")) {
      EntryId now = entry(library, "Second title");
      assertNotEquals(before, now);
      assertTrue(library.personal().marked(EntryMark.STARRED).contains(now));
      assertTrue(library.personal().marked(EntryMark.READ).contains(now));
    }
  }

  @Test
  void aBackupThatTakesThePlaceOfWhatThereWasIsLookedThroughAtOnce() throws Exception {
    EntryId before = markFirst();
    Path backup = new Backups(parent.resolve("data/personal.db"), Clock.systemUTC()).make();
    try (Library library = opened("index")) {
      library.personal().mark(EntryMark.STARRED, List.of(before), false);
    }
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    try (Library library = opened("anew")) {
      EntryId now = entry(library, "Second title");
      assertFalse(library.personal().marked(EntryMark.STARRED).contains(now));
      library.personal().restore(backup);
      assertTrue(library.personal().marked(EntryMark.STARRED).contains(now));
    }
  }

  @Test
  void whatIsImportedFindsItsEntriesAtOnce() throws Exception {
    markFirst();
    Path json = parent.resolve("personal.json");
    try (PersonalData personal = PersonalData.in(parent.resolve("data"))) {
      personal.exportTo(json);
    }
    Files.writeString(root.resolve("week.md"), digest("Second title", TEXT));
    LibraryLocation elsewhere =
        new LibraryLocation(root, parent.resolve("anew"), parent.resolve("other data"));
    try (Library library = LibraryView.open(elsewhere)) {
      LibraryView.index(library);
      library.personal().importFrom(json);
      EntryId now = entry(library, "Second title");
      assertTrue(library.personal().marked(EntryMark.STARRED).contains(now));
    }
  }

  @Test
  void thePlaceInAWholeIssueFollowsItsFile() throws Exception {
    try (Library library = opened("index")) {
      library
          .personal()
          .notePlace(ReadingPlace.inDocument("week.md"), new ReadingPlace(9, "Other words"));
    }
    Files.createDirectories(root.resolve("archive"));
    Files.move(root.resolve("week.md"), root.resolve("archive/w18.md"));
    try (Library library = opened("index")) {
      EntryId moved = ReadingPlace.inDocument("archive/w18.md");
      assertEquals("Other words", library.personal().place(moved).orElseThrow().quote());
    }
  }

  @Test
  void marksAreKeptWhenWhatIsDerivedCannotBeRead() throws Exception {
    try (Library library = opened("index")) {
      EntryId entry = entry(library, "First title");
      Path index = parent.resolve("index");
      try (Connection connection = SqliteFile.connect(index.resolve("library.db"));
          Statement statement = connection.createStatement()) {
        statement.execute("DROP TABLE entries");
      }
      try (WriterLock lock = WriterLock.take(index).orElseThrow()) {
        assertNotNull(lock);
        assertThrows(LibraryException.class, () -> library.entry(entry), "nobody may mend it now");
        assertEquals(
            List.of(entry), library.personal().mark(EntryMark.STARRED, List.of(entry), true));
        library.personal().visited(entry);
      }
      assertEquals(List.of(entry), library.personal().marked(EntryMark.STARRED));
      assertEquals(List.of(entry), library.personal().history(10));
    }
  }

  @Test
  void likeTextsAreNotTakenForOneAnother() throws Exception {
    EntryId before = markFirst();
    Files.writeString(
        root.resolve("week.md"),
        digest("Second title", TEXT) + "\n### Third title\n\n" + TEXT + "\n");
    Files.move(root.resolve("week.md"), root.resolve("other name.md"));
    try (Library library = opened("anew")) {
      assertTrue(library.personal().successor(before).isEmpty());
      assertEquals(List.of(before), library.personal().marked(EntryMark.STARRED));
    }
  }
}
