package dev.sennight.library;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The library or its stores cannot be used; the message is a sentence for a person. */
public final class LibraryException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what cannot be done, and what to do about it. */
  public LibraryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** {@code e}, whose message is a sentence already. */
  static LibraryException of(IOException e) {
    if (e instanceof LibraryException library) {
      return library;
    }
    String message = e.getMessage();
    return new LibraryException(message == null ? "Reading failed: " + e : message, e);
  }
}
