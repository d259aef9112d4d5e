package dev.sennight.ui.reader.web;

import dev.sennight.render.PageImages;
import dev.sennight.render.PageImages.Picture;
import dev.sennight.render.image.Drawings;
import dev.sennight.render.image.ImageKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures as pages show them: decoded by a few threads, never twice at the same time, and kept in
 * memory while there is room. Drawings, which may take long, have threads of their own, so that
 * photographs never wait for them. A picture that failed is tried again when it is asked for again.
 * Safe for use by many threads.
 */
final class PictureStore {
  private static final int DECODERS = 2;
  private static final int LONGEST_QUEUE = 2000;
  private static final long ROOM = 64_000_000;

  /** Decodes a file; empty when it is no picture that can be shown. */
  @FunctionalInterface
  interface Decoder {
    /** Slow. The arguments are those of {@link PageImages#picture}. */
    Optional<Picture> picture(String name, byte[] file, int maxWidth);
  }

  private final Decoder decoder;
  private final Map<Key, CompletableFuture<Optional<Picture>>> kept =
      new LinkedHashMap<>(16, 0.75f, true);
  private final Executor decoders = threads("picture-", DECODERS);
  private final Executor drawers = threads("drawing-", Drawings.PROCESSES);
  private long size;

  PictureStore() {
    this(new PageImages()::picture);
  }

  PictureStore(Decoder decoder) {
    this.decoder = decoder;
  }

  private static Executor threads(String name, int count) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            20,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(LONGEST_QUEUE),
            work -> {
              Thread thread = new Thread(work, name + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.CallerRunsPolicy());
    threads.allowCoreThreadTimeOut(true);
    return threads;
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
    Executor threads = ImageKind.of(file) == ImageKind.SVG ? drawers : decoders;
    threads.execute(() -> {
      Optional<Picture> picture = Optional.empty();
      try {
        picture = decoder.picture(name, file, maxWidth);
      } finally {
        keep(key, picture);
        made.complete(picture);
      }
    });
    return made;
  }

  /** Runs {@code work} where photographs are decoded. */
  void run(Runnable work) {
    decoders.execute(work);
  }

  private void keep(Key key, Optional<Picture> picture) {
    if (picture.isPresent()) {
      makeRoom(picture.get().bytes().length);
    } else {
      synchronized (kept) {
        kept.remove(key);
      }
    }
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
