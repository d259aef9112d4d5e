package dev.sennight.store.sqlite;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A store cannot be read or written; the message is a sentence for the user. */
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** Says what cannot be done and why. */
  public StoreException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** What can be wrong with a store. */
  public enum Kind {
    /** A newer version of the program wrote it. */
    TOO_NEW,
    /** Its file is not what was written. */
    DAMAGED,
    /** It cannot be made or changed where it stands. */
    NOT_WRITABLE,
    /** Another process keeps it busy. */
    BUSY,
    /** The disk is full; nothing was changed. */
    FULL,
    /** What was to be written cannot be: a value too large, or against a rule of the schema. */
    REFUSED,
    /** Anything else. */
    FAILED
  }
}
