package dev.sennight.ui.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Times of the window's thread and of the renderer it waits for, in nanoseconds: what the clock
 * says, what each worked, and how long each was ready to work and had no processor. All but the
 * clock are 0 where the system does not tell (it does on Linux).
 */
public record ThreadTime(
    long clock, long worked, long starved, long rendered, long renderingStarved) {

  /** No time at all. */
  public static final ThreadTime NONE = new ThreadTime(0, 0, 0, 0, 0);

  /** The two threads, found once. */
  public static final class Source {
    private final Thread thread;
    private final @Nullable Path window = schedule("JavaFX Applicat");
    private final @Nullable Path renderer = schedule("QuantumRenderer");

    private Source(Thread thread) {
      this.thread = thread;
    }

    /** Finds them; the toolkit must have been started. */
    public static Source find() {
      CompletableFuture<Thread> found = new CompletableFuture<>();
      Platform.runLater(() -> found.complete(Thread.currentThread()));
      return new Source(found.join());
    }

    /** The system keeps 15 characters of a name. */
    private static @Nullable Path schedule(String name) {
      Path tasks = Path.of("/proc/self/task");
      if (!Files.isDirectory(tasks)) {
        return null;
      }
      try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
        for (Path task : all) {
          if (Files.readString(task.resolve("comm")).startsWith(name)) {
            return task.resolve("schedstat");
          }
        }
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What the window's thread does now. */
    StackTraceElement[] stack() {
      return thread.getStackTrace();
    }

    /** The times now. */
    public ThreadTime now() {
      long[] mine = times(window);
      long[] its = times(renderer);
      return new ThreadTime(System.nanoTime(), mine[0], mine[1], its[0], its[1]);
    }

    private static long[] times(@Nullable Path schedule) {
      if (schedule == null) {
        return new long[2];
      }
      try {
        String[] words = Files.readString(schedule).split(" ", -1);
        return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])};
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** From {@code before} to this. */
  public ThreadTime since(ThreadTime before) {
    return new ThreadTime(
        clock - before.clock,
        worked - before.worked,
        starved - before.starved,
        rendered - before.rendered,
        renderingStarved - before.renderingStarved);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.0f ms (worked %.0f, had no processor %.0f; renderer %.0f, %.0f)",
        clock / 1e6,
        worked / 1e6,
        starved / 1e6,
        rendered / 1e6,
        renderingStarved / 1e6);
  }
}
