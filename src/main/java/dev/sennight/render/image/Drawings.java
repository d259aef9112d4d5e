package dev.sennight.render.image;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws SVG files in processes of their own, a few at a time, so that one that does not end can be
 * ended. Processes are started when they are needed, and end when they are not. Safe for use by
 * many threads; slow.
 */
public final class Drawings {
  /** Drawings at a time; more wait. */
  public static final int PROCESSES = 4;

  private static final int LARGEST = 4_000_000;
  private static final long MOST_IDLE = TimeUnit.SECONDS.toNanos(15);

  /** A page may hold hundreds of drawings that do not end: no more are begun for a while. */
  private static final int MOST_GIVEN_UP = 8;

  private static final long GIVEN_UP_FOR = TimeUnit.SECONDS.toNanos(30);

  private static final Logger LOG = LoggerFactory.getLogger(Drawings.class);

  private final long mostMillis;
  private final Semaphore free = new Semaphore(PROCESSES);
  private final Deque<DrawingProcess> idle = new ArrayDeque<>();
  private final Deque<Long> givenUp = new ArrayDeque<>();

  /** Gives a drawing up after 1.5 s of the processor. */
  public Drawings() {
    this(1500);
  }

  Drawings(long mostMillis) {
    this.mostMillis = mostMillis;
  }

  /**
   * The picture, drawn twice as large as it is shown, for sharp lines; shown as large as it says,
   * but no wider than {@code maxWidth}. Empty when it is not well-formed, too large, or brings a
   * document type of its own.
   *
   * @throws IOException when it takes too much of the processor, or half a gigabyte, or as many as
   *     8 did in the last half minute
   */
  public Optional<Drawing> draw(byte[] file, int maxWidth) throws IOException {
    if (file.length > LARGEST) {
      return Optional.empty();
    }
    free.acquireUninterruptibly();
    try {
      checkBudget();
      DrawingProcess process = process();
      boolean answered = false;
      try {
        Optional<Drawing> drawing = process.draw(file, maxWidth);
        answered = true;
        return drawing;
      } finally {
        if (answered) {
          keep(process);
        } else {
          giveUp(process);
        }
      }
    } finally {
      free.release();
    }
  }

  private void checkBudget() throws IOException {
    synchronized (givenUp) {
      givenUp.removeIf(time -> System.nanoTime() - time > GIVEN_UP_FOR);
      if (givenUp.size() >= MOST_GIVEN_UP) {
        throw new IOException("too many drawings take too long");
      }
    }
  }

  private void giveUp(DrawingProcess process) {
    process.end();
    synchronized (givenUp) {
      givenUp.add(System.nanoTime());
    }
  }

  private DrawingProcess process() throws IOException {
    synchronized (idle) {
      for (@Nullable DrawingProcess last = idle.pollLast(); last != null; last = idle.pollLast()) {
        if (last.isReady(MOST_IDLE)) {
          return last;
        }
        last.end();
      }
    }
    try {
      return DrawingProcess.start(mostMillis);
    } catch (IOException noProcess) {
      LOG.warn("No drawing can be shown: a process cannot be started.", noProcess);
      throw noProcess;
    }
  }

  private void keep(DrawingProcess process) {
    process.rest();
    synchronized (idle) {
      idle.addLast(process);
    }
  }
}
