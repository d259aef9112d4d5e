package dev.sennight.library;

import java.io.IOException;

/** The library or its stores cannot be used; the message is a sentence for a person. */
public final class LibraryException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what cannot be done, and what to do about it. */
  public LibraryException(String message, Throwable cause) {
    super(message, cause);
  }
}
