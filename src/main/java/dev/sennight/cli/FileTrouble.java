package dev.sennight.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Puts failures of files into words: the system's own are often no more than a path. */
final class FileTrouble {
  private FileTrouble() {}

  /** What {@code failure} says, in words when it is about a file. */
  static String sentence(Exception failure) {
    FileSystemException file = failure instanceof FileSystemException f ? f : cause(failure);
    return switch (file) {
      case null ->
          failure instanceof IOException
              ? String.valueOf(failure.getMessage())
              : "Sennight met a fault of its own (" + failure + "); the log file tells more.";
      case NoSuchFileException e -> "There is no such file or folder: " + name(e);
      case AccessDeniedException e -> "Reading or writing is not allowed: " + name(e);
      case NotDirectoryException e -> "This is no folder: " + name(e);
      default -> String.valueOf(failure.getMessage());
    };
  }

  /** The file that was meant, not the unfinished one beside it. */
  private static String name(FileSystemException failure) {
    return String.valueOf(failure.getFile()).replaceFirst("[.]part$", "");
  }

  /** A failure that only repeats its cause says no more than that. */
  private static @Nullable FileSystemException cause(Exception failure) {
    return failure.getCause() instanceof FileSystemException cause
            && String.valueOf(failure.getMessage()).equals(cause.getMessage())
        ? cause
        : null;
  }
}
