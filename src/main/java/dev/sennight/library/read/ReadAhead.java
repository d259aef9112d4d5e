package dev.sennight.library.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Does work on two threads ahead of its consumer, and hands the results over in the order of the
 * work, so that what is written never depends on which thread was faster.
 */
public final class ReadAhead implements AutoCloseable {
  private static final int THREADS = 2;
  private static final int AHEAD = 6;

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
  private final Iterator<Callable<ReadDocument>> work;
  private final Deque<Future<ReadDocument>> ahead = new ArrayDeque<>();

  /** Work to do, in order. */
  public ReadAhead(List<Callable<ReadDocument>> work) {
    this.work = work.iterator();
  }

  /** Whether a result is still to come. */
  public boolean hasNext() {
    return work.hasNext() || !ahead.isEmpty();
  }

  /** The next result; waits for it. */
  public ReadDocument next() throws InterruptedException {
    while (work.hasNext() && ahead.size() < AHEAD) {
      ahead.addLast(workers.submit(work.next()));
    }
    try {
      return ahead.removeFirst().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reader broke", e.getCause());
    }
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
