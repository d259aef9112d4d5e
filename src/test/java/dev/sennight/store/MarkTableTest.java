package dev.sennight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.EntryWitness;
import dev.sennight.model.KeptSearch;
import dev.sennight.model.ReadingPlace;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.Schema;
import dev.sennight.store.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkTableTest {
  private static final EntryId A = new EntryId("a");
  private static final EntryId B = new EntryId("b");
  private static final Instant NOON = Instant.parse("2025-05-04T12:00:00Z");

  @TempDir Path folder;

  @Test
  void marksAreSetOnceAndTellWhatChanged() throws Exception {
    try (PersonalStore store = open()) {
      assertEquals(List.of(A), store.marks().set(EntryMark.READ, List.of(A), true, NOON));
      assertEquals(
          List.of(B), store.marks().set(EntryMark.READ, List.of(A, B), true, NOON.plusSeconds(1)));
      assertEquals(List.of(B, A), store.marks().with(EntryMark.READ));
      assertEquals(2, store.markings());
      assertEquals(List.of(), store.marks().set(EntryMark.READ, List.of(A, B), true, NOON));
      assertEquals(List.of(), store.marks().set(EntryMark.STARRED, List.of(A), false, NOON));
      store.marks().note(A, new ReadingPlace(40, "words"), NOON);
      assertEquals(2, store.markings(), "nothing another window would show");
      assertEquals(List.of(), store.marks().with(EntryMark.STARRED));
    }
    try (PersonalStore store = open()) {
      assertEquals(List.of(B), store.marks().set(EntryMark.READ, List.of(B), false, NOON));
      assertEquals(3, store.markings());
      assertEquals(List.of(A), store.marks().with(EntryMark.READ));
    }
  }

  @Test
  void theLaterPlaceStays() throws Exception {
    try (PersonalStore store = open()) {
      store.marks().note(A, new ReadingPlace(40, "later words"), NOON);
      store.marks().note(A, new ReadingPlace(2, "earlier words"), NOON.minusSeconds(9));
      assertEquals(Optional.of(new ReadingPlace(40, "later words")), store.marks().place(A));
    }
  }

  @Test
  void aPlaceIsFoundAgainInEditedText() {
    ReadingPlace place = new ReadingPlace(12, "second part");
    assertEquals(18, place.in("a new beginning,  second part of it"));
    assertEquals(0, place.in("second part; more; and on and on and second part"));
    assertEquals(-1, place.in("all of it is gone"));
  }

  @Test
  void savedSearchesOutliveRecentOnes() throws Exception {
    try (PersonalStore store = open()) {
      store.searches().save("kept", true, NOON);
      for (int i = 0; i < 60; i++) {
        store.searches().used("q" + i, NOON.plusSeconds(i));
      }
      List<KeptSearch> all = store.searches().all();
      assertEquals(51, all.size());
      assertEquals("q59", all.getFirst().query());
      assertTrue(all.contains(new KeptSearch("kept", true, NOON)));
      store.searches().used("kept", NOON.plusSeconds(99));
      assertTrue(store.searches().all().getFirst().saved(), "using it keeps it saved");
    }
  }

  @Test
  void theFirstFormatIsBroughtUpToDate() throws Exception {
    Path file = folder.resolve("personal.db");
    Database.open(file, new Schema("personal", 1), Database.Durability.POWER).close();
    try (PersonalStore store = open()) {
      store.set("theme", "dark");
      assertEquals(List.of(A), store.marks().set(EntryMark.STARRED, List.of(A), true, NOON));
    }
  }

  @Test
  void whatWasTakenAwayInAnOlderFormatStaysAway() throws Exception {
    EntryWitness witness = new EntryWitness(A, "week.md", "First", 1);
    try (PersonalStore store = open()) {
      store.marks().set(EntryMark.READ, List.of(A), true, NOON);
      store.marks().set(EntryMark.STARRED, List.of(A), true, NOON);
      store.witnesses().put(List.of(witness));
      store.witnesses().settle(List.of(), Map.of(A, B));
      store.marks().set(EntryMark.STARRED, List.of(B), false, NOON);
    }
    try (Connection connection = SqliteFile.connect(folder.resolve("personal.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE unmarked");
      statement.execute("DROP INDEX marks_entry");
      statement.execute("DROP TABLE highlights");
      statement.execute("DROP INDEX witnesses_successor");
      statement.execute("PRAGMA user_version = 3");
    }
    try (PersonalStore store = open()) {
      store.witnesses().settle(List.of(), Map.of(A, B));
      assertEquals(List.of(A), store.marks().with(EntryMark.STARRED));
      assertEquals(List.of(A, B), store.marks().with(EntryMark.READ));
    }
  }

  private PersonalStore open() throws Exception {
    return PersonalStore.open(folder.resolve("personal.db"));
  }
}
