package dev.sennight.concurrent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.function.Executable;

/** Limits on the CPU time of work, which does not grow while others have the machine. */
public final class CpuTime {
  private CpuTime() {}

  /** Does {@code work} on this thread; it must take less than {@code seconds} of its CPU time. */
  public static void below(int seconds, Executable work) throws Throwable {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.execute();
    long taken = threads.getCurrentThreadCpuTime() - start;
    assertTrue(
        taken < TimeUnit.SECONDS.toNanos(seconds),
        () -> "took " + TimeUnit.NANOSECONDS.toMillis(taken) + " ms of CPU time");
  }
}
