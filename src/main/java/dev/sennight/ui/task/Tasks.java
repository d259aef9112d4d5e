package dev.sennight.ui.task;

import dev.sennight.concurrent.TaskRunner;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Background work and the way back to the thread that owns the window's state. */
public interface Tasks extends TaskRunner {

  /** Runs {@code action} on the thread that owns the state; may be called from any thread. */
  void onUi(Runnable action);

  /** Runs {@code action} later on the thread that owns the state; called on that thread. */
  void after(Duration delay, Runnable action);

  /** Runs everything at once on the calling thread; delays are left out. */
  static Tasks inline() {
    TaskRunner runner = TaskRunner.inline();
    return new Tasks() {
      @Override
      public void onUi(Runnable action) {
        action.run();
      }

      @Override
      public void after(Duration delay, Runnable action) {
        action.run();
      }

      @Override
      public <T> void run(
          String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
        runner.run(name, work, onSuccess, onFailure);
      }
    };
  }
}
