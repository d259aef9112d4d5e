package dev.sennight.store;

import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.Schema;
import dev.sennight.store.sqlite.StoreException;
import java.nio.file.Path;

/**
 * The derived store of one library: what was read from its documents. Safe for use by many threads;
 * reading goes on while another thread or process writes.
 */
public final class LibraryStore implements AutoCloseable {
  private static final Schema SCHEMA = new Schema("library", 7);

  private final Database database;

  private LibraryStore(Database database) {
    this.database = database;
  }

  /**
   * Opens or makes the store.
   *
   * @throws StoreException {@link StoreException.Kind#TOO_NEW} when a newer version made it, {@link
   *     StoreException.Kind#DAMAGED} when it should be rebuilt
   */
  public static LibraryStore open(Path file) throws StoreException {
    LibraryStore store = new LibraryStore(Database.open(file, SCHEMA, Database.Durability.PROCESS));
    store.number(StoreNumber.GENERATION);
    return store;
  }

  /** A number of the store; 0 when it was never set. */
  public long number(StoreNumber name) throws StoreException {
    return new Select(database).number("SELECT value FROM meta WHERE name = ?", name.label());
  }

  /** Documents. */
  public DocumentTable documents() {
    return new DocumentTable(database);
  }

  /** Entries. */
  public EntryTable entries() {
    return new EntryTable(database);
  }

  /** Links. */
  public LinkTable links() {
    return new LinkTable(database);
  }

  /** Problems. */
  public ProblemTable problems() {
    return new ProblemTable(database);
  }

  /** Counts. */
  public StoreCounts counts() {
    return new StoreCounts(database);
  }

  /** A writer; its caller sees to it that there is only one. */
  public StoreWriter writer() throws StoreException {
    return new StoreWriter(database);
  }

  /**
   * Brings everything committed into the main file; returns whether that was possible, which it is
   * not while others read.
   */
  public boolean settle() throws StoreException {
    return database.checkpoint();
  }

  @Override
  public void close() throws StoreException {
    database.close();
  }
}
