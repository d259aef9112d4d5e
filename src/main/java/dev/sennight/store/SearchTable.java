package dev.sennight.store;

import dev.sennight.model.KeptSearch;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Searches that were made: the saved ones, and the recent ones. */
public final class SearchTable {
  private static final int MOST_RECENT = 50;
  private static final String ADD =
      "INSERT INTO searches VALUES (?1, ?2, ?3) ON CONFLICT (query) DO UPDATE"
          + " SET saved = max(saved, ?2), used = max(used, ?3)";

  private final Database database;
  private final Select select;

  SearchTable(Database database) {
    this.database = database;
    select = new Select(database);
  }

  /** All of them, the one used last first. */
  public List<KeptSearch> all() throws StoreException {
    return select.list(
        "SELECT query, saved, used FROM searches ORDER BY used DESC, query",
        columns ->
            new KeptSearch(columns.text(), columns.flag(), Instant.ofEpochMilli(columns.big())));
  }

  /** Notes that a search was made; of those that are not saved, the oldest go. */
  public void used(String query, Instant when) throws StoreException {
    database.change(connection -> {
      Select.run(
          connection,
          "INSERT INTO searches VALUES (?1, 0, ?2) ON CONFLICT (query) DO UPDATE"
              + " SET used = max(used, ?2)",
          query,
          when.toEpochMilli());
      return Select.run(
          connection,
          "DELETE FROM searches WHERE saved = 0 AND query NOT IN (SELECT query FROM searches"
              + " WHERE saved = 0 ORDER BY used DESC LIMIT ?)",
          MOST_RECENT);
    });
  }

  /** Saves a search, or makes it a recent one. */
  public void save(String query, boolean saved, Instant when) throws StoreException {
    change(
        "INSERT INTO searches VALUES (?1, ?2, ?3) ON CONFLICT (query) DO UPDATE SET saved = ?2",
        query,
        saved ? 1 : 0,
        when.toEpochMilli());
  }

  /** Forgets a search. */
  public void remove(String query) throws StoreException {
    change("DELETE FROM searches WHERE query = ?", query);
  }

  /** Adds searches that are not here, within a transaction; those saved there are saved here. */
  static void add(Connection connection, List<KeptSearch> searches) throws SQLException {
    Batches batches = new Batches(connection);
    for (KeptSearch search : searches) {
      batches.run(ADD, search.query(), search.saved(), search.used().toEpochMilli());
    }
  }

  private void change(String sql, Object... values) throws StoreException {
    database.change(connection -> Select.run(connection, sql, values));
  }
}
