package dev.sennight.ui.task;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Work that is done in the order it was asked for, one after the other, on whichever thread. */
public final class InOrder {
  private final Tasks tasks;
  private final String name;
  private final Queue<Callable<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Object turn = new Object();

  /**
   * Runs through {@code tasks}.
   *
   * @param name of the work, for logs
   */
  public InOrder(Tasks tasks, String name) {
    this.tasks = tasks;
    this.name = name;
  }

  /**
   * Does {@code work} after all that was asked for before.
   *
   * @param done called once for each piece of work, when it and what came before is over
   * @param failed called with what it threw, or earlier work that was done along with it
   */
  public void run(Callable<?> work, Runnable done, Consumer<Exception> failed) {
    waiting.add(work);
    tasks.run(
        name,
        this::workOff,
        count -> done.run(),
        failure -> {
          failed.accept(failure);
          done.run();
        });
  }

  /** Whichever thread comes first does what waits; those that come later may find nothing left. */
  private Integer workOff() throws Exception {
    synchronized (turn) {
      int count = 0;
      for (Callable<?> work = waiting.poll(); work != null; work = waiting.poll()) {
        work.call();
        count++;
      }
      return count;
    }
  }
}
