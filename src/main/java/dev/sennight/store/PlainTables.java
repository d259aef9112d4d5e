package dev.sennight.store;

import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.SqliteNames;
import dev.sennight.store.sqlite.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of personal data that need no rule of their own when they are merged: a row whose key
 * is here already stays as it is. Their names come from the database, so that a table that is added
 * later is exported from its first day.
 */
final class PlainTables {
  private static final Set<String> RULED =
      Set.of("settings", "history", "marks", "places", "searches", "highlights");

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
    List<String> names = SqliteNames.tables(connection, "main");
    names.removeAll(RULED);
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

  /**
   * Adds rows within the transaction of {@code connection}; unknown tables and columns are left
   * out.
   */
  static void merge(Connection connection, Map<String, List<Map<String, Object>>> tables)
      throws SQLException {
    for (String table : names(connection)) {
      List<String> columns = SqliteNames.columns(connection, "main", table);
      for (Map<String, Object> row : tables.getOrDefault(table, List.of())) {
        List<String> known = columns.stream().filter(row::containsKey).toList();
        if (!known.isEmpty()) {
          Select.run(
              connection,
              SqliteNames.insert("INSERT OR IGNORE", table, known),
              known.stream().map(row::get).toArray());
        }
      }
    }
  }
}
