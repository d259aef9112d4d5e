package dev.sennight.ui.task;

import dev.sennight.concurrent.Progress;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands progress to the thread that owns the state no faster than it takes it up: steps in between
 * are left out, the last one never.
 */
public final class SteadyProgress implements Progress {
  private final Tasks tasks;
  private final Consumer<Step> listener;
  private final AtomicReference<@Nullable Step> waiting = new AtomicReference<>();

  /** Tells {@code listener} through {@code tasks}. */
  public SteadyProgress(Tasks tasks, Consumer<Step> listener) {
    this.tasks = tasks;
    this.listener = listener;
  }

  @Override
  public void step(long done, long total, String name) {
    if (waiting.getAndSet(new Step(done, total, name)) == null) {
      tasks.onUi(this::deliver);
    }
  }

  private void deliver() {
    Step step = waiting.getAndSet(null);
    if (step != null) {
      listener.accept(step);
    }
  }

  /** How far work has come; see {@link Progress#step}. */
  public record Step(long done, long total, String name) {}
}
