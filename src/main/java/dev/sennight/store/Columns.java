package dev.sennight.store;

import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.Edition;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntryLocation;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a row's columns one after the other. */
final class Columns {
  /** What {@link #summary()} reads; needs {@code entries e JOIN documents d}. */
  static final String SUMMARY =
      "e.id, e.kind, e.title, d.file, e.line, e.section, e.topic, d.series,"
          + " e.year, e.week, e.number, e.date, e.tags, e.sources, e.boilerplate";

  /** Entries with their documents. */
  static final String ENTRIES = " FROM entries e JOIN documents d ON d.nr = e.document ";

  /** The newest issue first; what has no day last. */
  static final String NEWEST_FIRST = "e.day DESC";

  private final ResultSet row;
  private int index;

  private Columns(ResultSet row) {
    this.row = row;
  }

  static Columns of(ResultSet row) {
    return new Columns(row);
  }

  /** Goes on after {@code count} columns. */
  Columns skip(int count) {
    index += count;
    return this;
  }

  /** A column that is never NULL. */
  String text() throws SQLException {
    String value = row.getString(++index);
    return value == null ? "" : value;
  }

  @Nullable String textOrNull() throws SQLException {
    return row.getString(++index);
  }

  @Nullable EntryId idOrNull() throws SQLException {
    String value = textOrNull();
    return value == null ? null : new EntryId(value);
  }

  int number() throws SQLException {
    return row.getInt(++index);
  }

  long big() throws SQLException {
    return row.getLong(++index);
  }

  @Nullable Integer numberOrNull() throws SQLException {
    int value = row.getInt(++index);
    return row.wasNull() ? null : (Integer) value;
  }

  boolean flag() throws SQLException {
    return row.getInt(++index) != 0;
  }

  byte[] bytes() throws SQLException {
    byte[] value = row.getBytes(++index);
    return value == null ? new byte[0] : value;
  }

  /** A column that {@link #list} made. */
  List<String> strings() throws SQLException, IOException {
    String value = row.getString(++index);
    return value == null
        ? List.of()
        : RecordCodec.STRINGS.decode(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Strings as a JSON array in a column; an empty list is NULL. */
  static @Nullable String list(Collection<String> strings) {
    return strings.isEmpty()
        ? null
        : new String(RecordCodec.STRINGS.encode(List.copyOf(strings)), StandardCharsets.UTF_8);
  }

  @Nullable DateSpan date() throws SQLException, IOException {
    String value = row.getString(++index);
    try {
      return value == null ? null : DateSpan.parse(value);
    } catch (java.time.DateTimeException e) {
      throw new IOException("no date: " + value, e);
    }
  }

  <E extends Enum<E>> E constant(Class<E> type) throws SQLException, IOException {
    String value = text();
    try {
      return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IOException("no " + type.getSimpleName() + ": " + value, e);
    }
  }

  IssueIdentity identity() throws SQLException, IOException {
    return new IssueIdentity(numberOrNull(), numberOrNull(), numberOrNull(), date());
  }

  EntrySummary summary() throws SQLException, IOException {
    return new EntrySummary(
        new EntryId(text()),
        constant(EntryKind.class),
        text(),
        new EntryLocation(text(), number(), textOrNull(), textOrNull()),
        textOrNull(),
        identity(),
        new EntryFacts(strings(), strings(), flag()));
  }

  DocumentSummary document() throws SQLException, IOException {
    return new DocumentSummary(
        text(),
        0,
        constant(DocumentKind.class),
        text(),
        new Edition(textOrNull(), identity(), textOrNull()),
        number(),
        List.of());
  }
}
