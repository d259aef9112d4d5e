package dev.sennight.ui.library;

/** How a library stands. */
public enum LibraryStanding {
  CLOSED,
  OPENING,
  REFUSED,
  INDEXING,
  /** Indexing was stopped before its end. */
  STOPPED,
  /** Another Sennight writes; this one waits for its turn. */
  WAITING,
  /** A change of the folder is taken up. */
  UPDATING,
  /** Its folder is gone; what was read before is shown. */
  GONE,
  READY;

  /** Whether its folder is being read. */
  public boolean isIndexing() {
    return this == INDEXING || this == UPDATING;
  }

  /** Whether there will be more to show by itself. */
  boolean isUnderWay() {
    return isIndexing() || this == OPENING || this == WAITING;
  }
}
