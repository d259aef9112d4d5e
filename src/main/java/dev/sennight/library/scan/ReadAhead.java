package dev.sennight.library.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does work on two threads ahead of its consumer, and hands the results over in the order of the
 * work, so that what is written never depends on which thread was faster.
 */
public final class ReadAhead<T> implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int AHEAD = 6;

  /** Of files whose results nobody took yet; one may be larger. */
  private static final long AHEAD_BYTES = 8L * 1024 * 1024;

  /** Deeply nested documents need it; the system gives only what is used. */
  private static final long STACK_BYTES = 64L * 1024 * 1024;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          THREADS,
          work -> {
            Thread thread = new Thread(null, work, "sennight-read", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });
  private final Iterator<ScannedFile> files;
  private final Function<ScannedFile, T> work;
  private final Deque<Begun<T>> ahead = new ArrayDeque<>();
  private @Nullable ScannedFile waiting;
  private long bytes;

  private record Begun<T>(long bytes, Future<T> result) {}

  /** Does {@code work} with each of {@code files}, in order. */
  public ReadAhead(List<ScannedFile> files, Function<ScannedFile, T> work) {
    this.files = files.iterator();
    this.work = work;
    waiting = following();
  }

  private @Nullable ScannedFile following() {
    return files.hasNext() ? files.next() : null;
  }

  /** Whether a result is still to come. */
  public boolean hasNext() {
    return waiting != null || !ahead.isEmpty();
  }

  /** The next result; waits for it. */
  public T next() throws InterruptedException {
    begin();
    Begun<T> first = ahead.removeFirst();
    bytes -= first.bytes();
    try {
      return first.result().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader broke", e.getCause());
    }
  }

  private void begin() {
    for (ScannedFile file = waiting; file != null && hasRoom(file); file = waiting) {
      ScannedFile taken = file;
      ahead.addLast(new Begun<>(file.size(), workers.submit(() -> work.apply(taken))));
      bytes += file.size();
      waiting = following();
    }
  }

  private boolean hasRoom(ScannedFile file) {
    return ahead.isEmpty() || ahead.size() < AHEAD && bytes + file.size() <= AHEAD_BYTES;
  }

  @Override
  public void close() {
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("a reader does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
