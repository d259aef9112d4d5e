package dev.sennight.ui.window;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.sennight.ui.library.LibraryStanding;
import dev.sennight.ui.measure.Heartbeat;
import dev.sennight.ui.measure.Quantiles;
import dev.sennight.ui.measure.ThreadTime;
import dev.sennight.ui.measure.VariedLibrary;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * Prints how long the user waits: for the next entry, the largest issue, a list, the quick
 * switcher, and what the window's own thread is held up meanwhile. Arguments: the library folder,
 * how many varied copies of its digests to read, and a folder for all this, which is used again.
 */
public final class ReadingBench {
  private static final int FLIPS = 200;
  private static final int WARM_UP = 20;
  private static final int THERE = 30;
  private static final int ISSUES = 5;

  private final PrintStream out = System.out;
  private final Driver window;
  private final WindowViewModel model;
  private final Path library;
  private final Heartbeat heart;

  private ReadingBench(Driver window, Path library, Heartbeat heart) {
    this.window = window;
    this.model = window.window().model();
    this.library = library;
    this.heart = heart;
  }

  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[2]);
    Path library = VariedLibrary.of(Path.of(arguments[0]), Integer.parseInt(arguments[1]), work);
    Path data = work.resolve("data-" + arguments[1]);
    try (Driver window = Driver.open(library, data, null)) {
      Heartbeat heart = new Heartbeat(System.out);
      window.nextFrame(); // a window that is not there yet cannot stand still
      heart.start();
      new ReadingBench(window, library, heart).run();
    } catch (Exception | AssertionError e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.exit(0); // the toolkit's threads go on by themselves
  }

  private void run() throws Exception {
    index("opening it and bringing it up to date");
    long entries = Driver.onUi(() -> model.library().overview().get().entries());
    out.printf("entries %d%n", entries);
    flips();
    issue();
    new PanesBench(window, heart, out).run();
    Path touched = library.resolve(VariedLibrary.largest(library));
    Files.writeString(touched, "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    Driver.onUi(() -> {
      model.library().index();
      return touched;
    });
    index("taking one changed document up");
  }

  private void index(String what) throws Exception {
    long start = System.nanoTime();
    until(() -> model.library().state().get() == LibraryStanding.READY);
    settle();
    heart.print("%s, %.1f s".formatted(what, (System.nanoTime() - start) / 1e9));
  }

  private void flips() throws Exception {
    String file =
        Driver.onUi(() ->
            model.library().overview().get().series().stream()
                .flatMap(shelf -> shelf.issues().stream())
                .max(Comparator.comparingInt(issue -> issue.entries()))
                .orElseThrow()
                .file());
    Driver.onUi(() -> {
      model.navigation().list(new Listing.InDocument(file));
      return file;
    });
    settle();
    List<ThreadTime> made = new ArrayList<>();
    List<ThreadTime> painted = new ArrayList<>();
    for (int i = -WARM_UP; i < FLIPS; i++) {
      int step = (i + WARM_UP) % (2 * THERE) < THERE ? 1 : -1;
      Turn turn = turn(() -> model.navigation().step(step));
      if (i >= 0) {
        made.add(turn.made());
        painted.add(turn.painted());
      }
    }
    out.println("next entry, page made:    " + Quantiles.of(made));
    out.println("next entry, page painted: " + Quantiles.of(painted));
    heart.print("flipping");
  }

  private void issue() throws Exception {
    String file = VariedLibrary.largest(library).toString().replace('\\', '/');
    List<ThreadTime> first = new ArrayList<>();
    List<ThreadTime> whole = new ArrayList<>();
    for (int i = 0; i < ISSUES; i++) {
      ThreadTime start = heart.source().now();
      first.add(turn(() -> model.navigation().open(new Place.AtDocument(file, null))).painted());
      until(window.window()::isShowingPage);
      CompletableFuture<ThreadTime> painted = new CompletableFuture<>();
      Driver.onUi(() -> {
        paint(painted);
        return file;
      });
      painted.get(1, TimeUnit.MINUTES);
      whole.add(heart.source().now().since(start));
      settle();
      Driver.onUi(() -> {
        model.reader().go(-1);
        return file;
      });
      settle();
    }
    long size = Files.size(library.resolve(file)) / 1024;
    out.printf("issue of %d KB, first screen: %s%n", size, Quantiles.of(first));
    out.printf("issue of %d KB, all of it:    %s%n", size, Quantiles.of(whole));
    heart.print("opening it");
  }

  /** Does something that shows another page, and waits for it. */
  private Turn turn(Runnable action) throws Exception {
    CompletableFuture<ThreadTime> made = new CompletableFuture<>();
    CompletableFuture<ThreadTime> seen = new CompletableFuture<>();
    CompletableFuture<ThreadTime> begun = new CompletableFuture<>();
    Driver.onUi(() -> {
      begun.complete(heart.source().now());
      ChangeListener<ShownPage> listener =
          new ChangeListener<>() {
            @Override
            public void changed(
                ObservableValue<? extends ShownPage> page, ShownPage before, ShownPage now) {
              page.removeListener(this);
              made.complete(heart.source().now());
              paint(seen);
            }
          };
      model.reader().page().addListener(listener);
      action.run();
      return action;
    });
    ThreadTime end = seen.get(20, TimeUnit.SECONDS);
    settle();
    ThreadTime start = begun.join();
    return new Turn(made.join().since(start), end.since(start));
  }

  /** Completes {@code painted} when a frame was painted that has the page as it is now. */
  private void paint(CompletableFuture<ThreadTime> painted) {
    Runnable listener =
        new Runnable() {
          @Override
          public void run() {
            if (window.window().isShowingFirstScreen()) {
              window.window().scene().removePostLayoutPulseListener(this);
              Platform.runLater(() -> afterRendering(painted));
            } else {
              Platform.requestNextPulse();
            }
          }
        };
    window.window().scene().addPostLayoutPulseListener(listener);
    Platform.requestNextPulse();
  }

  /** The renderer has the frame of the pulse before this, and takes jobs one after the other. */
  private void afterRendering(CompletableFuture<ThreadTime> painted) {
    RenderJob job = new RenderJob(() -> painted.complete(heart.source().now()));
    var _ = Toolkit.getToolkit().addRenderJob(job);
  }

  private void settle() throws Exception {
    window.until("rest", () -> true);
  }

  private static void until(Callable<Boolean> condition) throws IOException, Exception {
    while (!Driver.onUi(condition)) {
      Thread.sleep(2);
    }
  }

  /** From the key to the page's HTML, and to the frame that shows it. */
  private record Turn(ThreadTime made, ThreadTime painted) {}
}
