package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.model.Highlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Highlights and notes. */
public final class HighlightTable {
  private static final String SELECT =
      "SELECT id, entry, start, stop, exact, prefix, suffix, color, note, created, changed"
          + " FROM highlights";

  /** With the entries whose place the given one has taken. */
  private static final String OF_ENTRY =
      "WITH RECURSIVE same (entry) AS (SELECT ?1 UNION"
          + " SELECT w.entry FROM witnesses w JOIN same ON w.successor = same.entry) "
          + SELECT
          + " WHERE entry IN same ORDER BY start, id";

  /** Entries of highlights, each with its ids up to the one it has now. */
  private static final String EVER =
      "WITH RECURSIVE ever (entry, id) AS (SELECT DISTINCT entry, entry FROM highlights UNION"
          + " SELECT ever.entry, w.successor FROM ever JOIN witnesses w ON w.entry = ever.id"
          + " WHERE w.successor IS NOT NULL) ";

  /** The later change of a highlight stays. */
  private static final String PUT =
      "INSERT INTO highlights VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)"
          + " ON CONFLICT (id) DO UPDATE SET entry = ?2, start = ?3, stop = ?4, exact = ?5,"
          + " prefix = ?6, suffix = ?7, color = ?8, note = ?9, created = ?10, changed = ?11"
          + " WHERE changed <= ?11";

  private final Database database;
  private final Select select;

  HighlightTable(Database database) {
    this.database = database;
    select = new Select(database);
  }

  /** All highlights, by when they were made. */
  public List<Highlight> all() throws StoreException {
    return select.list(SELECT + " ORDER BY created, id", HighlightTable::highlight);
  }

  /** The highlights of an entry and of those that it was before, in the order of the text. */
  public List<Highlight> of(EntryId entry) throws StoreException {
    return select.list(OF_ENTRY, HighlightTable::highlight, entry.value());
  }

  /** Entries with a highlighted passage, under all ids they ever had. */
  public List<EntryId> entries() throws StoreException {
    return select.list(
        EVER
            + "SELECT DISTINCT id FROM ever WHERE entry IN"
            + " (SELECT entry FROM highlights WHERE start IS NOT NULL)",
        columns -> new EntryId(columns.text()));
  }

  /** The notes of entries and their highlights, none blank, by entry as in {@link #entries}. */
  public Map<EntryId, List<String>> notes() throws StoreException {
    Map<EntryId, List<String>> notes = new LinkedHashMap<>();
    select.each(
        EVER
            + "SELECT ever.id, h.note FROM highlights h JOIN ever ON ever.entry = h.entry"
            + " WHERE trim(h.note) <> '' ORDER BY h.created, h.id",
        columns -> Map.entry(new EntryId(columns.text()), columns.text()),
        row -> notes.computeIfAbsent(row.getKey(), e -> new ArrayList<>()).add(row.getValue()));
    return notes;
  }

  private static Highlight highlight(Columns columns) throws SQLException {
    String id = columns.text();
    EntryId entry = new EntryId(columns.text());
    TextAnchor anchor = anchor(columns);
    return new Highlight(
        id,
        entry,
        anchor,
        Highlight.Color.labelled(columns.text()),
        columns.text(),
        Instant.ofEpochMilli(columns.big()),
        Instant.ofEpochMilli(columns.big()));
  }

  private static @Nullable TextAnchor anchor(Columns columns) throws SQLException {
    Integer start = columns.numberOrNull();
    int stop = columns.number();
    String exact = columns.textOrNull();
    String prefix = columns.textOrNull();
    String suffix = columns.textOrNull();
    return start == null || exact == null || prefix == null || suffix == null
        ? null
        : new TextAnchor(start, stop, exact, prefix, suffix);
  }

  /** Keeps highlights, all or none; of one that is here already the later change stays. */
  public void put(Collection<Highlight> highlights) throws StoreException {
    database.change(connection -> {
      add(connection, highlights);
      return new Batches(connection).run(MarkTable.COUNT);
    });
  }

  /** Deletes a highlight; nothing happens when there is none. */
  public void remove(String id) throws StoreException {
    database.change(connection -> {
      Select.run(connection, "DELETE FROM highlights WHERE id = ?", id);
      return Select.run(connection, MarkTable.COUNT);
    });
  }

  /** As {@link #put}, within a transaction. */
  static void add(Connection connection, Collection<Highlight> highlights) throws SQLException {
    Batches batches = new Batches(connection);
    for (Highlight each : highlights) {
      TextAnchor anchor = each.anchor();
      batches.run(
          PUT,
          each.id(),
          each.entry().value(),
          anchor == null ? null : anchor.start(),
          anchor == null ? null : anchor.end(),
          anchor == null ? null : anchor.exact(),
          anchor == null ? null : anchor.prefix(),
          anchor == null ? null : anchor.suffix(),
          each.color().label(),
          each.note(),
          each.created().toEpochMilli(),
          each.changed().toEpochMilli());
    }
  }
}
