package dev.sennight.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The index folder cannot be read or written; the message is a sentence for the user. */
public final class IndexException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Says what cannot be done and why. */
  public IndexException(String message, @Nullable Throwable cause) {
    this(Reason.UNUSABLE, message, cause);
  }

  /** Says what cannot be done and why. */
  public IndexException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What kind of trouble it is. */
  public Reason reason() {
    return reason;
  }

  /** Whether throwing the folder's content away and indexing again helps. */
  public boolean isCuredByRebuild() {
    return reason == Reason.OLDER_FORMAT
        || reason == Reason.NEWER_FORMAT
        || reason == Reason.DAMAGED;
  }

  /** The kinds of trouble. */
  public enum Reason {
    /** A newer Sennight wrote the index; it holds nothing that cannot be derived again. */
    NEWER_FORMAT,
    /** An older Sennight wrote the index, in a form that is no longer read. */
    OLDER_FORMAT,
    /** Files are missing or spoilt. */
    DAMAGED,
    /** Another process is writing to the index. */
    IN_USE,
    /** The folder cannot be read or written. */
    UNUSABLE
  }
}
