package dev.sennight.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Names of tables and columns, and statements about tables that code does not know by name. */
public final class SqliteNames {
  private SqliteNames() {}

  /**
   * The tables of a database.
   *
   * @param schema {@code main}, or the name it was attached by
   */
  public static List<String> tables(Connection connection, String schema) throws SQLException {
    return names(
        connection,
        "SELECT name FROM "
            + schema
            + ".sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
  }

  /** The columns of a table, in order. */
  public static List<String> columns(Connection connection, String schema, String table)
      throws SQLException {
    return names(connection, "SELECT name FROM pragma_table_info(?, ?)", table, schema);
  }

  private static List<String> names(Connection connection, String sql, String... values)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  /** {@code columns} in quotation marks, with commas between. */
  public static String quoted(Collection<String> columns) {
    return columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
  }

  /**
   * An insert of one row.
   *
   * @param verb such as {@code INSERT OR IGNORE}
   */
  public static String insert(String verb, String table, Collection<String> columns) {
    String marks = String.join(",", Collections.nCopies(columns.size(), "?"));
    return verb + " INTO \"" + table + "\" (" + quoted(columns) + ") VALUES (" + marks + ")";
  }
}
