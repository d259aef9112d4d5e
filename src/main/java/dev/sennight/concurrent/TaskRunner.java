package dev.sennight.concurrent;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs work in the background and hands its result back.
 *
 * <p>In the window the result arrives on the UI thread; in tests {@link #inline()} does everything
 * at once, in order, on the calling thread.
 */
public interface TaskRunner {

  /**
   * Runs {@code work}, then {@code onSuccess} with its result or {@code onFailure} with what it
   * threw.
   *
   * @param name of the task, for logs
   */
  <T> void run(String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure);

  /** Runs everything at once on the calling thread. */
  static TaskRunner inline() {
    return new TaskRunner() {
      @Override
      @SuppressWarnings("IllegalCatch") // a task's failure of any kind goes to its handler
      public <T> void run(
          String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
        T result;
        try {
          result = work.call();
        } catch (Exception e) {
          onFailure.accept(e);
          return;
        }
        onSuccess.accept(result);
      }
    };
  }
}
