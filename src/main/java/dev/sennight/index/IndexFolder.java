package dev.sennight.index;

import dev.sennight.index.IndexException.Reason;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder an index lives in: its format version and generation, and the words for trouble. */
public final class IndexFolder {
  private IndexFolder() {}

  /** Checks that the user data of a commit is of our format. */
  public static void checkFormat(Path folder, Map<String, String> userData) throws IndexException {
    int format = number(userData.get(IndexFields.USER_FORMAT));
    if (format > IndexFields.FORMAT) {
      throw new IndexException(
          Reason.NEWER_FORMAT,
          String.format(
              Locale.ROOT,
              "The index in %s was written by a newer Sennight (format %d; this one reads %d).",
              folder,
              format,
              IndexFields.FORMAT),
          null);
    }
    if (format < IndexFields.FORMAT) {
      throw new IndexException(
          Reason.OLDER_FORMAT,
          String.format(
              Locale.ROOT,
              "The index in %s is of the older format %d and has to be rebuilt.",
              folder,
              format),
          null);
    }
  }

  /** The generation in the user data of a commit; 0 when there is none. */
  public static long generation(Map<String, String> userData) {
    String value = userData.get(IndexFields.USER_GENERATION);
    try {
      return value == null ? 0 : Long.parseLong(value);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The user data of a commit. */
  static Map<String, String> userData(long generation) {
    return Map.of(
        IndexFields.USER_FORMAT, Integer.toString(IndexFields.FORMAT),
        IndexFields.USER_GENERATION, Long.toString(generation));
  }

  /** What went wrong with {@code folder}, in words. */
  public static IndexException trouble(Path folder, Exception cause) {
    return switch (cause) {
      case IndexException e -> e;
      case IndexFormatTooNewException e ->
          new IndexException(
              Reason.NEWER_FORMAT,
              "The index in " + folder + " was written by a newer Sennight.",
              e);
      case IndexFormatTooOldException e ->
          new IndexException(
              Reason.OLDER_FORMAT,
              "The index in " + folder + " is of an older format and has to be rebuilt.",
              e);
      case LockObtainFailedException e ->
          new IndexException(
              Reason.IN_USE, "Another Sennight is writing to the index in " + folder + ".", e);
      case CorruptIndexException e -> damaged(folder, e);
      case IndexNotFoundException e -> damaged(folder, e);
      case EOFException e -> damaged(folder, e);
      case FileNotFoundException e -> damaged(folder, e);
      case NoSuchFileException e -> damaged(folder, e);
      case IllegalArgumentException e -> damaged(folder, e);
      default ->
          new IndexException(
              Reason.UNUSABLE,
              "The index in " + folder + " cannot be used: " + cause.getMessage(),
              cause);
    };
  }

  private static IndexException damaged(Path folder, Exception cause) {
    return new IndexException(
        Reason.DAMAGED, "The index in " + folder + " is damaged and has to be rebuilt.", cause);
  }

  private static int number(@org.jspecify.annotations.Nullable String value) {
    try {
      return value == null ? 0 : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
