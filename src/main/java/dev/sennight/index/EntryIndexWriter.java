package dev.sennight.index;

import dev.sennight.model.Entry;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes entries to the Lucene index. One thread at a time; one writer a folder.
 *
 * <p>Nothing is visible to readers before {@link #commit()}. {@link #prepare(long)} does everything
 * that can fail, so that another store can be committed between the two.
 */
public final class EntryIndexWriter implements AutoCloseable {

  /** Opens or creates the index in {@code folder}. */
  public static EntryIndexWriter open(Path folder) throws IndexException {
    throw new UnsupportedOperationException(folder.toString());
  }

  /** The generation of the last commit; 0 for a new index. */
  public long generation() {
    throw new UnsupportedOperationException();
  }

  /** Puts {@code entries} in place of all that {@code file} had. */
  public void replace(String file, List<Entry> entries) throws IndexException {
    throw new UnsupportedOperationException();
  }

  /** Takes out all entries of {@code file}. */
  public void remove(String file) throws IndexException {
    throw new UnsupportedOperationException();
  }

  /** Takes out everything. */
  public void clear() throws IndexException {
    throw new UnsupportedOperationException();
  }

  /** First phase of a commit: writes everything to disk, with {@code generation} as its number. */
  public void prepare(long generation) throws IndexException {
    throw new UnsupportedOperationException();
  }

  /** Second phase: makes what was prepared the current state. */
  public void commit() throws IndexException {
    throw new UnsupportedOperationException();
  }

  /** Drops everything since the last commit and stays usable. */
  public void rollback() throws IndexException {
    throw new UnsupportedOperationException();
  }

  /** Closes without committing. */
  @Override
  public void close() throws IndexException {
    throw new UnsupportedOperationException();
  }
}
