package dev.sennight.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * One SQLite file in WAL mode: many readers, each with a connection of its own from a small stock,
 * and connections for writing. Safe for use by many threads.
 */
public final class Database implements AutoCloseable {
  private static final int KEPT = 4;
  private static final int PATIENCE_MILLIS = 5_000;

  private final Path file;
  private final SynchronousMode synchronous;
  private final RawFile.Use use;
  private final Deque<Connection> idle = new ArrayDeque<>();

  /** All that are perhaps not closed yet, idle or not. */
  private final List<Connection> made = new ArrayList<>();

  private int connecting;
  private boolean closed;

  private Database(Path file, SynchronousMode synchronous) throws IOException {
    this.file = file;
    this.synchronous = synchronous;
    use = RawFile.use(file);
  }

  /** What a commit survives. */
  public enum Durability {
    /** A crash of the process; after a power failure the last commits may be gone. */
    PROCESS,
    /** A power failure as well. */
    POWER
  }

  /** Work with a connection. */
  @FunctionalInterface
  public interface Query<T> {
    /** Does the work; results must not outlive it. */
    T run(Connection connection) throws SQLException, IOException;
  }

  /** Opens or makes {@code file} and brings it up to {@code schema}. */
  public static Database open(Path file, Schema schema, Durability durability)
      throws StoreException {
    SynchronousMode mode =
        switch (durability) {
          case PROCESS -> SynchronousMode.NORMAL;
          case POWER -> SynchronousMode.FULL;
        };
    Database database = made(file, mode);
    try {
      Connection first = database.connect();
      try {
        schema.apply(first, file);
      } finally {
        database.giveBack(first);
      }
      return database;
    } catch (SQLException e) {
      database.close();
      throw SqlErrors.explained(file, e);
    } catch (StoreException e) {
      database.close();
      throw e;
    }
  }

  private static Database made(Path file, SynchronousMode mode) throws StoreException {
    try {
      return new Database(file, mode);
    } catch (IOException e) {
      throw new StoreException(
          StoreException.Kind.NOT_WRITABLE, "The database " + file + " cannot be written.", e);
    }
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** Runs a query on a connection of its own, outside of a transaction. */
  public <T> T read(Query<T> query) throws StoreException {
    try {
      Connection connection = take();
      try {
        return query.run(connection);
      } finally {
        giveBack(connection);
      }
    } catch (SQLException e) {
      throw SqlErrors.explained(file, e);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw SqlErrors.damaged(file, e);
    }
  }

  /** Makes changes in one transaction: all of them, or none when one fails. */
  public <T> T change(Query<T> changes) throws StoreException {
    try (Connection connection = writing()) {
      T result = changes.run(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw SqlErrors.explained(file, e);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw SqlErrors.damaged(file, e);
    }
  }

  /** A connection for writing, its first statement begins a transaction; the caller closes it. */
  public Connection writing() throws StoreException {
    try {
      Connection connection = connect();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw SqlErrors.explained(file, e);
    }
  }

  /** Empties the write-ahead log into the file; false when others are in the way. */
  public boolean checkpoint() throws StoreException {
    return read(connection -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA busy_timeout = 0");
        try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
          return row.next() && row.getInt(1) == 0;
        } finally {
          statement.execute("PRAGMA busy_timeout = " + PATIENCE_MILLIS);
        }
      }
    });
  }

  private Connection take() throws SQLException {
    synchronized (idle) {
      Connection kept = idle.pollFirst();
      if (kept != null) {
        return kept;
      }
    }
    return connect();
  }

  private void giveBack(Connection connection) throws SQLException {
    synchronized (idle) {
      if (!closed && idle.size() < KEPT) {
        idle.addFirst(connection);
        return;
      }
    }
    connection.close();
    letGo();
  }

  private Connection connect() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(synchronous);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    synchronized (idle) {
      connecting++;
    }
    Connection connection = null;
    try {
      connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      return connection;
    } finally {
      synchronized (idle) {
        connecting--;
        made.removeIf(Database::isClosed);
        if (connection != null) {
          made.add(connection);
        }
      }
    }
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return false; // and so its locks are left alone
    }
  }

  /** After the last connection the file is not in use any more. */
  private void letGo() throws SQLException {
    synchronized (idle) {
      made.removeIf(Database::isClosed);
      if (closed && connecting == 0 && made.isEmpty()) {
        try {
          use.close();
        } catch (IOException e) {
          throw new SQLException("The file does not close: " + e.getMessage(), e);
        }
      }
    }
  }

  /** Closes idle connections now, and each one in use when its query ends. */
  @Override
  public void close() throws StoreException {
    synchronized (idle) {
      closed = true;
      try {
        while (!idle.isEmpty()) {
          idle.removeFirst().close();
        }
        letGo();
      } catch (SQLException e) {
        throw SqlErrors.explained(file, e);
      }
    }
  }
}
