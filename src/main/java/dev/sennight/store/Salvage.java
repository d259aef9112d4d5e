package dev.sennight.store;

import dev.sennight.store.sqlite.SqliteFile;
import dev.sennight.store.sqlite.SqliteNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what can be read of a damaged database, row by row, into a sound one. Works on a copy: what
 * is damaged stays as it was found. Knows no table by name, so that it need not change with them.
 */
final class Salvage {
  private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
  private static final int HEADER = 100;
  private static final int PAGE = 4096;
  private static final int PAGE_COUNT_AT = 28;
  private static final int FREE_PAGES_AT = 32;
  private static final int CHANGE_COUNTER_AT = 24;
  private static final int VALID_FOR_AT = 92;

  private final Path damaged;
  private final Path sound;

  /**
   * Prepares.
   *
   * @param damaged a copy that may be changed
   * @param sound what gets the rows; has the tables
   */
  Salvage(Path damaged, Path sound) {
    this.damaged = damaged;
    this.sound = sound;
  }

  /**
   * Reads as it is; when that gives nothing, with the head of a new database in place of its own,
   * then with a new one's whole first page.
   *
   * @param fresh an empty database of the same schema
   * @return how many rows were read
   */
  int run(Path fresh) throws IOException {
    byte[] model = Files.readAllBytes(fresh);
    for (int borrowed : new int[] {0, HEADER, PAGE}) {
      borrow(model, borrowed);
      int rows = rows();
      if (rows > 0) {
        return rows;
      }
    }
    return 0;
  }

  /**
   * Puts the first {@code count} bytes of {@code model} in place, with the page count set right.
   */
  private void borrow(byte[] model, int count) throws IOException {
    long size = Files.size(damaged);
    if (count == 0 || size < PAGE || model.length < PAGE) {
      return;
    }
    ByteBuffer head = ByteBuffer.allocate(count).put(model, 0, count);
    head.putInt(PAGE_COUNT_AT, (int) (size / PAGE));
    head.putLong(FREE_PAGES_AT, 0);
    head.putInt(VALID_FOR_AT, head.getInt(CHANGE_COUNTER_AT));
    try (var channel = Files.newByteChannel(damaged, StandardOpenOption.WRITE)) {
      channel.write(head.flip());
    }
  }

  private int rows() {
    int rows = 0;
    try (Connection to = SqliteFile.connect(sound);
        Connection from = SqliteFile.connect(damaged)) {
      to.setAutoCommit(false);
      for (String table : SqliteNames.tables(to, "main")) {
        rows += rows(from, to, table);
      }
      to.commit();
    } catch (SQLException e) {
      LOG.warn("The damaged database cannot be opened: {}", e.getMessage());
    }
    return rows;
  }

  /** Goes through a table from its front, and where that breaks off, from its end. */
  private static int rows(Connection from, Connection to, String table) {
    String select = "SELECT * FROM \"" + table + '"';
    Read front = read(from, to, select, table);
    return front.whole()
        ? front.rows()
        : front.rows() + read(from, to, select + " ORDER BY 1 DESC", table).rows();
  }

  private record Read(int rows, boolean whole) {}

  private static Read read(Connection from, Connection to, String select, String table) {
    int count = 0;
    try (Statement statement = from.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      int width = rows.getMetaData().getColumnCount();
      try (PreparedStatement insert = to.prepareStatement(insert(table, rows.getMetaData()))) {
        while (rows.next()) {
          count += put(rows, insert, width) ? 1 : 0;
        }
      }
      return new Read(count, true);
    } catch (SQLException e) {
      LOG.warn("Reading a damaged table broke off after {} rows: {}", count, e.getMessage());
      return new Read(count, false);
    }
  }

  /** Names the columns: an older table may have fewer. */
  private static String insert(String table, ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      names.add(columns.getColumnName(column));
    }
    return SqliteNames.insert("INSERT OR REPLACE", table, names);
  }

  private static boolean put(ResultSet row, PreparedStatement insert, int width)
      throws SQLException {
    for (int column = 1; column <= width; column++) {
      insert.setObject(column, row.getObject(column));
    }
    try {
      return insert.executeUpdate() > 0;
    } catch (SQLException e) {
      LOG.warn("A damaged row is left out: {}", e.getMessage());
      return false;
    }
  }
}
