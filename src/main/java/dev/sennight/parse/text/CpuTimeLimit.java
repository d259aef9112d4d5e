package dev.sennight.parse.text;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much CPU time reading a document may take. Time in which the thread does not run, because the
 * machine is busy or the process was stopped, does not count. For one thread.
 */
public class CpuTimeLimit {
  private static final Duration OF_ANY_TEXT = Duration.ofSeconds(3);
  private static final Duration OF_EACH_CHARACTER = Duration.ofNanos(100);
  private static final int MOST_CHARACTERS = 5_000_000;
  private static final Duration OF_STRUCTURE = Duration.ofMillis(750);

  private static final int CHECK_EVERY = 256;

  /** Loading the JVM's CPU clock takes longer than reading most documents: not before this part. */
  private static final int UNMETERED_PART = 5;

  private final LongSupplier wall;
  private final LongSupplier cpu;
  private final long metered;
  private long meteredFrom = -1;

  /** When to look at the CPU clock next: no thread runs for longer than time passes. */
  private long lookAt;

  private int steps;

  /** A limit of {@code most} that starts now. */
  public CpuTimeLimit(Duration most) {
    this(most, System::nanoTime, CpuTimeLimit::ofThread);
  }

  /**
   * A limit by given clocks.
   *
   * @param wall nanoseconds since any time
   * @param cpu nanoseconds that the thread has run
   */
  CpuTimeLimit(Duration most, LongSupplier wall, LongSupplier cpu) {
    this.wall = wall;
    this.cpu = cpu;
    long unmetered = most.toNanos() / UNMETERED_PART;
    metered = most.toNanos() - unmetered;
    lookAt = wall.getAsLong() + unmetered;
  }

  /** A limit that starts now for a text of {@code length} characters. */
  public static CpuTimeLimit forText(int length) {
    int counted = Math.min(length, MOST_CHARACTERS);
    return new CpuTimeLimit(OF_ANY_TEXT.plus(OF_EACH_CHARACTER.multipliedBy(counted)));
  }

  /** A limit that starts now for the outline of a document that has been read, or its entries. */
  public static CpuTimeLimit forStructure() {
    return new CpuTimeLimit(OF_STRUCTURE);
  }

  private static long ofThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /**
   * To be called at every step; looks at the clocks now and then.
   *
   * @throws Exceeded when the CPU time is used up
   */
  public void step() {
    if (++steps % CHECK_EVERY == 0 && wall.getAsLong() - lookAt >= 0) {
      look();
    }
  }

  private void look() {
    long now = cpu.getAsLong();
    meteredFrom = meteredFrom < 0 ? now : meteredFrom;
    long left = metered - (now - meteredFrom);
    if (left <= 0) {
      throw new Exceeded();
    }
    lookAt = wall.getAsLong() + left;
  }

  /** The CPU time is used up. Leads out of the parser; never leaves it. */
  public static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("CPU time limit", null, false, false);
    }
  }
}
