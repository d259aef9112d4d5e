package dev.sennight.library.update;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.EntryIndex;
import dev.sennight.library.scan.DocumentReader;
import dev.sennight.library.scan.LibraryWalk;
import dev.sennight.library.scan.SafeReader;
import dev.sennight.library.scan.Scan;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreNumber;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** One indexing run. The caller holds the {@link WriterLock}. */
public final class IndexRun {
  private static final int BATCH_DOCUMENTS = 512;

  private final Path root;
  private final Path indexFolder;
  private final LibraryStore store;
  private final DocumentReader reader;
  private final int batchDocuments;
  private boolean indexRenewed;
  private boolean documentsKept;

  /**
   * A run over {@code root}.
   *
   * @param root a real path
   * @param indexFolder a real path; left out of the walk
   */
  public IndexRun(Path root, Path indexFolder, LibraryStore store, DocumentReader reader) {
    this(root, indexFolder, store, reader, BATCH_DOCUMENTS);
  }

  /** A run that commits after {@code batchDocuments} documents at the latest. */
  IndexRun(
      Path root, Path indexFolder, LibraryStore store, DocumentReader reader, int batchDocuments) {
    this.root = root;
    this.indexFolder = indexFolder;
    this.store = store;
    this.reader = reader;
    this.batchDocuments = batchDocuments;
  }

  /** What a run does with what was read before. */
  public enum Mode {
    /** Keeps documents whose folder is empty, as when its disk is not there. */
    UPDATE,
    /** Removes them, too. */
    REMOVE_MISSING,
    /** Begins with empty stores. */
    REBUILD
  }

  /** Runs. */
  public RunCounts run(Mode mode, Progress progress, CancellationToken cancel)
      throws IOException, InterruptedException {
    EntryIndex.LuceneSource source = new EntryIndex.LuceneSource(indexFolder.resolve("lucene"));
    try {
      return run(source, mode, new Listener(progress, cancel));
    } finally {
      indexRenewed = source.emptied() && mode != Mode.REBUILD;
    }
  }

  /** Whether the last run found the search index unusable and rebuilt it from the store. */
  public boolean isIndexRenewed() {
    return indexRenewed;
  }

  /** Whether the last run found folders empty, and kept what had been read from them. */
  public boolean isDocumentsKept() {
    return documentsKept;
  }

  /** Deletes the search index in {@code indexFolder}. */
  public static void emptyIndex(Path indexFolder) throws IOException {
    new EntryIndex.LuceneSource(indexFolder.resolve("lucene")).empty();
  }

  /** Fills an emptied index from the store, without reading any document. */
  public void refill() throws IOException, InterruptedException {
    EntryIndex.Source source = new EntryIndex.LuceneSource(indexFolder.resolve("lucene"));
    passes(
        source,
        new FailureIsolation(batchDocuments),
        (writer, both) -> {
          both.reconcile();
          both.noteAgreement();
          writer.commit();
        });
  }

  /** Who is told how far the run is, and who may stop it. */
  record Listener(Progress progress, CancellationToken cancel) {}

  RunCounts run(EntryIndex.Source source, Mode mode, Listener listener)
      throws IOException, InterruptedException {
    if (mode == Mode.REBUILD) {
      passes(source, new FailureIsolation(batchDocuments), IndexRun::clear);
    }
    Scan found = LibraryWalk.walk(root, Set.of(indexFolder), listener.cancel());
    Scan scan = mode == Mode.UPDATE ? found : found.withoutEmpty();
    Update update = new Update(store, reader, new SafeReader(root, reader), scan, batchDocuments);
    passes(
        source,
        update.suspects(),
        (writer, both) -> {
          both.reconcile();
          update.run(writer, both, listener);
        });
    documentsKept = update.keepsDocuments();
    return update.counts();
  }

  private static void clear(StoreWriter writer, StoreAndIndex both)
      throws IOException, DocumentFailure {
    both.clear();
    writer.set(StoreNumber.CONTENT, 0); // nothing was read by any rules, until the run ends
    both.commit();
  }

  /** Work with the open stores. */
  @FunctionalInterface
  private interface Pass {
    void run(StoreWriter writer, StoreAndIndex both)
        throws IOException, InterruptedException, DocumentFailure;
  }

  /** Goes through {@code pass}, and once more each time that a batch was lost. */
  private void passes(EntryIndex.Source source, FailureIsolation suspects, Pass pass)
      throws IOException, InterruptedException {
    boolean done = false;
    while (!done) {
      try (StoreWriter writer = store.writer();
          StoreAndIndex both = new StoreAndIndex(store, writer, source, suspects)) {
        done = went(pass, writer, both, suspects);
      }
    }
  }

  private static boolean went(
      Pass pass, StoreWriter writer, StoreAndIndex both, FailureIsolation suspects)
      throws IOException, InterruptedException {
    try {
      pass.run(writer, both);
      return true;
    } catch (DocumentFailure e) {
      both.undo(e);
      suspects.lost(e);
      return false;
    }
  }
}
