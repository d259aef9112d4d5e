package dev.sennight.concurrent;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A value that is costly to make and holds for one state of things. The thread that asks for a
 * state first makes it; those that ask meanwhile wait for that one. Nothing is locked while it is
 * made. Safe for use by many threads.
 *
 * @param <S> what tells states apart
 */
public final class Memoized<S, V> {
  private @Nullable Making<S, V> latest;

  /** Makes a value. */
  @FunctionalInterface
  public interface Maker<V> {
    /**
     * Makes it; what it throws goes to all who wait for it, and the next caller computes it again.
     */
    V make() throws IOException;
  }

  private record Making<S, V>(S state, FutureTask<V> task) {}

  /** The value for {@code state}, made by {@code maker} where it is not there yet. */
  public V of(S state, Maker<V> maker) throws IOException {
    Making<S, V> making = making(state, maker);
    making.task().run(); // does nothing where it runs or has run
    try {
      return making.task().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("Interrupted.").initCause(e);
    } catch (ExecutionException e) {
      forget(making);
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private synchronized Making<S, V> making(S state, Maker<V> maker) {
    Making<S, V> known = latest;
    if (known == null || !known.state().equals(state)) {
      known = new Making<>(state, new FutureTask<>(maker::make));
      latest = known;
    }
    return known;
  }

  private synchronized void forget(Making<S, V> failed) {
    if (failed.equals(latest)) {
      latest = null;
    }
  }
}
