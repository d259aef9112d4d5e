package dev.sennight.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What an error of SQLite means for the user. */
public final class SqlErrors {
  private SqlErrors() {}

  /** {@code e}, in words. */
  public static StoreException explained(Path file, SQLException e) {
    StoreException.Kind kind = kind(e);
    return new StoreException(kind, sentence(kind, file, e), e);
  }

  /** A value that was read makes no sense. */
  public static StoreException damaged(Path file, IOException e) {
    return new StoreException(
        StoreException.Kind.DAMAGED, "The database " + file + " is damaged.", e);
  }

  private static String sentence(StoreException.Kind kind, Path file, SQLException e) {
    return switch (kind) {
      case TOO_NEW -> "The database " + file + " was made by a newer version.";
      case DAMAGED -> "The database " + file + " is damaged.";
      case NOT_WRITABLE -> "The database " + file + " cannot be written.";
      case BUSY -> "The database " + file + " is in use by another process.";
      case FULL -> "There is no room on the disk left: " + file + " was not changed.";
      case REFUSED ->
          "The database " + file + " cannot hold what was to be written: " + e.getMessage();
      case FAILED -> "The database " + file + " cannot be used: " + e.getMessage();
    };
  }

  /** Whether tables are missing, or stand where new ones should be made. */
  private static boolean hasOtherTables(SQLException e) {
    String message = e.getMessage();
    return message != null
        && (message.contains("no such table")
            || message.contains("no such column")
            || message.contains("already exists"));
  }

  private static StoreException.Kind kind(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return StoreException.Kind.FAILED;
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    if (code == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ || hasOtherTables(e)) {
      return StoreException.Kind.DAMAGED;
    }
    return switch (code.code & 0xff) {
      case 11, 26 -> StoreException.Kind.DAMAGED; // SQLITE_CORRUPT, SQLITE_NOTADB
      case 3, 8, 14 -> StoreException.Kind.NOT_WRITABLE; // PERM, READONLY, CANTOPEN
      case 13 -> StoreException.Kind.FULL;
      case 5, 6 -> StoreException.Kind.BUSY; // BUSY, LOCKED
      case 7, 18, 19, 20, 25 -> // NOMEM, TOOBIG, CONSTRAINT, MISMATCH, RANGE
          StoreException.Kind.REFUSED;
      default -> StoreException.Kind.FAILED;
    };
  }
}
