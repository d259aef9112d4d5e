package dev.sennight.ui.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Holds work back until a test lets it go on, in any order. What a watcher of folders asks for on a
 * thread of its own is dropped: a test makes such calls itself.
 */
public final class HeldTasks implements Tasks {
  private final List<Held> waiting = new ArrayList<>();

  private final Thread owner = Thread.currentThread();
  private boolean holding = true;

  /** Does all work at once until {@link #hold}. */
  public HeldTasks passing() {
    holding = false;
    return this;
  }

  /** Holds work back from now on. */
  public void hold() {
    holding = true;
  }

  @Override
  public void onUi(Runnable action) {
    if (Thread.currentThread().equals(owner)) {
      action.run();
    }
  }

  @Override
  public void after(Duration delay, Runnable action) {
    action.run();
  }

  @Override
  public <T> void run(
      String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
    Held held = new Held(name, work, onSuccess, onFailure);
    if (holding) {
      waiting.add(held);
    } else {
      held.finish();
    }
  }

  /** Takes out the work of that name that has waited longest. */
  public Held take(String name) {
    Held found = waiting.stream().filter(held -> held.name.equals(name)).findFirst().orElseThrow();
    waiting.remove(found);
    return found;
  }

  /** Finishes what waits, and what comes of it, in order. */
  public void finishAll() {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().finish();
    }
  }

  /** Some work that waits. */
  public static final class Held {
    private final String name;
    private Runnable next;

    private <T> Held(
        String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
      this.name = name;
      this.next =
          () ->
              Tasks.inline()
                  .run(
                      name,
                      work,
                      result -> next = () -> onSuccess.accept(result),
                      failure -> next = () -> onFailure.accept(failure));
    }

    /** Does the work; nobody is told yet. */
    public void work() {
      next.run();
    }

    /** Tells how the work ended. */
    public void tell() {
      next.run();
    }

    /** Does the work and tells how it ended. */
    public void finish() {
      work();
      tell();
    }
  }
}
