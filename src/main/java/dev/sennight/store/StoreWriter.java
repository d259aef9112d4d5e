package dev.sennight.store;

import dev.sennight.model.Problem;
import dev.sennight.model.Resolution;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.SqlErrors;
import dev.sennight.store.sqlite.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the derived store. One thread at a time. The first change after a commit begins a
 * transaction; nothing is visible to readers before {@link #commit()}.
 */
public final class StoreWriter implements AutoCloseable {
  /** Every table but {@code meta}, those that refer to others first. */
  private static final List<String> TABLES =
      List.of(
          "problems",
          "structures",
          "issues",
          "links",
          "blocks",
          "headings",
          "sources",
          "tags",
          "contents",
          "entries",
          "documents",
          "attachments");

  private final Database database;
  private final Connection connection;
  private final DocumentInserts documents;
  private final EntryInserts entries;
  private final LinkWrites links;
  private @Nullable Savepoint part;

  private StoreWriter(Database database, Connection connection) throws SQLException {
    this.database = database;
    this.connection = connection;
    documents = new DocumentInserts(connection);
    entries = new EntryInserts(connection);
    links = new LinkWrites(connection);
  }

  /** Opens a connection of its own on {@code database}. */
  public static StoreWriter open(Database database) throws StoreException {
    Connection connection = database.writing();
    try {
      return new StoreWriter(database, connection);
    } catch (SQLException e) {
      throw SqlErrors.explained(database.file(), e);
    }
  }

  /** A change to the database. */
  @FunctionalInterface
  private interface Change {
    void make() throws SQLException;
  }

  private void change(Change change) throws StoreException {
    try {
      change.make();
    } catch (SQLException e) {
      throw SqlErrors.explained(database.file(), e);
    }
  }

  /** Puts {@code record} in place of all that its file had. */
  public void put(DocumentRecord record, long generation) throws StoreException {
    change(() -> {
      delete(record.file());
      long document = next("documents");
      documents.insert(document, record, generation);
      entries.insert(document, next("entries"), record.entries());
      links.insert(document, record);
    });
  }

  /** Takes out a document with all that belongs to it. */
  public void remove(String file) throws StoreException {
    change(() -> delete(file));
  }

  /** Takes out everything. */
  public void clear() throws StoreException {
    change(() -> {
      try (Statement statement = connection.createStatement()) {
        for (String table : TABLES) {
          statement.executeUpdate("DELETE FROM " + table);
        }
      }
    });
  }

  /** Notes that a file looks different but has the content it had. */
  public void touch(String file, FileState state) throws StoreException {
    change(() -> {
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE documents SET size = ?, modified = ? WHERE file = ?")) {
        Values.into(update).number(state.size()).number(state.modified()).text(file);
        update.executeUpdate();
      }
    });
  }

  /** Makes the next run read a document again, whatever its file looks like. */
  public void forget(String file) throws StoreException {
    change(() -> {
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE documents SET size = -1, modified = ?, hash = x'' WHERE file = ?")) {
        Values.into(update).number(FileState.UNSETTLED).text(file);
        update.executeUpdate();
      }
    });
  }

  /** Keeps what a document tells of structure, as JSON, and what its entries were cut by. */
  public void structure(String file, String evidence, String plan) throws StoreException {
    change(() -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT OR REPLACE INTO structures"
                  + " SELECT nr, ?2, ?3 FROM documents WHERE file = ?1")) {
        Values.into(insert).text(file).text(evidence).text(plan);
        insert.executeUpdate();
      }
    });
  }

  /** Puts a document into another series than it says itself. */
  public void series(String file, @Nullable String series) throws StoreException {
    change(() -> {
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE documents SET series = ? WHERE file = ?")) {
        Values.into(update).text(series).text(file);
        update.executeUpdate();
      }
    });
  }

  /** Writes what a link leads to; {@code link} is its number in the store. */
  public void resolve(long link, Resolution resolution) throws StoreException {
    change(() -> links.resolve(link, resolution));
  }

  /** Puts the library's files that are no documents in place of those known before. */
  public void attachments(Collection<String> files) throws StoreException {
    change(() -> {
      try (Statement statement = connection.createStatement();
          PreparedStatement insert =
              connection.prepareStatement("INSERT INTO attachments VALUES (?)")) {
        statement.executeUpdate("DELETE FROM attachments");
        for (String file : files) {
          Values.into(insert).text(file).batch();
        }
        insert.executeBatch();
      }
    });
  }

  /** Takes out all problems of one origin. */
  public void clearProblems(Origin origin) throws StoreException {
    change(() -> {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM problems WHERE origin = ?")) {
        Values.into(delete).text(origin.label());
        delete.executeUpdate();
      }
    });
  }

  /** Adds a problem of a file; it stays until {@link #clearProblems}. */
  public void problem(String file, Problem problem, Origin origin) throws StoreException {
    change(() -> documents.problems(null, file, List.of(problem), origin));
  }

  /** Sets a number of the store, such as its generation. */
  public void set(StoreNumber name, long value) throws StoreException {
    change(() -> {
      try (PreparedStatement update =
          connection.prepareStatement("INSERT OR REPLACE INTO meta VALUES (?,?)")) {
        Values.into(update).text(name.label()).number(value);
        update.executeUpdate();
      }
    });
  }

  /** Writes what links were resolved to, so that it takes no memory until the commit. */
  public void flushLinks() throws StoreException {
    change(links::flush);
  }

  /** Makes all changes since the last commit permanent and visible. */
  public void commit() throws StoreException {
    change(() -> {
      links.flush();
      connection.commit();
    });
  }

  /** Drops all changes since the last commit. */
  public void rollback() throws StoreException {
    change(() -> {
      clearBatches();
      connection.rollback();
    });
  }

  /** Begins a part that can be dropped alone; {@link #keep} or {@link #drop} ends it. */
  public void begin() throws StoreException {
    change(() -> {
      links.flush(); // what stands before the part is no part of it
      part = connection.setSavepoint();
    });
  }

  /** Keeps all changes since {@link #begin}. */
  public void keep() throws StoreException {
    change(() -> {
      connection.releaseSavepoint(part);
      part = null;
    });
  }

  /** Drops all changes since {@link #begin}. */
  public void drop() throws StoreException {
    change(() -> {
      clearBatches();
      connection.rollback(part);
      connection.releaseSavepoint(part);
      part = null;
    });
  }

  private void clearBatches() throws SQLException {
    documents.clear();
    entries.clear();
    links.clear();
  }

  private void delete(String file) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM documents WHERE file = ?")) {
      Values.into(delete).text(file);
      delete.executeUpdate();
    }
  }

  private long next(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT coalesce(max(nr), 0) + 1 FROM " + table)) {
      return rows.getLong(1);
    }
  }

  /** Closes without committing. */
  @Override
  public void close() throws StoreException {
    change(connection::close);
  }
}
