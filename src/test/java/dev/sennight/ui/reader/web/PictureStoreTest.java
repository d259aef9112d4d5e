package dev.sennight.ui.reader.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.sennight.render.PageImages.Picture;
import dev.sennight.render.image.ImageKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PictureStoreTest {
  private static final byte[] PHOTOGRAPH = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};
  private static final Picture SHOWN = new Picture("image/png", new byte[] {1}, 1, 1);

  @Test
  void aPhotographDoesNotWaitForDrawings() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    PictureStore store =
        new PictureStore((name, file, width) -> {
          if (ImageKind.of(file) == ImageKind.SVG) {
            await(end);
          }
          return Optional.of(SHOWN);
        });
    List<CompletableFuture<Optional<Picture>>> drawings = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      byte[] svg = ("<svg id='" + i + "'/>").getBytes(StandardCharsets.UTF_8);
      drawings.add(store.get("a.svg", svg, 100));
    }
    assertEquals(Optional.of(SHOWN), store.get("a.jpg", PHOTOGRAPH, 100).get());
    assertFalse(drawings.stream().anyMatch(CompletableFuture::isDone));
    end.countDown();
    for (CompletableFuture<Optional<Picture>> drawing : drawings) {
      assertEquals(Optional.of(SHOWN), drawing.get());
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatFailedIsTriedAgainAndWhatDidNotIsKept() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    PictureStore store =
        new PictureStore((name, file, width) ->
            tries.incrementAndGet() == 1 ? Optional.empty() : Optional.of(SHOWN));
    assertEquals(Optional.empty(), store.get("a.jpg", PHOTOGRAPH, 100).get());
    assertEquals(Optional.of(SHOWN), store.get("a.jpg", PHOTOGRAPH, 100).get());
    assertEquals(Optional.of(SHOWN), store.get("a.jpg", PHOTOGRAPH, 100).get());
    assertEquals(2, tries.get());
  }

  @Test
  void aDecoderThatBreaksIsAFailureToo() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    PictureStore store =
        new PictureStore((name, file, width) -> {
          if (tries.incrementAndGet() == 1) {
            throw new IllegalStateException("broken");
          }
          return Optional.of(SHOWN);
        });
    assertEquals(Optional.empty(), store.get("a.jpg", PHOTOGRAPH, 100).get());
    assertEquals(Optional.of(SHOWN), store.get("a.jpg", PHOTOGRAPH, 100).get());
  }

  @Test
  void whoeverAsksMeanwhileWaitsForTheSame() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    PictureStore store =
        new PictureStore((name, file, width) -> {
          await(end);
          return Optional.of(SHOWN);
        });
    CompletableFuture<Optional<Picture>> first = store.get("a.jpg", PHOTOGRAPH, 100);
    assertSame(first, store.get("b.jpg", PHOTOGRAPH, 100));
    end.countDown();
    assertEquals(Optional.of(SHOWN), first.get());
  }
}
