package dev.sennight.library.update;

import dev.sennight.model.Entry;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.write.DocumentRecord;
import dev.sennight.store.write.EntryRecord;
import dev.sennight.store.write.StoreNumber;
import dev.sennight.store.write.StoreWriter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Store and index under one generation number. A batch is prepared in the index, committed in the
 * store, then committed in the index; a process that dies in between leaves the index one batch
 * behind, and {@link #reconcile()} brings it up from the store without reading any document.
 */
final class BothStores implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BothStores.class);

  private final LibraryStore store;
  private final StoreWriter writer;
  private final EntryIndex.Source source;
  private @Nullable EntryIndex opened;
  private long generation;

  BothStores(LibraryStore store, StoreWriter writer, EntryIndex.Source source) throws IOException {
    this.store = store;
    this.writer = writer;
    this.source = source;
    generation = store.number(StoreNumber.GENERATION);
  }

  /** The index, holding what the store holds before anything is written to it. */
  private EntryIndex index() throws IOException {
    boolean first = opened == null;
    EntryIndex index = open();
    if (first && index.generation() != generation) {
      fill(index);
    }
    return index;
  }

  private EntryIndex open() throws IOException {
    EntryIndex index = opened;
    if (index == null) {
      index = source.open();
      opened = index;
    }
    return index;
  }

  /** The generation both had last. */
  long generation() {
    return generation;
  }

  /**
   * Makes the index hold what the store holds. It is not even opened when its folder looks as the
   * last run left it.
   */
  void reconcile() throws IOException {
    boolean untouched =
        store.number(StoreNumber.INDEXED) == generation
            && generation > 0
            && store.number(StoreNumber.INDEX_COMMIT) == source.commitNumber();
    if (!untouched) {
      index();
    }
  }

  private void fill(EntryIndex index) throws IOException {
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
    index().replace(record.file(), entries);
  }

  /** Puts a document into a series; {@code entries} are its own, already in it. */
  void series(String file, @Nullable String series, List<Entry> entries) throws IOException {
    writer.series(file, series);
    index().replace(file, entries);
  }

  void remove(String file) throws IOException {
    writer.remove(file);
    index().remove(file);
  }

  void clear() throws IOException {
    writer.clear();
    open().clear();
  }

  /** Commits everything since the last commit to both, or to neither. */
  void commit() throws IOException {
    long next = generation + 1;
    try {
      writer.set(StoreNumber.GENERATION, next);
      index().prepare(next);
      writer.commit();
    } catch (IOException e) {
      undo(e);
      throw e;
    }
    generation = next;
    index().commit();
  }

  /** Notes that both agree; the caller commits the writer. */
  void noteAgreement() throws IOException {
    if (opened != null) {
      writer.set(StoreNumber.INDEXED, generation);
      writer.set(StoreNumber.INDEX_COMMIT, source.commitNumber());
    }
  }

  /** Drops everything since the last commit. */
  void undo(Exception cause) {
    try {
      writer.rollback();
      if (opened != null) {
        opened.rollback();
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
  }
}
