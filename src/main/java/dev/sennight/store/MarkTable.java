package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.ReadingPlace;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Marks on entries, and where reading of them stopped. */
public final class MarkTable {
  private static final String PUT_PLACE =
      "INSERT INTO places VALUES (?1,?2,?3,?4) ON CONFLICT (entry) DO UPDATE"
          + " SET start = ?2, quote = ?3, noted = ?4 WHERE noted <= ?4";

  private static final String MARK = "INSERT OR IGNORE INTO marks VALUES (?1, ?2, ?3)";
  private static final String TAKE_AWAY = "DELETE FROM marks WHERE mark = ?1 AND entry = ?2";
  private static final String UNMARK = "INSERT OR REPLACE INTO unmarked VALUES (?1, ?2, ?3)";
  private static final String FORGET = "DELETE FROM unmarked WHERE mark = ?1 AND entry = ?2";

  /** There is something new for other windows to see. */
  static final String COUNT =
      "INSERT INTO settings VALUES ('"
          + PersonalStore.MARKINGS
          + "', 1) ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1";

  private final Database database;
  private final Select select;

  MarkTable(Database database) {
    this.database = database;
    select = new Select(database);
  }

  /** A mark as it is kept; {@code mark} is a label, perhaps of a newer version. */
  public record MarkRow(String mark, EntryId entry, Instant made) {}

  /** A place as it is kept. */
  public record PlaceRow(EntryId entry, ReadingPlace place, Instant noted) {}

  /** Entries with a mark, the one marked last first. */
  public List<EntryId> with(EntryMark mark) throws StoreException {
    return select.list(
        "SELECT entry FROM marks WHERE mark = ? ORDER BY made DESC, entry",
        columns -> new EntryId(columns.text()),
        mark.label());
  }

  /** All marks. */
  public List<MarkRow> all() throws StoreException {
    return select.list(
        "SELECT mark, entry, made FROM marks ORDER BY mark, entry",
        columns ->
            new MarkRow(
                columns.text(), new EntryId(columns.text()), Instant.ofEpochMilli(columns.big())));
  }

  /** As {@link #set(String, Collection, boolean, Instant)}, by the label of {@code mark}. */
  public List<EntryId> set(EntryMark mark, Collection<EntryId> entries, boolean on, Instant when)
      throws StoreException {
    return set(mark.label(), entries, on, when);
  }

  /**
   * Sets or takes away a mark, of all entries or of none; gives those that it changed. What is
   * taken away is noted, so that it does not come back from an entry that this one was before.
   */
  public List<EntryId> set(String mark, Collection<EntryId> entries, boolean on, Instant when)
      throws StoreException {
    return database.change(connection -> {
      Batches batches = new Batches(connection);
      List<EntryId> changed = new ArrayList<>();
      for (EntryId entry : entries) {
        int gone = batches.run(on ? FORGET : TAKE_AWAY, mark, entry.value());
        boolean changes = on || gone > 0;
        if (changes
            && batches.run(on ? MARK : UNMARK, mark, entry.value(), when.toEpochMilli()) > 0) {
          changed.add(entry);
        }
      }
      if (!changed.isEmpty()) {
        batches.run(COUNT);
      }
      return changed;
    });
  }

  /** Where reading of an entry stopped. */
  public Optional<ReadingPlace> place(EntryId entry) throws StoreException {
    return select.one(
        "SELECT start, quote FROM places WHERE entry = ?",
        columns -> new ReadingPlace(columns.number(), columns.text()),
        entry.value());
  }

  /** All places. */
  public List<PlaceRow> places() throws StoreException {
    return select.list(
        "SELECT entry, start, quote, noted FROM places ORDER BY entry",
        columns ->
            new PlaceRow(
                new EntryId(columns.text()),
                new ReadingPlace(columns.number(), columns.text()),
                Instant.ofEpochMilli(columns.big())));
  }

  /** Keeps where reading of an entry stopped. */
  public void note(EntryId entry, ReadingPlace place, Instant when) throws StoreException {
    database.change(connection -> {
      add(connection, List.of(), List.of(new PlaceRow(entry, place, when)));
      return entry;
    });
  }

  /** Adds marks that are not here, and places later than those here, within a transaction. */
  static void add(Connection connection, List<MarkRow> marks, List<PlaceRow> places)
      throws SQLException {
    Batches batches = new Batches(connection);
    for (MarkRow row : marks) {
      batches.run(MARK, row.mark(), row.entry().value(), row.made().toEpochMilli());
    }
    for (PlaceRow row : places) {
      ReadingPlace place = row.place();
      long noted = row.noted().toEpochMilli();
      batches.run(PUT_PLACE, row.entry().value(), place.start(), place.quote(), noted);
    }
  }
}
