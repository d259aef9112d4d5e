package dev.sennight.ui.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Times of the window's thread: what the clock says, what the thread worked, and how long it was
 * ready to work and had no processor (Linux only; 0 elsewhere).
 *
 * @param clock in nanoseconds, as the two others
 */
public record ThreadTime(long clock, long worked, long starved) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String NAME = "JavaFX Applicat"; // the system keeps 15 characters

  /** No time at all. */
  public static final ThreadTime NONE = new ThreadTime(0, 0, 0);

  /** The window's thread, found once. */
  public static final class Source {
    private final Thread thread;
    private final @Nullable Path schedule;

    private Source(Thread thread, @Nullable Path schedule) {
      this.thread = thread;
      this.schedule = schedule;
    }

    /** Finds it. */
    public static Source find() {
      CompletableFuture<Thread> found = new CompletableFuture<>();
      Platform.runLater(() -> found.complete(Thread.currentThread()));
      return new Source(found.join(), findSchedule());
    }

    private static @Nullable Path findSchedule() {
      Path tasks = Path.of("/proc/self/task");
      if (!Files.isDirectory(tasks)) {
        return null;
      }
      try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
        for (Path task : all) {
          if (Files.readString(task.resolve("comm")).startsWith(NAME)) {
            return task.resolve("schedstat");
          }
        }
        return null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What the thread does now. */
    StackTraceElement[] stack() {
      return thread.getStackTrace();
    }

    /** The times now. */
    public ThreadTime now() {
      return new ThreadTime(
          System.nanoTime(), THREADS.getThreadCpuTime(thread.threadId()), waited());
    }

    private long waited() {
      if (schedule == null) {
        return 0;
      }
      try {
        return Long.parseLong(Files.readString(schedule).split(" ", -1)[1]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** From {@code before} to this. */
  public ThreadTime since(ThreadTime before) {
    return new ThreadTime(clock - before.clock, worked - before.worked, starved - before.starved);
  }

  /** Milliseconds by the clock. */
  public double millis() {
    return clock / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.0f ms (thread worked %.0f, had no processor %.0f)",
        clock / 1e6,
        worked / 1e6,
        starved / 1e6);
  }
}
