package dev.sennight.mcp;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.scan.LibraryWatcher;
import dev.sennight.library.update.IndexRun;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index of a library up to date while it is asked, and says when it is not. */
final class IndexWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexWatch.class);

  /** The first questions have the machine for themselves. */
  private static final long FIRST_RUN_SECONDS = 2;

  private final Library library;
  private final Runnable indexed;
  private final CancellationToken.Source closing = CancellationToken.create();
  private final ExecutorService runs =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("sennight-index").factory());
  private volatile @Nullable String failure;
  private volatile @Nullable LibraryWatcher watcher;

  /**
   * Nothing is read yet.
   *
   * @param indexed called on a thread of this after every run that was not cancelled
   */
  IndexWatch(Library library, Runnable indexed) {
    this.library = library;
    this.indexed = indexed;
  }

  /** Brings the index up to date soon, or at once when there is none; then follows the folder. */
  void start() throws LibraryException {
    long seconds = library.isIndexed() ? FIRST_RUN_SECONDS : 0;
    CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, runs)
        .execute(() -> {
          run();
          watcher = library.watch(this::run, () -> {});
        });
  }

  @SuppressWarnings("IllegalCatch") // a fault of a run must not end the answers
  private void run() {
    if (closing.isCancelled()) {
      return;
    }
    try {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, closing);
      failure = null;
      indexed.run();
    } catch (LibraryException e) {
      // Another process is at it, and will bring what is missing.
      failure = e.isBusy() ? null : e.getMessage();
      LOG.info("The index was not brought up to date.", e);
    } catch (RuntimeException e) {
      failure = "the log says more.";
      LOG.error("An indexing run failed.", e);
    }
  }

  /** A sentence when answers may be incomplete just now; null when they are whole. */
  @Nullable String note() throws LibraryException {
    if (!library.isIndexed()) {
      return "The library is being read for the first time: this is only what was read so far.";
    }
    if (!library.isSettled()) {
      return "The library is being read again: answers may miss what is new until that is done.";
    }
    String failed = failure;
    return failed == null ? null : "The library could not be read again: " + failed;
  }

  /** Ends a run that is under way; what it has read stays. */
  @Override
  public void close() {
    closing.cancel();
    runs.shutdownNow();
    try {
      if (!runs.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("An indexing run does not end.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    LibraryWatcher open = watcher;
    if (open != null) {
      open.close();
    }
  }
}
