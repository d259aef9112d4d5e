package dev.sennight.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Fills the parameters of a prepared statement one after the other. */
final class Values {
  private final PreparedStatement statement;
  private int index;

  private Values(PreparedStatement statement) {
    this.statement = statement;
  }

  static Values into(PreparedStatement statement) {
    return new Values(statement);
  }

  Values text(@Nullable String value) throws SQLException {
    statement.setString(++index, value);
    return this;
  }

  Values number(long value) throws SQLException {
    statement.setLong(++index, value);
    return this;
  }

  Values numberOrNull(@Nullable Integer value) throws SQLException {
    if (value == null) {
      statement.setNull(++index, Types.INTEGER);
    } else {
      statement.setInt(++index, value);
    }
    return this;
  }

  Values flag(boolean value) throws SQLException {
    statement.setInt(++index, value ? 1 : 0);
    return this;
  }

  Values bytes(byte @Nullable [] value) throws SQLException {
    statement.setBytes(++index, value);
    return this;
  }

  void batch() throws SQLException {
    statement.addBatch();
  }
}
