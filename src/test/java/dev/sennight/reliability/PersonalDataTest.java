package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.library.Repair;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.store.Backups;
import dev.sennight.store.PersonalStore;
import dev.sennight.store.sqlite.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user made is never lost: kills, damage and backups. */
class PersonalDataTest {
  private static final int ENTRIES = FilledPersonal.ENTRIES;
  private static final int KILLS = Integer.getInteger("sennight.kills", 4);

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("personal.db");
  }

  @Test
  void whatWasWrittenBeforeAKillIsThere() throws Exception {
    Random random = new Random(4);
    int written = 0;
    for (int round = 0; round < KILLS; round++) {
      Path out = folder.resolve("out");
      Process process =
          new SennightProcess(folder)
              .java(
                  out,
                  folder.resolve("err"),
                  List.of(),
                  PersonalWrites.class.getName(),
                  List.of(folder.toString(), Integer.toString(written + 1)));
      while (process.isAlive() && Files.size(out) == 0) {
        Thread.sleep(20);
      }
      process.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      List<String> said = Files.readAllLines(out).stream().filter(l -> !l.isEmpty()).toList();
      assertTrue(!said.isEmpty(), () -> "nothing was written: " + read(folder.resolve("err")));
      written = Integer.parseInt(said.get(Math.max(0, said.size() - 2)));
      try (PersonalData personal = PersonalData.in(folder)) {
        assertTrue(Integer.parseInt(personal.setting("number").orElseThrow()) >= written);
        assertTrue(personal.history(Integer.MAX_VALUE).size() >= written);
        assertTrue(personal.highlights().size() >= written);
      }
      assertTrue(SqliteFile.isSound(file()));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private int readable(List<Repair> told) throws IOException {
    try (PersonalData personal = PersonalData.in(folder)) {
      personal.onRepair(told::add);
      return personal.history(Integer.MAX_VALUE).size();
    }
  }

  private List<Path> aside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("damaged-")).toList();
    }
  }

  @Test
  void mostOfADamagedDatabaseComesBackAndTheDamagedOneIsKept() throws Exception {
    FilledPersonal.write(file());
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 3 * 4096, (byte) 0x5a);
    Files.write(file(), bytes);
    List<Repair> told = new ArrayList<>();
    int rows = readable(told);
    assertTrue(rows > ENTRIES / 2 && rows <= ENTRIES, "rows " + rows);
    assertEquals(Repair.Kind.PERSONAL_RECOVERED, told.getFirst().kind());
    assertTrue(SqliteFile.isSound(file()));
    assertEquals(1, aside().size());
    assertTrue(
        Arrays.equals(bytes, Files.readAllBytes(aside().getFirst().resolve("personal.db"))),
        "what was damaged is kept as it was");
  }

  @Test
  void aDatabaseWithoutItsHeadComesBackWhole() throws Exception {
    for (int lost : new int[] {100, 4096}) {
      FilledPersonal.write(file());
      byte[] bytes = Files.readAllBytes(file());
      Arrays.fill(bytes, 0, lost, (byte) 0);
      Files.write(file(), bytes);
      assertEquals(ENTRIES, readable(new ArrayList<>()), "first bytes lost: " + lost);
      Files.delete(file());
    }
  }

  @Test
  void aBackupTakesThePlaceOfWhatCannotBeRead() throws Exception {
    FilledPersonal.write(file());
    new Backups(file(), Clock.systemUTC()).make();
    try (PersonalStore store = PersonalStore.open(file())) {
      store.visited(new EntryId("later"), Instant.now());
    }
    for (int harm = 0; harm < 4; harm++) {
      byte[] bytes = Files.readAllBytes(file());
      switch (harm) {
        case 0 -> Files.write(file(), new byte[bytes.length]);
        case 1 -> Files.write(file(), new byte[0]);
        case 2 -> Files.write(file(), Arrays.copyOf(bytes, bytes.length / 2));
        default -> Files.delete(file());
      }
      List<Repair> told = new ArrayList<>();
      assertTrue(readable(told) >= ENTRIES, "harm " + harm);
      assertEquals(1, told.size(), "harm " + harm);
    }
  }

  @Test
  void backupsAreMadeOnceADayKeptFiveAndCanBeRestored() throws Exception {
    FilledPersonal.write(file());
    Instant start = Instant.parse("2026-01-01T08:00:00Z");
    for (int hour = 0; hour < 24 * 9; hour += 6) {
      Clock clock = Clock.fixed(start.plus(Duration.ofHours(hour)), ZoneOffset.UTC);
      try (PersonalStore store = PersonalStore.openSafely(file(), clock, this::unexpected)) {
        store.set("hour", Integer.toString(hour));
      }
    }
    List<Path> backups = new Backups(file(), Clock.systemUTC()).newestFirst();
    assertEquals(Backups.KEPT, backups.size());
    assertTrue(backups.getFirst().toString().contains("2026-01-09T"), backups.toString());
    Path elsewhere = folder.resolve("restored.db");
    Files.copy(backups.getFirst(), elsewhere);
    try (PersonalStore store = PersonalStore.open(elsewhere)) {
      assertEquals(ENTRIES, store.history().size());
      assertEquals("1,2,3,4", store.setting("window.bounds").orElseThrow());
    }
  }

  @Test
  void aClockThatWasAheadOnceDoesNotEndTheBackups() throws Exception {
    FilledPersonal.write(file());
    for (int day = 0; day < Backups.KEPT + 2; day++) {
      openAt(Instant.parse("2091-01-01T08:00:00Z").plus(Duration.ofDays(day)));
    }
    Instant now = Instant.parse("2026-03-01T08:00:00Z");
    for (int day = 0; day < 3; day++) {
      openAt(now.plus(Duration.ofDays(day)));
    }
    Clock clock = Clock.fixed(now.plus(Duration.ofDays(3)), ZoneOffset.UTC);
    List<Path> backups = new Backups(file(), clock).newestFirst();
    assertEquals(Backups.KEPT, backups.size(), backups.toString());
    for (int i = 0; i < 3; i++) {
      assertTrue(backups.get(i).toString().contains("2026-03-0" + (3 - i)), backups.toString());
    }
  }

  private void openAt(Instant moment) throws IOException {
    Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
    PersonalStore.openSafely(file(), clock, this::unexpected).close();
  }

  private void unexpected(String sentence) {
    throw new AssertionError(sentence);
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
    FilledPersonal.write(file());
    byte[] bytes = Files.readAllBytes(file());
    bytes[63] = 99;
    Files.write(file(), bytes);
    try (PersonalData personal = PersonalData.in(folder)) {
      assertThrows(LibraryException.class, () -> personal.setting("any"));
    }
    assertEquals(99, Files.readAllBytes(file())[63]);
    assertEquals(List.of(), aside());
  }

  @Test
  void aLibraryThatMovesKeepsItsHistory() throws Exception {
    Path before = folder.resolve("before");
    new MadeLibrary(before, 6).write(3);
    Path data = folder.resolve("data");
    List<EntryId> read = new ArrayList<>();
    try (Library library =
        LibraryView.open(new LibraryLocation(before, folder.resolve("index 1"), data))) {
      LibraryView.index(library);
      for (EntrySummary entry : library.list(null)) {
        library.personal().visited(entry.id());
        read.add(entry.id());
      }
    }
    Path after = Files.createDirectories(folder.resolve("elsewhere")).resolve("after");
    Files.move(before, after);
    try (Library library =
        LibraryView.open(new LibraryLocation(after, folder.resolve("index 2"), data))) {
      LibraryView.index(library);
      assertEquals(Set.copyOf(read), Set.copyOf(library.personal().history(10_000)));
    }
  }
}
