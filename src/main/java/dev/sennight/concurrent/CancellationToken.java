package dev.sennight.concurrent;

/** Asked by long work whether it should stop. May be asked and cancelled from any thread. */
public sealed interface CancellationToken {

  /** Whether the work should stop as soon as it can leave things in order. */
  boolean isCancelled();

  /** A token that {@link Source#cancel()} can set. */
  static Source create() {
    return new Source();
  }

  /** A token that is never cancelled. */
  static CancellationToken never() {
    return Never.INSTANCE;
  }

  /** A token together with the means to cancel it. */
  final class Source implements CancellationToken {
    private volatile boolean cancelled;

    private Source() {}

    /** Asks the work to stop; asking again changes nothing. */
    public void cancel() {
      cancelled = true;
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }

  /** The token for work that nobody stops. */
  enum Never implements CancellationToken {
    INSTANCE;

    @Override
    public boolean isCancelled() {
      return false;
    }
  }
}
