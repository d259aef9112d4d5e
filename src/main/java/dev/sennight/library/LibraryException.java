package dev.sennight.library;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The library or its stores cannot be used; the message is a sentence for the user. */
public final class LibraryException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean busy;

  /** Says what cannot be done, and what to do about it. */
  public LibraryException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  private LibraryException(String message, @Nullable Throwable cause, boolean busy) {
    super(message, cause);
    this.busy = busy;
  }

  /** Another process or window does what was asked for; asking again later helps. */
  static LibraryException busy(String message) {
    return new LibraryException(message, null, true);
  }

  /** Whether asking again in a while helps. */
  public boolean isBusy() {
    return busy;
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
