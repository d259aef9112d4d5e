package dev.sennight.library.scan;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs something once when events have ceased for a while, or at the latest when they have gone on
 * for long. Thread-safe; it runs on the clock's thread, never twice at once.
 */
final class QuietTime {
  private static final Logger LOG = LoggerFactory.getLogger(QuietTime.class);

  private final ScheduledExecutorService clock;
  private final Runnable action;
  private final long quiet;
  private final long longest;
  private boolean waiting;
  private long first;
  private long last;

  QuietTime(ScheduledExecutorService clock, Duration quiet, Duration longest, Runnable action) {
    this.clock = clock;
    this.quiet = quiet.toNanos();
    this.longest = longest.toNanos();
    this.action = action;
  }

  /** Something happened. */
  synchronized void event() {
    last = System.nanoTime();
    if (!waiting) {
      waiting = true;
      first = last;
      checkIn(quiet);
    }
  }

  private void checkIn(long nanos) {
    try {
      var _ = clock.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("The watcher is closed.", e);
    }
  }

  @SuppressWarnings("IllegalCatch") // one failure must not end the watch
  private void check() {
    synchronized (this) {
      long now = System.nanoTime();
      long left = Math.min(last + quiet - now, first + longest - now);
      if (left > 0) {
        checkIn(left);
        return;
      }
      waiting = false;
    }
    try {
      action.run();
    } catch (RuntimeException e) {
      LOG.error("Taking up a change failed.", e);
    }
  }
}
