package dev.sennight.library.scan;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * Tells when documents have changed and are quiet again. Says nothing of what changed: whoever is
 * told looks at the whole folder, so that a lost event loses nothing. Where a folder cannot be
 * watched (too many folders, a network drive), it tells every few seconds instead.
 */
public final class LibraryWatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryWatcher.class);
  private static final long LONGEST_RUN_SECONDS = 30;
  private static final Duration QUIET = Duration.ofMillis(600);
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Duration WITHOUT_EVENTS = Duration.ofSeconds(15);

  private static final Duration LOOK = Duration.ofMillis(500);

  private final LibraryTree tree;
  private final QuietTime quiet;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, work -> daemon(work, "sennight-watch"));
  private @Nullable DirectoryWatcher watcher;
  private boolean closed;
  private boolean polling;

  private LibraryWatcher(LibraryTree tree, Runnable changed) {
    this.tree = tree;
    clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    quiet = new QuietTime(clock, QUIET, LONGEST, changed);
  }

  /**
   * Watches {@code root}; returns at once, while large folders are still being registered.
   *
   * @param root a real path
   * @param indexFolder left out when it lies inside
   * @param changed called on the watcher's thread, never twice at once; may take its time
   */
  public static LibraryWatcher start(Path root, Path indexFolder, Runnable changed) {
    LibraryWatcher watcher = new LibraryWatcher(new LibraryTree(root, indexFolder), changed);
    daemon(() -> watcher.watch(root), "sennight-watch-start").start();
    return watcher;
  }

  /**
   * Tells also when {@code number} is another one than before; returns at once.
   *
   * @param number asked for twice a second on the watcher's thread
   */
  public LibraryWatcher alsoOf(LongSupplier number) {
    AtomicLong before = new AtomicLong(Long.MIN_VALUE);
    Runnable look =
        () -> {
          long now = number.getAsLong();
          long then = before.getAndSet(now);
          // What came before the first look is taken up with what changed before the watch.
          if (then != now && then != Long.MIN_VALUE) {
            quiet.event();
          }
        };
    return lookNowAndThen(look);
  }

  /**
   * Tells {@code told} when {@code number} is another one than before, and once in the beginning:
   * what came before the first look is not known. Returns at once.
   *
   * @param number asked for twice a second on the watcher's thread
   * @param told called on that thread; no change of the folder
   */
  public LibraryWatcher also(LongSupplier number, Runnable told) {
    AtomicLong before = new AtomicLong(Long.MIN_VALUE);
    return lookNowAndThen(() -> {
      long now = number.getAsLong();
      if (before.getAndSet(now) != now) {
        told.run();
      }
    });
  }

  @SuppressWarnings("IllegalCatch") // one look that fails must not be the last
  private LibraryWatcher lookNowAndThen(Runnable look) {
    Runnable safe =
        () -> {
          try {
            look.run();
          } catch (RuntimeException e) {
            LOG.warn("What other windows changed cannot be seen now.", e);
          }
        };
    var _ = clock.scheduleWithFixedDelay(safe, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @SuppressWarnings("IllegalCatch") // whatever ends the watch, changes must still be noticed
  private void watch(Path root) {
    try {
      DirectoryWatcher made =
          DirectoryWatcher.builder()
              .path(root)
              .fileHashing(false)
              .fileTreeVisitor(tree)
              .logger(NOPLogger.NOP_LOGGER)
              .listener(new Listener())
              .build();
      if (!keep(made)) {
        made.close();
        return;
      }
      CompletableFuture<Void> watching =
          made.watchAsync(work -> daemon(work, "sennight-watch-events").start());
      // What changed while folders were being registered had no event.
      quiet.event();
      watching.join();
    } catch (IOException | RuntimeException e) {
      poll(e);
    }
  }

  private synchronized boolean keep(DirectoryWatcher made) {
    if (!closed) {
      watcher = made;
    }
    return !closed;
  }

  private synchronized void poll(Exception why) {
    if (closed || polling) {
      return;
    }
    polling = true;
    LOG.warn("The folder cannot be watched; it is looked at now and then.", why);
    long nanos = WITHOUT_EVENTS.toNanos();
    var _ = clock.scheduleWithFixedDelay(quiet::event, 0, nanos, TimeUnit.NANOSECONDS);
  }

  /** Turns events into ticks of the quiet time. */
  private final class Listener implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW
          || tree.concerns(event.path())) {
        quiet.event();
      }
    }

    @Override
    public void onException(Exception e) {
      LOG.warn("An event was lost; the folder is looked at.", e);
      quiet.event();
    }
  }

  @Override
  public void close() {
    DirectoryWatcher open;
    synchronized (this) {
      closed = true;
      open = watcher;
    }
    // What runs is left to end: an interrupt would close files under it.
    clock.shutdown();
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      LOG.warn("The watcher did not close in good order.", e);
    }
    awaitRun();
  }

  /** Waits until what is being taken up is taken up, so that the caller may close the library. */
  private void awaitRun() {
    try {
      if (!clock.awaitTermination(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A change is still being taken up after the watcher was closed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
