package dev.sennight.store;

import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs queries and turns their rows into records. */
final class Select {
  private final Database database;

  Select(Database database) {
    this.database = database;
  }

  /** Turns the current row into a record. */
  @FunctionalInterface
  interface Row<T> {
    T read(Columns columns) throws SQLException, IOException;
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) throws StoreException {
    List<T> rows = new ArrayList<>();
    each(sql, row, rows::add, parameters);
    return rows;
  }

  /** Hands each record over as soon as it is read. */
  <T> void each(String sql, Row<T> row, Consumer<? super T> taker, @Nullable Object... parameters)
      throws StoreException {
    database.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        try (ResultSet result = bind(statement, parameters).executeQuery()) {
          while (result.next()) {
            taker.accept(row.read(Columns.of(result)));
          }
        }
        return statement;
      }
    });
  }

  /** Runs a statement that changes rows; returns how many. */
  static int run(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return bind(statement, values).executeUpdate();
    }
  }

  /** Sets the parameters of {@code statement}, and returns it. */
  static PreparedStatement bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... parameters)
      throws StoreException {
    return list(sql, row, parameters).stream().findFirst();
  }

  long number(String sql, @Nullable Object... parameters) throws StoreException {
    return one(sql, Columns::big, parameters).orElse(0L);
  }
}
