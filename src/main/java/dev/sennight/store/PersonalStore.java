package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.Schema;
import dev.sennight.store.sqlite.StoreException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person made: settings and history. A write is on disk when its method returns. Safe for
 * use by many threads and processes.
 */
public final class PersonalStore implements AutoCloseable {
  private static final Schema SCHEMA = new Schema("personal", 1);

  private final Database database;
  private final Select select;

  private PersonalStore(Database database) {
    this.database = database;
    select = new Select(database);
  }

  /** Opens or makes the store. A damaged one is left as it is, and the exception says so. */
  public static PersonalStore open(Path file) throws StoreException {
    return new PersonalStore(Database.open(file, SCHEMA, Database.Durability.POWER));
  }

  /** A setting. */
  public Optional<String> setting(String name) throws StoreException {
    return select.one("SELECT value FROM settings WHERE name = ?", Columns::text, name);
  }

  /** Keeps a setting. */
  public void set(String name, String value) throws StoreException {
    update("INSERT OR REPLACE INTO settings VALUES (?,?)", name, value);
  }

  /** Notes a visit. */
  public void visited(EntryId entry, Instant when) throws StoreException {
    update(
        "INSERT INTO history VALUES (?1, ?2, 1) ON CONFLICT (entry) DO UPDATE"
            + " SET visited = ?2, visits = visits + 1",
        entry.value(),
        when.toEpochMilli());
  }

  /** Entries visited, latest first, each once. */
  public List<EntryId> history() throws StoreException {
    return select.list(
        "SELECT entry FROM history ORDER BY visited DESC, entry",
        columns -> new EntryId(columns.text()));
  }

  private void update(String sql, Object... values) throws StoreException {
    database.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        return statement.executeUpdate();
      }
    });
  }

  @Override
  public void close() throws StoreException {
    database.close();
  }
}
