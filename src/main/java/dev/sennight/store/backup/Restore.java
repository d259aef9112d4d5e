package dev.sennight.store.backup;

import dev.sennight.store.sqlite.SqlErrors;
import dev.sennight.store.sqlite.SqliteFile;
import dev.sennight.store.sqlite.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts the rows of a backup in place of those that are there, all or none. The file stays the same
 * one, so that other windows and processes go on with it. A table that the backup does not have yet
 * is left as it is.
 */
public final class Restore {
  private Restore() {}

  /** Makes {@code file} hold what {@code backup} holds. */
  public static void run(Path file, Path backup) throws StoreException {
    try (Connection connection = SqliteFile.connect(file)) {
      try (PreparedStatement attach = connection.prepareStatement("ATTACH ? AS backup")) {
        attach.setString(1, backup.toAbsolutePath().toString());
        attach.execute();
      }
      connection.setAutoCommit(false);
      for (String table : names(connection, "SELECT name FROM backup.sqlite_schema", file)) {
        replace(connection, table, file);
      }
      connection.commit();
    } catch (SQLException e) {
      throw SqlErrors.explained(file, e);
    }
  }

  private static List<String> names(Connection connection, String select, Path file)
      throws SQLException, StoreException {
    List<String> names = new ArrayList<>();
    String tables = select + " WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(tables)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    if (names.isEmpty()) {
      throw new StoreException(
          StoreException.Kind.FAILED, "The backup for " + file + " holds nothing.", null);
    }
    return names;
  }

  private static void replace(Connection connection, String table, Path file)
      throws SQLException, StoreException {
    if (!names(connection, "SELECT name FROM main.sqlite_schema", file).contains(table)) {
      return;
    }
    String columns = String.join(",", columns(connection, table));
    String name = '"' + table + '"';
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM main." + name);
      statement.executeUpdate(
          String.format(
              Locale.ROOT,
              "INSERT INTO main.%s (%s) SELECT %s FROM backup.%s",
              name,
              columns,
              columns,
              name));
    }
  }

  /** The columns that both have. */
  private static List<String> columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT name FROM pragma_table_info(?1, 'main') INTERSECT"
                + " SELECT name FROM pragma_table_info(?1, 'backup')")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add('"' + rows.getString(1) + '"');
        }
      }
    }
    return columns;
  }
}
