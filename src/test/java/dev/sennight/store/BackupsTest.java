package dev.sennight.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Rescued;
import dev.sennight.store.sqlite.SqliteFile;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, and what is done with a database that is damaged. */
class BackupsTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void database() throws SQLException {
    file = folder.resolve("personal.db");
    write(file, "one");
  }

  private static void write(Path file, String mark) throws SQLException {
    try (Connection connection = SqliteFile.connect(file);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY)");
      statement.execute("INSERT INTO marks VALUES ('" + mark + "')");
    }
  }

  private static List<String> marks(Path file) throws SQLException {
    List<String> marks = new ArrayList<>();
    try (Connection connection = SqliteFile.connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT name FROM marks ORDER BY name")) {
      while (rows.next()) {
        marks.add(rows.getString(1));
      }
    }
    return marks;
  }

  private Backups at(Instant moment) {
    return new Backups(file, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, bytes.length, (byte) 0x5A);
    Files.write(file, bytes);
  }

  private static List<String> days(List<Path> backups) {
    return backups.stream().map(path -> path.getFileName().toString().substring(14, 19)).toList();
  }

  @Test
  void aBackupIsNamedByTheMomentAndHoldsWhatIsThere() throws Exception {
    assertEquals(List.of(), at(NOON).newestFirst());
    Path backup = at(NOON).make();
    assertEquals(folder.resolve("backups/personal-2026-03-10T12-00-00-000.db"), backup);
    assertEquals(List.of("one"), marks(backup));
    assertEquals(List.of(backup), at(NOON).newestFirst());
  }

  @Test
  void aDayPassesBetweenTwoThatAreMadeByThemselves() throws Exception {
    at(NOON).daily();
    at(NOON.plus(Duration.ofHours(23))).daily();
    assertEquals(List.of("03-10"), days(at(NOON).newestFirst()));
    Instant next = NOON.plus(Duration.ofHours(24));
    at(next).daily();
    assertEquals(List.of("03-11", "03-10"), days(at(next).newestFirst()));
  }

  @Test
  void oneOfATimeToComeCountsForNothing() throws Exception {
    at(NOON.plus(Duration.ofDays(30))).make();
    at(NOON).daily();
    assertEquals(List.of("03-10", "04-09"), days(at(NOON).newestFirst()));
    at(NOON.plus(Duration.ofHours(1))).daily();
    assertEquals(2, at(NOON).newestFirst().size());
  }

  @Test
  void theOldestBeyondFiveAreDeletedButTheOneThatIsSpared() throws Exception {
    Path first = at(NOON).make();
    for (int day = 1; day < Backups.KEPT; day++) {
      at(NOON.plus(Duration.ofDays(day))).make();
    }
    Instant later = NOON.plus(Duration.ofDays(7));
    at(later).make(first);
    assertEquals(
        List.of("03-17", "03-14", "03-13", "03-12", "03-11", "03-10"),
        days(at(later).newestFirst()));
    at(later.plusSeconds(1)).make();
    assertEquals(
        List.of("03-17", "03-17", "03-14", "03-13", "03-12"),
        days(at(later.plusSeconds(2)).newestFirst()));
  }

  @Test
  void theNewestSoundOneIsToldAndADamagedOneIsPassedOver() throws Exception {
    assertEquals(Optional.empty(), at(NOON).newestSound());
    Path older = at(NOON).make();
    Path newer = at(NOON.plusSeconds(1)).make();
    Instant now = NOON.plusSeconds(2);
    assertEquals(Optional.of(newer), at(now).newestSound());
    damage(newer);
    assertEquals(Optional.of(older), at(now).newestSound());
    damage(older);
    assertEquals(Optional.empty(), at(now).newestSound());
  }

  @Test
  void whatCannotBeCopiedLeavesTheBackupsAsTheyAre() throws Exception {
    Path backup = at(NOON).make();
    damage(file);
    assertThrows(StoreException.class, () -> at(NOON.plusSeconds(1)).make());
    assertEquals(List.of(backup), at(NOON.plusSeconds(2)).newestFirst());
    assertEquals(List.of("one"), marks(backup));
  }

  private Optional<Rescued> rescue() throws IOException {
    return new Rescue(file, Clock.fixed(NOON, ZoneOffset.UTC), BackupsTest::empty).ifNeeded();
  }

  private static void empty(Path made) throws StoreException {
    try (Connection connection = SqliteFile.connect(made);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY)");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSoundDatabaseIsLeftAlone() throws Exception {
    assertEquals(Optional.empty(), rescue());
    assertEquals(List.of("one"), marks(file));
    assertFalse(Files.exists(folder.resolve("damaged-2026-03-10T12-00-00-000")));
  }

  @Test
  void aDatabaseThatIsNewIsLeftAlone() throws Exception {
    Files.delete(file);
    assertEquals(Optional.empty(), rescue());
    Files.createFile(file);
    assertEquals(Optional.empty(), rescue());
    assertEquals(0, Files.size(file));
  }

  @Test
  void oneThatIsGoneOrEmptyComesBackFromItsBackup() throws Exception {
    at(NOON.minusSeconds(60)).make();
    Files.delete(file);
    assertTrue(rescue().isPresent());
    assertEquals(List.of("one"), marks(file));
    Files.write(file, new byte[0]);
    assertTrue(rescue().isPresent());
    assertEquals(List.of("one"), marks(file));
  }

  @Test
  void theDamagedFilesAreSetAsideAsTheyAreWithTheLogOfTheDatabase() throws Exception {
    Path backup = at(NOON.minusSeconds(60)).make();
    try (Connection other = SqliteFile.connect(file);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("INSERT INTO marks VALUES ('in the log')");
      damage(file);
      byte[] before = Files.readAllBytes(file);
      byte[] log = Files.readAllBytes(folder.resolve("personal.db-wal"));
      Rescued rescued = rescue().orElseThrow();
      assertEquals(backup, rescued.backup());
      assertArrayEquals(before, Files.readAllBytes(rescued.aside().resolve("personal.db")));
      assertArrayEquals(log, Files.readAllBytes(rescued.aside().resolve("personal.db-wal")));
      assertFalse(Files.exists(folder.resolve("personal.db-wal")), "the log of another database");
      assertEquals(List.of("in the log", "one"), marks(file), "what can be read is added");
      try (var left = Files.list(rescued.aside())) {
        assertTrue(left.noneMatch(Files::isDirectory), "nothing that was only worked with stays");
      }
    }
  }

  @Test
  void aDamagedBackupDoesNotTakeThePlace() throws Exception {
    Path older = at(NOON.minusSeconds(60)).make();
    write(file, "two");
    Path newer = at(NOON.minusSeconds(30)).make();
    damage(newer);
    Files.delete(file);
    assertEquals(older, rescue().orElseThrow().backup());
    assertEquals(List.of("one"), marks(file));
  }
}
