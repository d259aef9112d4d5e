package dev.sennight.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements of one connection, each prepared once, with the rows that wait to be sent. */
final class Batches {
  private final Connection connection;

  /** By their SQL, in the order in which rows are sent. */
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

  Batches(Connection connection) {
    this.connection = connection;
  }

  /** Runs a statement at once; returns how many rows it changed. */
  int run(String sql, @Nullable Object... values) throws SQLException {
    return Select.bind(statement(sql), values).executeUpdate();
  }

  /** Adds a row, which is sent by {@link #flush}. */
  void add(String sql, @Nullable Object... values) throws SQLException {
    Select.bind(statement(sql), values).addBatch();
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known == null) {
      known = connection.prepareStatement(sql);
      prepared.put(sql, known);
    }
    return known;
  }

  void flush() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.executeBatch();
    }
  }

  /** Drops what was not sent yet. */
  void clear() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.clearBatch();
    }
  }
}
