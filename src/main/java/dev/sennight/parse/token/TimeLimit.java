package dev.sennight.parse.token;

/** How long reading a document may take. */
public final class TimeLimit {
  private static final int CHECK_EVERY = 4096;
  private final long deadline;
  private int calls;

  /** A limit that starts now. For one thread. */
  public TimeLimit(long milliseconds) {
    deadline = System.nanoTime() + milliseconds * 1_000_000;
  }

  /**
   * To be called at every step; looks at the clock now and then.
   *
   * @throws Exceeded when the time is over
   */
  public void step() {
    if (++calls % CHECK_EVERY == 0 && System.nanoTime() - deadline > 0) {
      throw new Exceeded();
    }
  }

  /** The time is over. Leads out of the parser; never leaves the package that set the limit. */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("time limit", null, false, false);
    }
  }
}
