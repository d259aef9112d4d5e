package dev.sennight.store;

import dev.sennight.model.EntryId;
import dev.sennight.model.Problem;
import dev.sennight.model.Resolution;
import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.SqlErrors;
import dev.sennight.store.sqlite.StoreException;
import java.sql.Connection;
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
  private static final String[] TABLES = {
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
    "attachments"
  };

  private static final String RESOLVE =
      "UPDATE links SET how = ?, what = ?, name = ?, to_entry = ?, subpath = ?, others = ?"
          + " WHERE nr = ?";

  private final Database database;
  private final Connection connection;
  private final Batches batches;
  private final DocumentInserts documents;
  private @Nullable Savepoint part;

  /** Opens a connection of its own on {@code database}. */
  StoreWriter(Database database) throws StoreException {
    this.database = database;
    connection = database.writing();
    batches = new Batches(connection);
    documents = new DocumentInserts(batches);
  }

  /** A change to the database. */
  @FunctionalInterface
  private interface Change {
    void make() throws SQLException, StoreException;
  }

  private void change(Change change) throws StoreException {
    try {
      change.make();
    } catch (SQLException e) {
      throw SqlErrors.explained(database.file(), e);
    }
  }

  private void run(String sql, @Nullable Object... values) throws StoreException {
    change(() -> batches.run(sql, values));
  }

  /** Puts {@code record} in place of all that its file had. */
  public void put(DocumentRecord record, long generation) throws StoreException {
    change(() -> {
      remove(record.file());
      documents.insert(next("documents"), next("entries"), record, generation);
    });
  }

  /** Removes a document with all that belongs to it. */
  public void remove(String file) throws StoreException {
    run("DELETE FROM documents WHERE file = ?", file);
  }

  /** Removes everything. */
  public void clear() throws StoreException {
    for (String table : TABLES) {
      run("DELETE FROM " + table);
    }
  }

  /** Records that a file looks different but has the content it had. */
  public void touch(String file, FileState state) throws StoreException {
    run(
        "UPDATE documents SET size = ?, modified = ? WHERE file = ?",
        state.size(),
        state.modified(),
        file);
  }

  /** Makes the next run read a document again, whatever its file looks like. */
  public void forget(String file) throws StoreException {
    run(
        "UPDATE documents SET size = -1, modified = ?, hash = x'' WHERE file = ?",
        FileState.UNSETTLED,
        file);
  }

  /** Stores what a document tells of structure, as JSON, and what its entries were cut by. */
  public void structure(String file, String evidence, String plan) throws StoreException {
    run(
        "INSERT OR REPLACE INTO structures SELECT nr, ?2, ?3 FROM documents WHERE file = ?1",
        file,
        evidence,
        plan);
  }

  /** Assigns a document to another series than it says itself. */
  public void series(String file, @Nullable String series) throws StoreException {
    run("UPDATE documents SET series = ? WHERE file = ?", series, file);
  }

  /** Stores what a link leads to; {@code link} is its number in the store. */
  public void resolve(long link, Resolution resolution) throws StoreException {
    String how = resolution.how().label();
    change(() -> {
      switch (resolution) {
        case Resolution.Found r -> {
          EntryId entry = r.entry();
          String id = entry == null ? null : entry.value();
          String others = Columns.list(r.others());
          batches.add(RESOLVE, how, "found", r.file(), id, r.subpath(), others, link);
        }
        case Resolution.Attachment r ->
            batches.add(RESOLVE, how, "attachment", r.file(), null, null, null, link);
        case Resolution.Web r ->
            batches.add(RESOLVE, how, "web", r.address(), null, null, null, link);
        case Resolution.Unresolved r ->
            batches.add(RESOLVE, how, "ghost", r.name(), null, null, null, link);
      }
    });
  }

  /** Replaces the library's files that are no documents. */
  public void attachments(Collection<String> files) throws StoreException {
    change(() -> {
      batches.run("DELETE FROM attachments");
      for (String file : files) {
        batches.add("INSERT INTO attachments VALUES (?)", file);
      }
      batches.flush();
    });
  }

  /** Removes all problems of one origin. */
  public void clearProblems(Origin origin) throws StoreException {
    run("DELETE FROM problems WHERE origin = ?", origin.label());
  }

  /** Adds a problem of a file; it stays until {@link #clearProblems}. */
  public void problem(String file, Problem problem, Origin origin) throws StoreException {
    change(() -> documents.problems(null, file, List.of(problem), origin));
  }

  /** Sets a number of the store, such as its generation. */
  public void set(StoreNumber name, long value) throws StoreException {
    run("INSERT OR REPLACE INTO meta VALUES (?,?)", name.label(), value);
  }

  /** Sends what links were resolved to, so that it takes no memory until the commit. */
  public void flushLinks() throws StoreException {
    change(batches::flush);
  }

  /** Makes all changes since the last commit permanent and visible. */
  public void commit() throws StoreException {
    change(() -> {
      batches.flush();
      connection.commit();
    });
  }

  /** Drops all changes since the last commit. */
  public void rollback() throws StoreException {
    change(() -> {
      batches.clear();
      connection.rollback();
    });
  }

  /** Begins a part that can be dropped alone; {@link #keep} or {@link #drop} ends it. */
  public void begin() throws StoreException {
    change(() -> {
      batches.flush(); // changes made before are not part of it
      part = connection.setSavepoint();
    });
  }

  /** Keeps all changes since {@link #begin}. */
  public void keep() throws StoreException {
    change(() -> {
      batches.flush();
      connection.releaseSavepoint(part);
      part = null;
    });
  }

  /** Drops all changes since {@link #begin}. */
  public void drop() throws StoreException {
    change(() -> {
      batches.clear();
      connection.rollback(part);
      connection.releaseSavepoint(part);
      part = null;
    });
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
