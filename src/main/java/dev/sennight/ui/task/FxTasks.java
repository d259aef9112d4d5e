package dev.sennight.ui.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work on a few daemon threads and hands results to the JavaFX thread. */
public final class FxTasks implements Tasks, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);
  private static final int THREADS = 4;
  private static final int QUEUE = 512;
  private static final long STOP_SECONDS = 5;

  private final AtomicInteger open = new AtomicInteger();
  private final ThreadPoolExecutor executor;

  /** Threads are started when there is work. */
  public FxTasks() {
    AtomicInteger number = new AtomicInteger();
    executor =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE),
            work -> {
              Thread thread = new Thread(work, "work-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  /** Whether nothing runs, waits, or is due. */
  public boolean isIdle() {
    return open.get() == 0;
  }

  @Override
  @SuppressWarnings("IllegalCatch") // a task's failure of any kind goes to its handler
  public <T> void run(
      String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
    open.incrementAndGet();
    try {
      executor.execute(() -> {
        try {
          T result = work.call();
          finish(() -> onSuccess.accept(result));
        } catch (Exception e) {
          LOG.warn("{} failed", name, e);
          finish(() -> onFailure.accept(e));
        } catch (Error e) {
          LOG.error("{} broke", name, e);
          finish(() -> onFailure.accept(new IllegalStateException(name, e)));
        }
      });
    } catch (RejectedExecutionException e) {
      open.decrementAndGet();
      if (executor.isShutdown()) {
        LOG.debug("{} was asked for after the end", name);
      } else {
        LOG.warn("{} was not started", name, e);
        onFailure.accept(e);
      }
    }
  }

  @Override
  public void onUi(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      open.incrementAndGet();
      finish(action);
    }
  }

  @Override
  public void after(Duration delay, Runnable action) {
    open.incrementAndGet();
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
    pause.setOnFinished(event -> {
      try {
        action.run();
      } finally {
        open.decrementAndGet();
      }
    });
    pause.play();
  }

  /** Takes no more work and waits briefly for what runs. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.info("work was still running at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void finish(Runnable action) {
    Platform.runLater(() -> {
      try {
        action.run();
      } finally {
        open.decrementAndGet();
      }
    });
  }
}
