package dev.sennight.store;

import dev.sennight.store.sqlite.SqlErrors;
import dev.sennight.store.sqlite.SqliteFile;
import dev.sennight.store.sqlite.SqliteNames;
import dev.sennight.store.sqlite.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

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
      List<String> tables = SqliteNames.tables(connection, "backup");
      if (tables.isEmpty()) {
        throw new StoreException(
            StoreException.Kind.FAILED, "The backup for " + file + " holds nothing.", null);
      }
      tables.retainAll(SqliteNames.tables(connection, "main"));
      for (String table : tables) {
        replace(connection, table);
      }
      connection.commit();
    } catch (SQLException e) {
      throw SqlErrors.explained(file, e);
    }
  }

  private static void replace(Connection connection, String table) throws SQLException {
    List<String> common = SqliteNames.columns(connection, "main", table);
    common.retainAll(SqliteNames.columns(connection, "backup", table));
    String columns = SqliteNames.quoted(common);
    String name = '"' + table + '"';
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM main." + name);
      statement.executeUpdate(
          "INSERT INTO main."
              + name
              + " ("
              + columns
              + ") SELECT "
              + columns
              + " FROM backup."
              + name);
    }
  }
}
