package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryWitness;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the entries that the user did something with are known again. */
public final class WitnessTable {
  private static final String PUT =
      "INSERT INTO witnesses (entry, file, title, fingerprint) VALUES (?1, ?2, ?3, ?4)"
          + " ON CONFLICT (entry) DO UPDATE SET file = ?2, title = ?3, fingerprint = ?4";

  private static final String PAIRS =
      "CREATE TEMP TABLE adopted (entry TEXT PRIMARY KEY, successor TEXT NOT NULL) WITHOUT ROWID";

  private static final String PAIR = "INSERT INTO adopted VALUES (?, ?)";

  /** Doing it again changes nothing more, and what was taken away from a successor stays away. */
  private static final String[] ADOPT = {
    "UPDATE witnesses SET successor = a.successor FROM adopted a"
        + " WHERE a.entry = witnesses.entry AND a.successor IS NOT witnesses.successor",
    "INSERT OR IGNORE INTO marks SELECT m.mark, a.successor, m.made"
        + " FROM adopted a JOIN marks m ON m.entry = a.entry WHERE NOT EXISTS"
        + " (SELECT 1 FROM unmarked u WHERE u.mark = m.mark AND u.entry = a.successor)",
    "INSERT OR IGNORE INTO places SELECT a.successor, p.start, p.quote, p.noted"
        + " FROM adopted a JOIN places p ON p.entry = a.entry",
    "INSERT INTO history SELECT a.successor, h.visited, h.visits"
        + " FROM adopted a JOIN history h ON h.entry = a.entry WHERE true"
        + " ON CONFLICT (entry) DO UPDATE SET visited = max(visited, excluded.visited),"
        + " visits = max(visits, excluded.visits)"
        + " WHERE excluded.visited > visited OR excluded.visits > visits"
  };

  private final Database database;
  private final Select select;

  WitnessTable(Database database) {
    this.database = database;
    select = new Select(database);
  }

  /** Entries with a mark, a visit, a place, a highlight, or what was kept for another. */
  public List<EntryId> entries() throws StoreException {
    return select.list(
        "SELECT entry FROM marks UNION SELECT entry FROM history UNION SELECT entry FROM places"
            + " UNION SELECT entry FROM highlights"
            + " UNION SELECT successor FROM witnesses WHERE successor IS NOT NULL",
        columns -> new EntryId(columns.text()));
  }

  /** The id that an entry got when its own was derived again. */
  public Optional<EntryId> successor(EntryId entry) throws StoreException {
    return select.one(
        "SELECT successor FROM witnesses WHERE entry = ? AND successor IS NOT NULL",
        columns -> new EntryId(columns.text()),
        entry.value());
  }

  /** Whether there is one of {@code entry}. */
  public boolean has(EntryId entry) throws StoreException {
    return select.number("SELECT count(*) FROM witnesses WHERE entry = ?", entry.value()) > 0;
  }

  /**
   * An entry as it was seen last.
   *
   * @param successor the id that took over what was kept for it; null while none did
   */
  public record Seen(EntryWitness witness, @Nullable EntryId successor) {}

  /** All witnesses. */
  public List<Seen> all() throws StoreException {
    return select.list(
        "SELECT entry, file, title, fingerprint, successor FROM witnesses ORDER BY entry",
        columns -> {
          EntryWitness witness =
              new EntryWitness(
                  new EntryId(columns.text()), columns.text(), columns.text(), columns.big());
          String successor = columns.textOrNull();
          return new Seen(witness, successor == null ? null : new EntryId(successor));
        });
  }

  /** Keeps witnesses in place of those that were there. */
  public void put(Collection<EntryWitness> witnesses) throws StoreException {
    settle(witnesses, Map.of());
  }

  /**
   * Keeps witnesses, and gives what is kept for an old id to a new one. What is kept for the old
   * one stays, for a library in which the entry still has it.
   *
   * @param adopted old ids and new ones
   */
  public void settle(Collection<EntryWitness> witnesses, Map<EntryId, EntryId> adopted)
      throws StoreException {
    if (witnesses.isEmpty() && adopted.isEmpty()) {
      return;
    }
    database.change(connection -> {
      Batches batches = new Batches(connection);
      if (!adopted.isEmpty()) {
        batches.run(PAIRS);
        for (Map.Entry<EntryId, EntryId> each : adopted.entrySet()) {
          batches.run(PAIR, each.getKey().value(), each.getValue().value());
        }
        for (String sql : ADOPT) {
          batches.run(sql);
        }
      }
      for (EntryWitness w : witnesses) {
        batches.run(PUT, w.entry().value(), w.file(), w.title(), w.fingerprint());
      }
      return witnesses;
    });
  }
}
