package dev.sennight.library.update;

import dev.sennight.model.Entry;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.write.DocumentRecord;
import dev.sennight.store.write.EntryRecord;
import dev.sennight.store.write.StoreNumber;
import dev.sennight.store.write.StoreWriter;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Store and index under one generation number. A batch is prepared in the index, committed in the
 * store, then committed in the index; a process that dies in between leaves the index one batch
 * behind, and {@link #reconcile()} brings it up from the store without reading any document.
 */
final class BothStores {
  private static final Logger LOG = LoggerFactory.getLogger(BothStores.class);

  private final LibraryStore store;
  private final StoreWriter writer;
  private final EntryIndex index;
  private long generation;

  BothStores(LibraryStore store, StoreWriter writer, EntryIndex index) throws IOException {
    this.store = store;
    this.writer = writer;
    this.index = index;
    generation = store.number(StoreNumber.GENERATION);
  }

  /** The generation both had last. */
  long generation() {
    return generation;
  }

  /** Makes the index hold what the store holds. */
  void reconcile() throws IOException {
    if (index.generation() == generation) {
      return;
    }
    LOG.info("The index has generation {}, the store {}.", index.generation(), generation);
    index.clear();
    for (String file : store.documents().since(-1)) {
      index.replace(file, store.entries().whole(file));
    }
    index.prepare(generation);
    index.commit();
  }

  void put(DocumentRecord record) throws IOException {
    writer.put(record, generation + 1);
    List<Entry> entries = record.entries().stream().map(EntryRecord::entry).toList();
    index.replace(record.file(), entries);
  }

  void remove(String file) throws IOException {
    writer.remove(file);
    index.remove(file);
  }

  void clear() throws IOException {
    writer.clear();
    index.clear();
  }

  /** Commits everything since the last commit to both, or to neither. */
  void commit() throws IOException {
    long next = generation + 1;
    try {
      writer.set(StoreNumber.GENERATION, next);
      index.prepare(next);
      writer.commit();
    } catch (IOException e) {
      undo(e);
      throw e;
    }
    generation = next;
    index.commit();
  }

  /** Drops everything since the last commit. */
  void undo(IOException cause) {
    try {
      writer.rollback();
      index.rollback();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
