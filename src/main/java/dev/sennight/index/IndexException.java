package dev.sennight.index;

import java.io.IOException;

/** The index folder cannot be read or written; the message is a sentence for a person. */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what cannot be done and why. */
  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
