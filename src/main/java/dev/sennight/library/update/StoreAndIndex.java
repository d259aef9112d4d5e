package dev.sennight.library.update;

import dev.sennight.index.EntryIndex;
import dev.sennight.model.Entry;
import dev.sennight.store.DocumentRecord;
import dev.sennight.store.EntryRecord;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreNumber;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Store and index under one generation number. A batch is prepared in the index, committed in the
 * store, then committed in the index; a process that dies in between leaves the index one batch
 * behind, and {@link #reconcile()} brings it up from the store without reading any document.
 */
final class StoreAndIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreAndIndex.class);

  private final LibraryStore store;
  private final StoreWriter writer;
  private final EntryIndex.Source source;
  private final FailureIsolation suspects;
  private final Set<String> touched = new HashSet<>();
  private final Set<String> batch = new LinkedHashSet<>();
  private @Nullable EntryIndex opened;
  private long generation;

  StoreAndIndex(
      LibraryStore store, StoreWriter writer, EntryIndex.Source source, FailureIsolation suspects)
      throws IOException {
    this.store = store;
    this.writer = writer;
    this.source = source;
    this.suspects = suspects;
    generation = store.number(StoreNumber.GENERATION);
  }

  /** The index, holding what the store holds before anything is written to it. */
  private EntryIndex index() throws IOException, DocumentFailure {
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
  void reconcile() throws IOException, DocumentFailure {
    boolean untouched =
        store.number(StoreNumber.INDEXED) == generation
            && generation > 0
            && store.number(StoreNumber.INDEX_COMMIT) == source.commitNumber();
    if (!untouched) {
      index();
    }
  }

  private void fill(EntryIndex index) throws IOException, DocumentFailure {
    LOG.info("The index has generation {}, the store {}.", index.generation(), generation);
    index.clear();
    for (String file : store.documents().since(-1)) {
      if (isSuspect(file)) {
        writer.forget(file); // and so it is read again, as what it can be written as
      } else {
        fill(index, file);
      }
    }
    index.prepare(generation);
    index.commit();
    writer.commit();
  }

  @SuppressWarnings("IllegalCatch") // one document must never stop the others
  private void fill(EntryIndex index, String file) throws IOException, DocumentFailure {
    try {
      index.replace(file, store.entries().whole(file));
    } catch (RuntimeException | Error e) {
      throw DocumentFailure.ofBatch(e, List.of(file));
    }
  }

  /** A change that concerns one document. */
  @FunctionalInterface
  interface Change<T> {
    T make() throws IOException, DocumentFailure;
  }

  /**
   * Makes {@code change} in both stores, or in none.
   *
   * @throws IOException the stores themselves are in trouble
   * @throws DocumentFailure what the document holds cannot be written
   */
  @SuppressWarnings("IllegalCatch") // one document must never stop the others
  <T> T attempt(Change<T> change) throws IOException, DocumentFailure {
    index(); // it may be filled first, which is no part of the change
    writer.begin();
    touched.clear();
    try {
      T made = change.make();
      writer.keep();
      return made;
    } catch (IOException | RuntimeException | Error e) {
      if (!DocumentFailure.isOfDocuments(e)) {
        throw e;
      }
      drop(e);
      throw DocumentFailure.ofOne(e);
    }
  }

  /** Takes a change back; when that is not possible either, the batch is lost. */
  @SuppressWarnings("IllegalCatch")
  private void drop(Throwable cause) throws IOException, DocumentFailure {
    try {
      writer.drop();
      for (String file : touched) {
        index().replace(file, store.entries().whole(file));
      }
    } catch (IOException | RuntimeException | Error e) {
      cause.addSuppressed(e);
      throw DocumentFailure.ofBatch(cause, List.copyOf(batch));
    }
  }

  /** Whether a batch was lost for {@code file}. */
  boolean isSuspect(String file) {
    return suspects.of(file).isPresent();
  }

  /** Puts a document in place of all that its file had; part of an {@link #attempt}. */
  void put(DocumentRecord record) throws IOException, DocumentFailure {
    touched.add(record.file());
    batch.add(record.file());
    writer.put(record, generation + 1);
    List<Entry> entries = record.entries().stream().map(EntryRecord::entry).toList();
    index().replace(record.file(), entries);
  }

  /**
   * Puts a document into a series; part of an {@link #attempt}.
   *
   * @param entries its own, already in the series
   */
  void series(String file, @Nullable String series, List<Entry> entries)
      throws IOException, DocumentFailure {
    touched.add(file);
    batch.add(file);
    writer.series(file, series);
    index().replace(file, entries);
  }

  /** Takes out a document; part of an {@link #attempt}. */
  void remove(String file) throws IOException, DocumentFailure {
    touched.add(file);
    writer.remove(file);
    index().remove(file);
  }

  void clear() throws IOException {
    writer.clear();
    open().clear();
  }

  /** Commits everything since the last commit to both, or to neither. */
  @SuppressWarnings("IllegalCatch") // one document must never stop the others
  void commit() throws IOException, DocumentFailure {
    try {
      commitBoth();
      batch.clear();
    } catch (IOException | RuntimeException | Error e) {
      undo(e);
      if (!DocumentFailure.isOfDocuments(e)) {
        throw e;
      }
      throw DocumentFailure.ofBatch(e, List.copyOf(batch));
    }
  }

  private void commitBoth() throws IOException, DocumentFailure {
    long next = generation + 1;
    writer.set(StoreNumber.GENERATION, next);
    index().prepare(next);
    writer.commit();
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
  @SuppressWarnings("IllegalCatch") // what is reported is the cause
  void undo(Throwable cause) {
    try {
      writer.rollback();
      if (opened != null) {
        opened.rollback();
      }
    } catch (IOException | RuntimeException e) {
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
