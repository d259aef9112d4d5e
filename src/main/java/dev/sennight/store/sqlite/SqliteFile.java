package dev.sennight.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** A database file looked at as it is: no schema is applied to it. */
public final class SqliteFile {
  private static final int PATIENCE_MILLIS = 5_000;

  private SqliteFile() {}

  /** A plain connection; the caller closes it. */
  public static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MILLIS);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /**
   * Whether SQLite finds the file in order.
   *
   * @throws StoreException when it cannot be looked at, such as while another process keeps it busy
   */
  public static boolean isSound(Path file) throws StoreException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
      return rows.next() && "ok".equals(rows.getString(1));
    } catch (SQLException e) {
      StoreException trouble = SqlErrors.explained(file, e);
      if (trouble.kind() == StoreException.Kind.DAMAGED) {
        return false;
      }
      throw trouble;
    }
  }

  /** The version of its schema; 0 for a new file. */
  public static int version(Path file) throws StoreException {
    try (Connection connection = connect(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      return rows.getInt(1);
    } catch (SQLException e) {
      throw SqlErrors.explained(file, e);
    }
  }

  /** Writes everything {@code from} holds into the new file {@code to}, as of one moment. */
  public static void copy(Path from, Path to) throws StoreException {
    try (Connection connection = connect(from);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, to.toAbsolutePath().toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw SqlErrors.explained(from, e);
    }
  }
}
