package dev.sennight.library.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read, in a few words without its path and without text of documents. */
public final class FailureText {
  private FailureText() {}

  /** The words for {@code failure}. */
  public static String of(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError _ -> "not enough memory";
      case StackOverflowError _ -> "nested too deep";
      case AccessDeniedException _ -> "no permission";
      case NoSuchFileException _ -> "what it links to does not exist";
      case FileSystemLoopException _ -> "it links to itself";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      case IOException e when e.getMessage() != null && !(e instanceof FileSystemException) ->
          e.getMessage();
      default -> failure.getClass().getSimpleName();
    };
  }

  /** The class of {@code failure} and where it was thrown, for the log. */
  public static String where(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String name = failure.getClass().getName();
    return trace.length == 0 ? name : name + " at " + trace[0];
  }
}
