package dev.sennight.ui.task;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Work that is done in the order it was asked for, one after the other, on whichever thread. */
public final class InOrder {
  private final Tasks tasks;
  private final String name;
  private final Queue<FutureTask<?>> waiting = new ConcurrentLinkedQueue<>();
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
   * @param failed called before that with what this piece of work threw
   */
  public void run(Callable<?> work, Runnable done, Consumer<Exception> failed) {
    FutureTask<?> piece = new FutureTask<>(work);
    waiting.add(piece);
    tasks.run(
        name,
        () -> {
          workOff();
          return outcome(piece);
        },
        result -> done.run(),
        failure -> {
          failed.accept(failure);
          done.run();
        });
  }

  /** Whichever thread comes first does what waits; those that come later may find nothing left. */
  private void workOff() {
    synchronized (turn) {
      for (FutureTask<?> piece = waiting.poll(); piece != null; piece = waiting.poll()) {
        piece.run();
      }
    }
  }

  private static boolean outcome(FutureTask<?> piece) throws Exception {
    try {
      piece.get();
      return true;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception failure ? failure : e;
    }
  }
}
