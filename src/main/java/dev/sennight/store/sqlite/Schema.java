package dev.sennight.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * The versions of a database: {@code <name>-1.sql}, {@code <name>-2.sql}, … beside this package's
 * parent, each bringing a database of the version before it up to its own number.
 *
 * @param name begins the scripts' file names
 * @param version the newest version
 */
public record Schema(String name, int version) {

  /** Brings a database up to {@link #version()}. */
  void apply(Connection connection, Path file) throws SQLException, StoreException {
    int found = found(connection);
    if (found > version) {
      throw new StoreException(
          StoreException.Kind.TOO_NEW,
          String.format(
              Locale.ROOT,
              "The database %s has format %d; this version knows formats up to %d. Use a newer"
                  + " version.",
              file,
              found,
              version),
          null);
    }
    if (found == version) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      // Another process may have done it while this one waited for the lock.
      for (int next = found(connection) + 1; next <= version; next++) {
        for (String command : script(next).split(";\\s*\\n", -1)) {
          if (!command.isBlank()) {
            statement.execute(command);
          }
        }
      }
      statement.execute("PRAGMA user_version = " + version);
      statement.execute("COMMIT");
    }
  }

  private static int found(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
      return rows.getInt(1);
    }
  }

  private String script(int number) throws StoreException {
    String resource = "/dev/sennight/store/" + name + "-" + number + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.FAILED, "The program is incomplete: " + e.getMessage() + ".", e);
    }
  }
}
