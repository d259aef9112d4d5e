package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.model.personal.EntryWitness;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.SqlErrors;
import dev.sennight.store.sqlite.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the entries that a person did something with are known again. */
public final class WitnessTable {
  private static final String[] ADOPT = {
    "UPDATE witnesses SET successor = ?2 WHERE entry = ?1",
    "INSERT OR IGNORE INTO marks SELECT mark, ?2, made FROM marks WHERE entry = ?1",
    "INSERT OR IGNORE INTO places SELECT ?2, start, quote, noted FROM places WHERE entry = ?1",
    "INSERT INTO history SELECT ?2, visited, visits FROM history WHERE entry = ?1"
        + " ON CONFLICT (entry) DO UPDATE SET visited = max(visited, excluded.visited),"
        + " visits = max(visits, excluded.visits)"
  };

  private final Database database;
  private final Select select;

  WitnessTable(Database database) {
    this.database = database;
    select = new Select(database);
  }

  /** Entries with a mark, a visit or a place. */
  public List<EntryId> entries() throws StoreException {
    return select.list(
        "SELECT entry FROM marks UNION SELECT entry FROM history UNION SELECT entry FROM places",
        columns -> new EntryId(columns.text()));
  }

  /** The id that an entry got when its own was derived anew. */
  public Optional<EntryId> successor(EntryId entry) throws StoreException {
    return select.one(
        "SELECT successor FROM witnesses WHERE entry = ? AND successor IS NOT NULL",
        columns -> new EntryId(columns.text()),
        entry.value());
  }

  /** The witnesses of entries that have no other id yet. */
  public List<EntryWitness> all() throws StoreException {
    return select.list(
        "SELECT entry, file, title, fingerprint FROM witnesses"
            + " WHERE successor IS NULL ORDER BY entry",
        columns ->
            new EntryWitness(
                new EntryId(columns.text()), columns.text(), columns.text(), columns.big()));
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
    try (Connection connection = database.writing()) {
      for (Map.Entry<EntryId, EntryId> each : adopted.entrySet()) {
        adopt(connection, each.getKey(), each.getValue());
      }
      try (PreparedStatement put =
          connection.prepareStatement("INSERT OR REPLACE INTO witnesses VALUES (?,?,?,?,NULL)")) {
        for (EntryWitness witness : witnesses) {
          put.setString(1, witness.entry().value());
          put.setString(2, witness.file());
          put.setString(3, witness.title());
          put.setLong(4, witness.fingerprint());
          put.executeUpdate();
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw SqlErrors.explained(database.file(), e);
    }
  }

  private static void adopt(Connection connection, EntryId before, EntryId now)
      throws SQLException {
    for (String sql : ADOPT) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, before.value());
        statement.setString(2, now.value());
        statement.executeUpdate();
      }
    }
  }
}
