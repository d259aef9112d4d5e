package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.IndexException;
import dev.sennight.library.LibraryOpening.NewerFormat;
import dev.sennight.library.scan.DocumentReader;
import dev.sennight.library.update.IndexRun;
import dev.sennight.library.update.IndexRun.Mode;
import dev.sennight.library.update.RunCounts;
import dev.sennight.library.update.WriterLock;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreCounts;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the stores of a library, and rebuilds them when they are damaged. */
final class Indexing {
  private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

  private final Path root;
  private final Path indexFolder;
  private final LibraryState state;
  private final Supplier<DocumentReader> reader;
  private final FileSums sums;

  Indexing(Path root, Path indexFolder, LibraryState state, Supplier<DocumentReader> reader) {
    this.root = root;
    this.indexFolder = indexFolder;
    this.state = state;
    this.reader = reader;
    sums = new FileSums(indexFolder, LibraryOpener.STORE);
  }

  /** As {@link Library#index}. */
  IndexReport index(Mode mode, Progress progress, CancellationToken cancel) throws IOException {
    if (!Files.isDirectory(root)) {
      throw LibraryException.folderGone(root);
    }
    try (WriterLock lock = lock()) {
      LOG.debug("Writing under {}.", lock);
      long start = System.nanoTime();
      RunCounts counts = counts(mode, progress, cancel);
      double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
      return report(counts, seconds);
    }
  }

  private WriterLock lock() throws IOException {
    Files.createDirectories(indexFolder);
    return WriterLock.take(indexFolder)
        .orElseThrow(() ->
            LibraryException.busy(
                "Another Sennight is indexing this library right now; try again when it is done."));
  }

  private RunCounts counts(Mode mode, Progress progress, CancellationToken cancel)
      throws IOException {
    if (state.isStoreGone()) {
      return reopened(progress, cancel);
    }
    try {
      if (!sums.isStoreIntact()) {
        throw new StoreException(
            StoreException.Kind.DAMAGED, "The store is not as the last run left it.", null);
      }
      if (mode != Mode.REBUILD && !sums.damagedIndexFiles().isEmpty()) {
        refillLocked();
      }
      return run(mode, progress, cancel);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.DAMAGED) {
        throw e;
      }
      return rebuilt(e, progress, cancel);
    }
  }

  /** The index folder was deleted under an open library; another process may have made it again. */
  private RunCounts reopened(Progress progress, CancellationToken cancel) throws IOException {
    LOG.warn("The store was deleted; it is made again.");
    state.forgetSearch();
    state.store().close();
    state.replace(LibraryOpener.store(indexFolder, state.repairs(), NewerFormat.REFUSE));
    RunCounts counts = run(Mode.UPDATE, progress, cancel);
    state
        .repairs()
        .add(
            Repair.Kind.STORE_REBUILT,
            "The derived data of this library was deleted; it was made again from the documents.");
    return counts;
  }

  private RunCounts rebuilt(StoreException cause, Progress progress, CancellationToken cancel)
      throws IOException {
    LOG.warn("The store is damaged; it is set aside and rebuilt.", cause);
    state.forgetSearch();
    state.store().close();
    LibraryOpener.setAside(indexFolder);
    state.replace(LibraryOpener.store(indexFolder, state.repairs(), NewerFormat.RENEW));
    RunCounts counts = run(Mode.REBUILD, progress, cancel);
    state
        .repairs()
        .add(
            Repair.Kind.STORE_REBUILT,
            "The derived data of this library was damaged; it was rebuilt from the documents.");
    return counts;
  }

  private RunCounts run(Mode mode, Progress progress, CancellationToken cancel) throws IOException {
    sums.forget();
    try {
      IndexRun run = new IndexRun(root, indexFolder, state.store(), reader.get());
      RunCounts counts = run.run(mode, progress, cancel);
      if (run.isIndexRenewed()) {
        tellIndexRebuilt();
      }
      if (run.isDocumentsKept()) {
        state
            .repairs()
            .add(
                Repair.Kind.DOCUMENTS_KEPT,
                "A folder is empty, as if its disk were not there; what was read from it before is"
                    + " kept until “index --remove-missing”.");
      }
      if (state.store().settle()) {
        sums.note();
      }
      return counts;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static LibraryException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new LibraryException("Indexing was interrupted; run it again.", cause);
  }

  private IndexReport report(RunCounts counts, double seconds) throws IOException {
    StoreCounts table = state.store().counts();
    IndexReport.Totals totals =
        new IndexReport.Totals(
            table.documents(),
            table.entries(),
            table.cards(),
            table.links(),
            table.unresolved(),
            table.problems());
    return new IndexReport(counts, totals, seconds);
  }

  /** Rebuilds the search index from the store. */
  void refill() throws IOException {
    if (!Files.isDirectory(root)) {
      throw LibraryException.folderGone(root);
    }
    try (WriterLock lock = lock()) {
      LOG.debug("Writing under {}.", lock);
      refillLocked();
    }
  }

  private void refillLocked() throws IOException {
    state.forgetSearch();
    sums.forget();
    IndexRun.emptyIndex(indexFolder);
    try {
      new IndexRun(root, indexFolder, state.store(), reader.get()).refill();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    tellIndexRebuilt();
  }

  private void tellIndexRebuilt() {
    state
        .repairs()
        .add(
            Repair.Kind.INDEX_REBUILT,
            "The search index could not be used any more; it was rebuilt.");
  }

  /** Whether a failure of a search comes from damaged files. */
  boolean isIndexDamaged(Exception failure) throws IOException {
    return failure instanceof IndexException trouble && trouble.isCuredByRebuild()
        || !sums.damagedIndexFiles().isEmpty();
  }

  /** Rebuilds the store after {@code cause}, unless another thread has done so meanwhile. */
  synchronized void repair(LibraryStore damaged, StoreException cause) throws IOException {
    if (state.store() != damaged) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw LibraryException.folderGone(root);
    }
    try (WriterLock lock = lock()) {
      LOG.debug("Writing under {}.", lock);
      rebuilt(cause, Progress.NONE, CancellationToken.never());
    }
  }
}
