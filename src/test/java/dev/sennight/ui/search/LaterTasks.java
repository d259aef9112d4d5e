package dev.sennight.ui.search;

import dev.sennight.ui.task.Tasks;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Keeps everything until it is asked for. */
final class LaterTasks implements Tasks {
  private final Deque<Runnable> delays = new ArrayDeque<>();
  private final Deque<Runnable> work = new ArrayDeque<>();

  @Override
  public void onUi(Runnable action) {
    action.run();
  }

  @Override
  public void after(Duration delay, Runnable action) {
    delays.add(action);
  }

  @Override
  public <T> void run(
      String name, Callable<T> task, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
    work.add(() -> Tasks.inline().run(name, task, onSuccess, onFailure));
  }

  /** How much waits for its time. */
  int delays() {
    return delays.size();
  }

  /** How much waits for a thread. */
  int work() {
    return work.size();
  }

  void runDelays() {
    while (!delays.isEmpty()) {
      delays.poll().run();
    }
  }

  void runWork() {
    while (!work.isEmpty()) {
      work.poll().run();
    }
  }
}
