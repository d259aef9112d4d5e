package dev.sennight.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.reader.web.PagePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens in one turn of the UI thread happens at one time for its animations. */
class PageDwellTest {
  private static final PagePosition MIDDLE = new PagePosition("", "", 500, false, "words");
  private static final PagePosition END = new PagePosition("", "", 900, true, "last words");

  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void startToolkit() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      assertTrue(started.await(1, TimeUnit.MINUTES));
    } catch (IllegalStateException e) {
      started.countDown(); // another test has started it
    }
    Platform.setImplicitExit(false);
  }

  private PageDwell dwell(String name) {
    return new PageDwell(
        position -> told.add(name + " rests at " + position.quote()),
        () -> told.add(name + " read"));
  }

  /** What was told at once, and after {@code turn} and the time of reading. */
  private List<List<String>> told(Runnable turn) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    FutureTask<List<String>> atOnce =
        new FutureTask<>(() -> {
          turn.run();
          new PageDwell(position -> {}, over::countDown).at(END);
          return List.copyOf(told);
        });
    Platform.runLater(atOnce);
    List<String> first = atOnce.get(1, TimeUnit.MINUTES);
    assertTrue(over.await(1, TimeUnit.MINUTES));
    FutureTask<List<String>> later = new FutureTask<>(() -> List.copyOf(told));
    Platform.runLater(later);
    return List.of(first, later.get(1, TimeUnit.MINUTES));
  }

  @Test
  void aPageWhoseEndIsInViewIsReadAfterAWhile() throws Exception {
    assertEquals(
        List.of(List.of(), List.of("a rests at last words", "a read")),
        told(() -> dwell("a").at(END)));
  }

  @Test
  void aPageIsNotReadWhoseEndWasInViewForAMoment() throws Exception {
    assertEquals(
        List.of(List.of(), List.of("a rests at words")),
        told(() -> {
          PageDwell dwell = dwell("a");
          dwell.at(END);
          dwell.at(MIDDLE);
        }));
  }

  @Test
  void afterAStopNothingIsTold() throws Exception {
    assertEquals(
        List.of(List.of(), List.of()),
        told(() -> {
          PageDwell dwell = dwell("a");
          dwell.at(END);
          dwell.stop();
        }));
  }
}
