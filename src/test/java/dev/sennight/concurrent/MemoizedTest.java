package dev.sennight.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemoizedTest {
  private final Memoized<Integer, String> latest = new Memoized<>();
  private final AtomicInteger made = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private String make(String value) {
    made.incrementAndGet();
    return value;
  }

  private String slowly() throws IOException {
    begun.countDown();
    try {
      assertTrue(goOn.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return make("slow");
  }

  @Test
  void aStateIsMadeOnceAndAnotherOneAnew() throws IOException {
    assertEquals("one", latest.of(1, () -> make("one")));
    assertEquals("one", latest.of(1, () -> make("never")));
    assertEquals("two", latest.of(2, () -> make("two")));
    assertEquals(2, made.get());
  }

  @Test
  void nobodyWaitsForWhatAnotherStateNeeds() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<String> slow = threads.submit(() -> latest.of(1, this::slowly));
      assertTrue(begun.await(30, TimeUnit.SECONDS));
      assertEquals("two", latest.of(2, () -> make("two")));
      goOn.countDown();
      assertEquals("slow", slow.get());
    }
    assertEquals("two", latest.of(2, () -> make("never")));
  }

  @Test
  void whoAsksForTheSameWaitsAndMakesNothing() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<String> first = threads.submit(() -> latest.of(1, this::slowly));
      assertTrue(begun.await(30, TimeUnit.SECONDS));
      Future<String> second = threads.submit(() -> latest.of(1, () -> make("never")));
      goOn.countDown();
      assertSame(first.get(), second.get());
    }
    assertEquals(1, made.get());
  }

  @Test
  void whatFailsIsToldAndMadeAnew() throws IOException {
    IOException failure = new IOException("no");
    Memoized.Maker<String> failing =
        () -> {
          throw failure;
        };
    assertSame(failure, assertThrows(IOException.class, () -> latest.of(1, failing)));
    assertEquals("one", latest.of(1, () -> make("one")));
  }
}
