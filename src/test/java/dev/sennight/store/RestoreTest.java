package dev.sennight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes back of a backup or a damaged database, and what is said of it. */
class RestoreTest {
  private static final String TABLE = "CREATE TABLE IF NOT EXISTS marks (name TEXT PRIMARY KEY, n)";
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void database() {
    file = folder.resolve("personal.db");
  }

  private static void run(Path file, String... statements) {
    try (Connection connection = SqliteFile.connect(file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static String told(Path file, String select) throws SQLException {
    try (Connection connection = SqliteFile.connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    }
  }

  private static String marks(Path file) throws SQLException {
    return told(
        file,
        "SELECT group_concat(name || coalesce(n, '')) FROM (SELECT * FROM marks ORDER BY name)");
  }

  @Test
  void rowsOfTheBackupTakeThePlaceOfThoseThatAreThere() throws Exception {
    Path backup = folder.resolve("backup.db");
    run(
        backup,
        "CREATE TABLE marks (name, old)",
        "INSERT INTO marks VALUES ('b', 1)",
        "CREATE TABLE gone (x)");
    run(
        file,
        TABLE,
        "INSERT INTO marks VALUES ('a', 1), ('c', 2)",
        "CREATE TABLE later (x)",
        "INSERT INTO later VALUES (7)");
    Restore.run(file, backup);
    assertEquals("b", marks(file));
    assertEquals("7", told(file, "SELECT x FROM later"));
    assertEquals("1", told(backup, "SELECT old FROM marks"));
  }

  @Test
  void aBackupThatHoldsNothingChangesNothing() throws Exception {
    Path backup = folder.resolve("backup.db");
    run(backup, "CREATE TABLE x (y)", "DROP TABLE x");
    run(file, TABLE, "INSERT INTO marks VALUES ('a', 1)");
    assertThrows(StoreException.class, () -> Restore.run(file, backup));
    assertEquals("a1", marks(file));
  }

  @Test
  void aBackupThatFailsHalfwayChangesNothing() throws Exception {
    Path backup = folder.resolve("backup.db");
    run(
        backup,
        "CREATE TABLE a (x)",
        "INSERT INTO a VALUES (2)",
        "CREATE TABLE marks (name)",
        "INSERT INTO marks VALUES ('b'), ('b')");
    run(
        file,
        TABLE,
        "INSERT INTO marks VALUES ('a', 1)",
        "CREATE TABLE a (x)",
        "INSERT INTO a VALUES (1)");
    assertThrows(StoreException.class, () -> Restore.run(file, backup));
    assertEquals("a1", marks(file));
    assertEquals("1", told(file, "SELECT x FROM a"));
  }

  private Rescued rescue(Instant moment) throws IOException {
    return new Rescue(file, Clock.fixed(moment, ZoneOffset.UTC), made -> run(made, TABLE))
        .ifNeeded()
        .orElseThrow();
  }

  private void many(int rows) {
    run(
        file,
        TABLE,
        "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < "
            + rows
            + ")"
            + " INSERT INTO marks SELECT printf('%05d', i) || hex(zeroblob(100)), NULL FROM c");
  }

  private void spoil(int from, int to) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, from, Math.min(bytes.length, to), (byte) 0x5A);
    Files.write(file, bytes);
  }

  @Test
  void allRowsOfADatabaseWithoutItsHeadComeBack() throws Exception {
    many(500);
    spoil(0, 100);
    Rescued rescued = rescue(NOON);
    assertEquals(500, rescued.records());
    assertNull(rescued.backup());
    assertEquals("500", told(file, "SELECT count(*) FROM marks"));
    assertTrue(
        Rescue.sentence(rescued).contains("there was no backup, and 500 records"),
        Rescue.sentence(rescued));
  }

  @Test
  void allRowsOfADatabaseWithoutItsFirstPageComeBack() throws Exception {
    many(500);
    spoil(0, 4096);
    assertEquals(500, rescue(NOON).records());
    assertEquals("500", told(file, "SELECT count(*) FROM marks"));
  }

  @Test
  void rowsBeforeAndAfterADamagedPageComeBack() throws Exception {
    many(2000);
    int middle = (int) Files.size(file) / 2 / 4096 * 4096;
    spoil(middle, middle + 4096);
    int records = rescue(NOON).records();
    assertEquals(Integer.toString(records), told(file, "SELECT count(*) FROM marks"));
    assertTrue(records > 1000 && records < 2000, records + " records");
    assertEquals("00001", told(file, "SELECT substr(min(name), 1, 5) FROM marks"));
    assertEquals("02000", told(file, "SELECT substr(max(name), 1, 5) FROM marks"));
  }

  @Test
  void whatIsNoDatabaseGivesNothingButItsPlace() throws Exception {
    Files.writeString(file, "words");
    assertEquals(0, rescue(NOON).records());
    assertEquals("0", told(file, "SELECT count(*) FROM marks"));
  }

  @Test
  void aRescueIsToldUntilItWasHeard() throws Exception {
    assertEquals(Optional.empty(), Rescue.untold(file));
    many(3);
    Path backup = new Backups(file, Clock.fixed(NOON.minusSeconds(9), ZoneOffset.UTC)).make();
    spoil(0, 100);
    Rescued first = rescue(NOON);
    assertEquals(Optional.of(first), Rescue.untold(file));
    assertEquals(backup, first.backup());
    assertTrue(Rescue.sentence(first).contains("the backup " + backup.getFileName() + " was put"));
    spoil(0, 100);
    Rescued second = rescue(NOON.plusSeconds(1));
    assertEquals(Optional.of(second), Rescue.untold(file));
    Rescue.told(second);
    assertEquals(Optional.of(first), Rescue.untold(file));
    Files.delete(backup);
    assertNull(Rescue.untold(file).orElseThrow().backup());
    Rescue.told(first);
    assertEquals(Optional.empty(), Rescue.untold(file));
  }
}
