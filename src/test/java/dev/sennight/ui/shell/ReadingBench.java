package dev.sennight.ui.shell;

import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.library.LibraryViewModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;

/**
 * Prints how long a person waits while reading: the next entry, the largest issue, and what the
 * window's own thread is held up while the library is indexed. Arguments: the library folder, how
 * many varied copies of its digests to read, and a folder for all this, which is used again.
 */
public final class ReadingBench {
  private static final int FLIPS = 200;
  private static final int WARM_UP = 20;
  private static final long HEARTBEAT_MILLIS = 5;

  private ReadingBench() {}

  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[2]);
    Path library = vary(Path.of(arguments[0]), Integer.parseInt(arguments[1]), work);
    Heartbeat heart = new Heartbeat();
    long start = System.nanoTime();
    try (Driver window = Driver.open(library, work.resolve("data"), null)) {
      until(window.window()::isShowingPage); // the WebView is made
      heart.start();
      until(() -> window.window().model().library().state().get() == LibraryViewModel.State.READY);
      heart.print("indexing, %.1f s".formatted((System.nanoTime() - start) / 1e9));
      settle(window);
      say(
          "entries %d"
              .formatted(
                  Driver.onUi(() -> window.window().model().library().overview().get().entries())));
      flips(window);
      heart.print("flipping");
      issue(window, library, heart);
    }
    System.exit(0);
  }

  private static void flips(Driver window) throws Exception {
    ShellViewModel model = window.window().model();
    String file =
        Driver.onUi(() ->
            model.library().overview().get().series().stream()
                .flatMap(shelf -> shelf.issues().stream())
                .max(java.util.Comparator.comparingInt(issue -> issue.entries()))
                .orElseThrow()
                .file());
    Driver.onUi(() -> {
      model.list(new Listing.InDocument(file));
      return file;
    });
    settle(window);
    double[] made = new double[FLIPS];
    double[] shown = new double[FLIPS];
    for (int i = -WARM_UP; i < FLIPS; i++) {
      double[] times = flip(window, i % 60 < 30 ? 1 : -1);
      if (i >= 0) {
        made[i] = times[0];
        shown[i] = times[1];
      }
    }
    say("next entry, page made:  " + quantiles(made));
    say("next entry, page drawn: " + quantiles(shown));
  }

  /** From the key to the page's HTML, and to the frame that shows it, in milliseconds. */
  private static double[] flip(Driver window, int step) throws Exception {
    ShellViewModel model = window.window().model();
    CountDownLatch drawn = new CountDownLatch(1);
    double[] times = new double[2];
    Driver.onUi(() -> {
      long start = System.nanoTime();
      ChangeListener<Object> listener =
          new ChangeListener<>() {
            @Override
            public void changed(
                javafx.beans.value.ObservableValue<?> value, Object before, Object now) {
              model.reader().page().removeListener(this);
              times[0] = (System.nanoTime() - start) / 1e6;
              Platform.runLater(() ->
                  window
                      .window()
                      .scene()
                      .addPostLayoutPulseListener(
                          new Once(
                              window,
                              () -> {
                                times[1] = (System.nanoTime() - start) / 1e6;
                                drawn.countDown();
                              })));
              Platform.requestNextPulse();
            }
          };
      model.reader().page().addListener(listener);
      model.step(step);
      return step;
    });
    if (!drawn.await(20, TimeUnit.SECONDS)) {
      throw new IOException("no page came");
    }
    settle(window);
    return times;
  }

  /** Waits for the first frame after the page is in its view. */
  private static final class Once implements Runnable {
    private final Driver window;
    private final Runnable then;

    Once(Driver window, Runnable then) {
      this.window = window;
      this.then = then;
    }

    @Override
    public void run() {
      if (!window.window().isShowingPage()) {
        Platform.requestNextPulse();
        return;
      }
      window.window().scene().removePostLayoutPulseListener(this);
      then.run();
    }
  }

  private static void issue(Driver window, Path library, Heartbeat heart) throws Exception {
    Path largest;
    try (Stream<Path> walk = Files.walk(library)) {
      largest =
          walk.filter(path -> path.toString().endsWith(".md"))
              .max(java.util.Comparator.comparingLong(path -> path.toFile().length()))
              .orElseThrow();
    }
    String file = library.relativize(largest).toString().replace('\\', '/');
    ShellViewModel model = window.window().model();
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      AtomicLong first = new AtomicLong();
      Driver.onUi(() -> {
        model
            .reader()
            .page()
            .addListener((property, before, now) ->
                Platform.runLater(() -> first.compareAndSet(0, System.nanoTime())));
        model.open(new Place.AtDocument(file, null));
        return file;
      });
      until(() -> first.get() > 0 && window.window().isShowingPage());
      double whole = (System.nanoTime() - start) / 1e6;
      say(
          "issue of %d KB: first screen %.0f ms, all of it %.0f ms"
              .formatted(largest.toFile().length() / 1024, (first.get() - start) / 1e6, whole));
      settle(window);
      Driver.onUi(() -> {
        model.reader().go(-1);
        return file;
      });
      settle(window);
    }
    heart.print("opening it");
  }

  private static void settle(Driver window) throws Exception {
    window.until("rest", () -> true);
  }

  private static void until(java.util.concurrent.Callable<Boolean> condition) throws Exception {
    while (!Driver.onUi(condition)) {
      Thread.sleep(1);
    }
  }

  /** Copies of the digests as if of other years, each with words of its own. */
  private static Path vary(Path library, int copies, Path work) throws IOException {
    Path target = work.resolve("library-" + copies);
    if (Files.isDirectory(target)) {
      return target;
    }
    List<Path> digests;
    try (Stream<Path> walk = Files.walk(library.resolve("weekly"))) {
      digests = walk.filter(path -> path.toString().endsWith(".md")).toList();
    }
    for (int copy = 0; copy < copies; copy++) {
      for (Path digest : digests) {
        String year = String.valueOf(2026 - copy);
        String name =
            library.relativize(digest).toString().replace("2025", year).replace("2026", year);
        String text = Files.readString(digest, StandardCharsets.UTF_8);
        Path to = target.resolve("copy" + copy).resolve(name);
        Files.createDirectories(to.getParent());
        Files.writeString(
            to,
            text.replace("2025", year)
                .replace("模型", "模型" + Integer.toString(copy * 7919 % 1296, 36)));
      }
    }
    return target;
  }

  private static String quantiles(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "p50 %.0f ms, p95 %.0f ms, most %.0f ms",
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }

  private static void say(String words) {
    System.out.println(words);
  }

  /** Asks the window's thread for an answer over and over, and notes how long it takes. */
  private static final class Heartbeat extends Thread {
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong stalls = new AtomicLong();

    Heartbeat() {
      super("heartbeat");
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (true) {
          long asked = System.nanoTime();
          CountDownLatch answered = new CountDownLatch(1);
          Platform.runLater(answered::countDown);
          answered.await();
          long waited = System.nanoTime() - asked;
          longest.accumulateAndGet(waited, Math::max);
          stalls.addAndGet(waited > 50_000_000 ? 1 : 0);
          Thread.sleep(HEARTBEAT_MILLIS);
        }
      } catch (InterruptedException e) {
        interrupt();
      }
    }

    void print(String during) {
      say(
          "window's thread while %s: longest wait %.0f ms, %d over 50 ms"
              .formatted(during, longest.getAndSet(0) / 1e6, stalls.getAndSet(0)));
    }
  }
}
