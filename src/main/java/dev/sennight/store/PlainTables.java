package dev.sennight.store;

import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.SqlErrors;
import dev.sennight.store.sqlite.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The tables of personal data that need no rule of their own when they are merged: a row whose key
 * is here already stays as it is. Knows them by the database, so that a table that is added later
 * is exported from its first day.
 */
final class PlainTables {
  private static final Set<String> RULED =
      Set.of("settings", "history", "marks", "places", "searches");

  private PlainTables() {}

  /** Every row as column names and values (text, numbers), by table. */
  static Map<String, List<Map<String, Object>>> read(Database database) throws StoreException {
    return database.read(connection -> {
      Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
      for (String table : names(connection)) {
        tables.put(table, rows(connection, table));
      }
      return tables;
    });
  }

  private static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
      while (rows.next()) {
        if (!RULED.contains(rows.getString(1))) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private static List<Map<String, Object>> rows(Connection connection, String table)
      throws SQLException {
    List<Map<String, Object>> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + '"')) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= width; column++) {
          Object value = rows.getObject(column);
          if (value != null) {
            row.put(rows.getMetaData().getColumnName(column), value);
          }
        }
        all.add(row);
      }
    }
    return all;
  }

  /** Adds rows within the transaction of {@code connection}; what has no place here is left out. */
  static void merge(
      Database database, Connection connection, Map<String, List<Map<String, Object>>> tables)
      throws StoreException {
    try {
      for (String table : names(connection)) {
        Set<String> columns = columns(connection, table);
        for (Map<String, Object> row : tables.getOrDefault(table, List.of())) {
          put(connection, table, columns, row);
        }
      }
    } catch (SQLException e) {
      throw SqlErrors.explained(database.file(), e);
    }
  }

  private static Set<String> columns(Connection connection, String table) throws SQLException {
    Set<String> columns = new java.util.LinkedHashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(\"" + table + "\")")) {
      while (rows.next()) {
        columns.add(rows.getString("name"));
      }
    }
    return columns;
  }

  private static void put(
      Connection connection, String table, Set<String> columns, Map<String, Object> row)
      throws SQLException {
    StringJoiner names = new StringJoiner(",", " (", ") ");
    StringJoiner marks = new StringJoiner(",", "VALUES (", ")");
    List<Object> values = new ArrayList<>();
    for (String column : columns) {
      Object value = row.get(column);
      if (value != null) {
        names.add('"' + column + '"');
        marks.add("?");
        values.add(value);
      }
    }
    if (values.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT OR IGNORE INTO \"" + table + '"' + names + marks)) {
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    }
  }
}
