package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.model.Highlight;
import dev.sennight.model.KeptSearch;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.Schema;
import dev.sennight.store.sqlite.SqliteFile;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the user made: marks and reading places, history, saved searches, settings. A write is on
 * disk when its method returns. Safe for use by many threads and processes.
 */
public final class PersonalStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalStore.class);
  private static final Schema SCHEMA = new Schema("personal", 5);

  /** A setting that says how often other data arrived; of this file alone, so never exported. */
  private static final String ARRIVALS = "arrivals";

  /** A setting that says how often marks were changed; of this file alone as well. */
  static final String MARKINGS = "markings";

  private static final String ARRIVED =
      "INSERT INTO settings VALUES (?1, ?2 + 1) ON CONFLICT (name) DO UPDATE"
          + " SET value = max(CAST(value AS INTEGER), ?2) + 1";

  private static final String ADD_SETTING = "INSERT OR IGNORE INTO settings VALUES (?,?)";
  private static final String ADD_VISIT =
      "INSERT INTO history VALUES (?1, ?2, ?3) ON CONFLICT (entry) DO UPDATE"
          + " SET visited = max(visited, ?2), visits = max(visits, ?3)";
  private static final Set<String> OWN = Set.of(ARRIVALS, MARKINGS);

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

  /**
   * Opens or makes the store; one that is damaged is rescued first. A backup is made before the
   * format changes, and else once a day.
   *
   * @param rescued told in a sentence what was rescued
   */
  public static PersonalStore openSafely(Path file, Clock clock, Consumer<String> rescued)
      throws IOException {
    new Rescue(file, clock, fresh -> open(fresh).close())
        .ifNeeded()
        .map(Rescue::sentence)
        .ifPresent(rescued);
    Backups backups = new Backups(file, clock);
    boolean old = Files.exists(file);
    int version = old ? SqliteFile.version(file) : 0;
    if (version > 0 && version < SCHEMA.version()) {
      backups.make();
    }
    PersonalStore store = open(file);
    try {
      if (version > 0) {
        backups.daily();
      }
    } catch (IOException e) {
      LOG.warn("No backup of the personal data could be made.", e);
    }
    return store;
  }

  /** Marks on entries, and where reading stopped. */
  public MarkTable marks() {
    return new MarkTable(database);
  }

  /** Highlights and notes. */
  public HighlightTable highlights() {
    return new HighlightTable(database);
  }

  /** How entries are known again. */
  public WitnessTable witnesses() {
    return new WitnessTable(database);
  }

  /** Searches that were made. */
  public SearchTable searches() {
    return new SearchTable(database);
  }

  /** A number that grows when what another store held was merged, or took the place of this. */
  public long arrivals() throws StoreException {
    return count(ARRIVALS);
  }

  /** A number that grows when marks are set or taken away, by whichever process. */
  public long markings() throws StoreException {
    return count(MARKINGS);
  }

  private long count(String setting) throws StoreException {
    return select.number("SELECT CAST(value AS INTEGER) FROM settings WHERE name = ?", setting);
  }

  /**
   * What another store held has taken the place of this.
   *
   * @param before what {@link #arrivals} was
   */
  public void arrived(long before) throws StoreException {
    update(ARRIVED, ARRIVALS, before);
  }

  /** All settings by name. */
  public Map<String, String> settings() throws StoreException {
    Map<String, String> settings = new TreeMap<>();
    select.list(
        "SELECT name, value FROM settings",
        columns -> settings.put(columns.text(), columns.text()));
    settings.keySet().removeAll(OWN);
    return settings;
  }

  /** The rows of every other table, as column names and values. */
  public Map<String, List<Map<String, Object>>> others() throws StoreException {
    return PlainTables.read(database);
  }

  /** An entry that was opened: when last, and how often. */
  public record Visit(EntryId entry, Instant visited, long visits) {}

  /** All visits, by entry. */
  public List<Visit> visits() throws StoreException {
    return select.list(
        "SELECT entry, visited, visits FROM history ORDER BY entry",
        columns ->
            new Visit(
                new EntryId(columns.text()), Instant.ofEpochMilli(columns.big()), columns.big()));
  }

  /**
   * What another store held.
   *
   * @param others the rows of all other tables, as {@link #others()} gives them
   */
  public record Contents(
      Map<String, String> settings,
      List<Visit> visits,
      List<MarkTable.MarkRow> marks,
      List<MarkTable.PlaceRow> places,
      List<KeptSearch> searches,
      List<Highlight> highlights,
      Map<String, List<Map<String, Object>>> others) {}

  /**
   * Adds what another store held: settings that are not set here, the later visit of each entry and
   * the larger count, marks that are not here, later places; of every other table the rows whose
   * key is not here, and of a highlight the later change. All of it or nothing; doing it twice
   * changes nothing more.
   */
  public void merge(Contents contents) throws StoreException {
    database.change(connection -> {
      Batches batches = new Batches(connection);
      for (Map.Entry<String, String> setting : contents.settings().entrySet()) {
        if (!OWN.contains(setting.getKey())) {
          batches.run(ADD_SETTING, setting.getKey(), setting.getValue());
        }
      }
      for (Visit visit : contents.visits()) {
        long visited = visit.visited().toEpochMilli();
        batches.run(ADD_VISIT, visit.entry().value(), visited, visit.visits());
      }
      MarkTable.add(connection, contents.marks(), contents.places());
      SearchTable.add(connection, contents.searches());
      HighlightTable.add(connection, contents.highlights());
      PlainTables.merge(connection, contents.others());
      return batches.run(ARRIVED, ARRIVALS, 0);
    });
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
    database.read(connection -> Select.run(connection, sql, values));
  }

  @Override
  public void close() throws StoreException {
    database.close();
  }
}
