package dev.sennight.parse.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class CpuTimeLimitTest {
  private long wall;
  private long cpu;
  private final CpuTimeLimit limit = new CpuTimeLimit(Duration.ofSeconds(5), () -> wall, () -> cpu);

  private void pass(long wallSeconds, long cpuSeconds) {
    wall += TimeUnit.SECONDS.toNanos(wallSeconds);
    cpu += TimeUnit.SECONDS.toNanos(cpuSeconds);
    steps(limit);
  }

  private static void steps(CpuTimeLimit limit) {
    for (int i = 0; i < 10_000; i++) {
      limit.step();
    }
  }

  @Test
  void aProcessThatWasStoppedGoesOn() {
    pass(9, 0);
    pass(3_600, 1);
    assertDoesNotThrow(() -> pass(3_600, 2));
  }

  @Test
  void whatTheThreadWorksCounts() {
    pass(2, 2);
    pass(3, 3);
    assertThrows(CpuTimeLimit.Exceeded.class, () -> pass(1, 1));
  }

  @Test
  void theClockOfTheProcessorIsLeftAloneAtFirst() {
    CpuTimeLimit quick = new CpuTimeLimit(Duration.ofSeconds(5), () -> wall, Assertions::fail);
    wall += TimeUnit.MILLISECONDS.toNanos(900);
    steps(quick);
    wall += TimeUnit.MILLISECONDS.toNanos(200);
    assertThrows(AssertionFailedError.class, () -> steps(quick));
  }

  @Test
  void theClockOfTheThreadIsRead() {
    CpuTimeLimit spent = new CpuTimeLimit(Duration.ofNanos(100));
    assertThrows(CpuTimeLimit.Exceeded.class, () -> steps(spent));
  }
}
