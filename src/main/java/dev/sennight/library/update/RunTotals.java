package dev.sennight.library.update;

/** Counts what a run does to documents; what is not committed does not count in the end. */
final class RunTotals {
  private long added;
  private long updated;
  private long removed;
  private long committedAdded;
  private long committedUpdated;
  private long committedRemoved;
  private int documents;
  private long bytes;

  void added(long size) {
    added++;
    documents++;
    bytes += size;
  }

  void updated(long size) {
    updated++;
    documents++;
    bytes += size;
  }

  void removed() {
    removed++;
    documents++;
  }

  /** Whether what is not committed yet reaches one of the limits. */
  boolean isFull(int mostDocuments, long mostBytes) {
    return documents >= mostDocuments || bytes >= mostBytes;
  }

  /** Whether there is nothing to commit. */
  boolean isEmpty() {
    return documents == 0;
  }

  void commit() {
    committedAdded = added;
    committedUpdated = updated;
    committedRemoved = removed;
    documents = 0;
    bytes = 0;
  }

  /** Forgets what was not committed. */
  void drop() {
    added = committedAdded;
    updated = committedUpdated;
    removed = committedRemoved;
    documents = 0;
    bytes = 0;
  }

  /** What a run did that began with {@code known} documents. */
  RunCounts counts(long known, boolean cancelled) {
    return new RunCounts(added, updated, removed, known - updated - removed, cancelled);
  }
}
