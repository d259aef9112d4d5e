package dev.sennight.ui.task;

import dev.sennight.concurrent.CancellationToken;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work of which only the newest counts: starting it again cancels what ran before and drops its
 * result. Called on the thread that owns the state.
 */
public final class Latest {
  private final Tasks tasks;
  private final String name;
  private CancellationToken.Source current = CancellationToken.create();

  /**
   * Runs through {@code tasks}.
   *
   * @param name of the work, for logs
   */
  public Latest(Tasks tasks, String name) {
    this.tasks = tasks;
    this.name = name;
  }

  /** Starts {@code work} in place of what was started before. */
  public <T> void run(
      Function<CancellationToken, Callable<T>> work,
      Consumer<T> onSuccess,
      Consumer<Exception> onFailure) {
    start(renew(), work, onSuccess, onFailure);
  }

  /**
   * Starts {@code work} when nothing newer was asked for during {@code delay}; at once for none.
   */
  public <T> void runAfter(
      Duration delay,
      Function<CancellationToken, Callable<T>> work,
      Consumer<T> onSuccess,
      Consumer<Exception> onFailure) {
    CancellationToken.Source mine = renew();
    if (delay.isZero()) {
      start(mine, work, onSuccess, onFailure); // a timer would wait for the next frame
      return;
    }
    tasks.after(
        delay,
        () -> {
          if (!mine.isCancelled()) {
            start(mine, work, onSuccess, onFailure);
          }
        });
  }

  /**
   * As {@link #runAfter(Duration, Function, Consumer, Consumer)} for work that has something to
   * show before it ends.
   *
   * @param work also gets what takes the first part, on its own thread
   * @param onFirst gets the first part where results are taken, unless newer work was started
   */
  public <P, T> void runAfter(
      Duration delay,
      BiFunction<CancellationToken, Consumer<P>, Callable<T>> work,
      Consumer<P> onFirst,
      Consumer<T> onSuccess,
      Consumer<Exception> onFailure) {
    runAfter(
        delay,
        cancel -> work.apply(cancel, part -> hand(part, cancel, onFirst)),
        onSuccess,
        onFailure);
  }

  private <P> void hand(P part, CancellationToken cancel, Consumer<P> onFirst) {
    tasks.onUi(() -> {
      if (!cancel.isCancelled()) {
        onFirst.accept(part);
      }
    });
  }

  /** Cancels what runs; its result is dropped. */
  public void cancel() {
    renew();
  }

  private CancellationToken.Source renew() {
    current.cancel();
    current = CancellationToken.create();
    return current;
  }

  private <T> void start(
      CancellationToken.Source mine,
      Function<CancellationToken, Callable<T>> work,
      Consumer<T> onSuccess,
      Consumer<Exception> onFailure) {
    tasks.run(
        name,
        work.apply(mine),
        result -> {
          if (!mine.isCancelled()) {
            onSuccess.accept(result);
          }
        },
        failure -> {
          if (!mine.isCancelled()) {
            onFailure.accept(failure);
          }
        });
  }
}
