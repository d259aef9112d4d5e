package dev.sennight.ui.picture;

import dev.sennight.render.PageImages;
import dev.sennight.render.PageImages.Picture;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures as pages show them: decoded by two threads, never twice at the same time, and kept in
 * memory while there is room. Safe for use by many threads.
 */
final class PictureStore {
  private static final int THREADS = 2;
  private static final int LONGEST_QUEUE = 2000;
  private static final long ROOM = 64_000_000;

  private final PageImages images = new PageImages();
  private final Map<Key, CompletableFuture<Optional<Picture>>> kept =
      new LinkedHashMap<>(16, 0.75f, true);
  private final ThreadPoolExecutor decoders;
  private long size;

  PictureStore() {
    AtomicInteger number = new AtomicInteger();
    decoders =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            20,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(LONGEST_QUEUE),
            work -> {
              Thread thread = new Thread(work, "picture-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
    decoders.allowCoreThreadTimeOut(true);
  }

  /**
   * The picture of a file.
   *
   * @param name of the file, for its ending
   * @param maxWidth in pixels
   */
  CompletableFuture<Optional<Picture>> get(String name, byte[] file, int maxWidth) {
    Key key = new Key(sum(file), maxWidth);
    CompletableFuture<Optional<Picture>> made = new CompletableFuture<>();
    synchronized (kept) {
      CompletableFuture<Optional<Picture>> before = kept.putIfAbsent(key, made);
      if (before != null) {
        return before;
      }
    }
    decoders.execute(() -> {
      try {
        Optional<Picture> picture = images.picture(name, file, maxWidth);
        picture.ifPresent(found -> makeRoom(found.bytes().length));
        made.complete(picture);
      } finally {
        made.complete(Optional.empty()); // changes nothing unless decoding broke
      }
    });
    return made;
  }

  /** Runs {@code work} where pictures are decoded. */
  void run(Runnable work) {
    decoders.execute(work);
  }

  private void makeRoom(int more) {
    synchronized (kept) {
      size += more;
      Iterator<CompletableFuture<Optional<Picture>>> oldest = kept.values().iterator();
      while (size > ROOM && oldest.hasNext()) {
        Optional<Picture> picture = oldest.next().getNow(Optional.empty());
        if (picture.isPresent()) {
          size -= picture.get().bytes().length;
          oldest.remove();
        }
      }
    }
  }

  private static String sum(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Key(String sum, int width) {}
}
