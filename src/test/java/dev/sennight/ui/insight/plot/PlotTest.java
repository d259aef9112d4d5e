package dev.sennight.ui.insight.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlotTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 300;

  @BeforeAll
  static void startToolkit() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      started.await();
    } catch (IllegalStateException e) {
      started.countDown(); // another test has started it
    }
  }

  /** Every point that the mouse finds somewhere on a plot of {@code lines}. */
  private static Set<Plot.Point> found(PlotLines lines) throws Exception {
    FutureTask<Set<Plot.Point>> task =
        new FutureTask<>(() -> {
          Plot plot = new Plot(false);
          plot.resize(WIDTH, HEIGHT);
          plot.show(lines);
          Set<Plot.Point> found = new HashSet<>();
          for (int x = 0; x < WIDTH; x += 2) {
            for (int y = 0; y < HEIGHT; y += 2) {
              found.add(plot.near(x, y));
            }
          }
          found.remove(null);
          return found;
        });
    Platform.runLater(task);
    return task.get();
  }

  @Test
  void theMouseFindsEveryPointThatHasEntries() throws Exception {
    List<List<Long>> values = List.of(List.of(1L, 0L, 4L), List.of(0L, 2L, 3L));
    assertEquals(
        Set.of(
            new Plot.Point(0, 100, 1),
            new Plot.Point(0, 102, 4),
            new Plot.Point(1, 101, 2),
            new Plot.Point(1, 102, 3)),
        found(new PlotLines(String::valueOf, 100, values)));
  }

  @Test
  void ofManyYearsThePeaksAreKept() throws Exception {
    List<Long> line = LongStream.range(0, 2000).map(i -> i % 500 == 123 ? 9 : 1).boxed().toList();
    PlotLines lines = new PlotLines(String::valueOf, 0, List.of(line));
    assertTrue(lines.points() <= PlotLines.MOST);
    Set<Plot.Point> found = found(lines);
    for (int peak = 123; peak < 2000; peak += 500) {
      assertTrue(found.contains(new Plot.Point(0, peak, 9)), "the peak at " + peak);
    }
    assertEquals(1, lines.mean(0, 0));
    assertEquals(
        Set.of(), found(new PlotLines(String::valueOf, 0, List.of(Collections.nCopies(9, 0L)))));
  }

  @Test
  void ticksAreRoundAndFew() {
    assertEquals(new Ticks(1, 1), Ticks.upTo(0));
    assertEquals(new Ticks(1, 4), Ticks.upTo(4));
    assertEquals(new Ticks(10, 50), Ticks.upTo(44));
    assertEquals(new Ticks(50, 200), Ticks.upTo(175));
    assertEquals(new Ticks(10_000, 50_000), Ticks.upTo(48_096));
  }
}
