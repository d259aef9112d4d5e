package dev.sennight.library.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in a few words without its path and without text of documents. */
public final class FailureText {
  private FailureText() {}

  /** The words for a failure of the program on a document. */
  public static String of(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError _ -> "not enough memory";
      case StackOverflowError _ -> "nested too deep";
      default -> failure.getClass().getSimpleName();
    };
  }

  /** The class of {@code failure} and where it was thrown, for the log. */
  public static String where(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String name = failure.getClass().getName();
    return trace.length == 0 ? name : name + " at " + trace[0];
  }

  /** The words for {@code e}. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    if (e instanceof NoSuchFileException) {
      return "what it links to does not exist";
    }
    if (e instanceof FileSystemLoopException) {
      return "it links to itself";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
