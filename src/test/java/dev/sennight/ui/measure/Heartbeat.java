package dev.sennight.ui.measure;

import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Asks the window's thread for an answer over and over. Where it has none for long, says what the
 * thread did meanwhile.
 */
public final class Heartbeat extends Thread {
  private static final long PAUSE_MILLIS = 4;
  private static final long STALL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LOOK_MILLIS = 8;
  private static final int SHOWN = 6;
  private static final int DEPTH = 5;

  private final ThreadTime.Source source = ThreadTime.Source.find();
  private final PrintStream out;
  private final List<Stall> stalls = new ArrayList<>();
  private ThreadTime longest = ThreadTime.NONE;
  private int beats;

  /** Says what it saw on {@code out}. */
  public Heartbeat(PrintStream out) {
    super("heartbeat");
    this.out = out;
    setDaemon(true);
  }

  /** The thread that is asked. */
  public ThreadTime.Source source() {
    return source;
  }

  @Override
  public void run() {
    try {
      while (true) {
        beat();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      interrupt();
    }
  }

  private void beat() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    long collected = collected();
    ThreadTime asked = source.now();
    Platform.runLater(answered::countDown);
    List<String> seen = new ArrayList<>();
    while (!answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      seen.add(stack(source.stack()));
    }
    ThreadTime waited = source.now().since(asked);
    synchronized (this) {
      beats++;
      longest = waited.clock() > longest.clock() ? waited : longest;
      if (waited.clock() > STALL_NANOS) {
        stalls.add(new Stall(waited, collected() - collected, seen));
      }
    }
  }

  private static long collected() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  /** The newest frames, and those of ours below them. */
  private static String stack(StackTraceElement[] frames) {
    String top = frame(frames.length == 0 ? null : frames[0]);
    String ours =
        Arrays.stream(frames)
            .filter(frame -> frame.getClassName().startsWith("dev.sennight"))
            .limit(DEPTH)
            .map(Heartbeat::frame)
            .collect(Collectors.joining(" < "));
    String toolkit =
        Arrays.stream(frames)
            .skip(1)
            .limit(DEPTH)
            .map(Heartbeat::frame)
            .collect(Collectors.joining(" < "));
    return ours.isEmpty() ? top + " < " + toolkit : top + " … " + ours;
  }

  private static String frame(@Nullable StackTraceElement frame) {
    if (frame == null) {
      return "?";
    }
    String name = frame.getClassName();
    return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }

  /** Says what it saw since it was asked last. */
  public synchronized void print(String during) {
    long starved = stalls.stream().filter(Stall::isStarved).count();
    out.printf(
        "window's thread while %s: %d beats, longest %s, %d over 50 ms, %d of them for want of a"
            + " processor%n",
        during, beats, longest, stalls.size(), starved);
    stalls.stream()
        .filter(stall -> !stall.isStarved())
        .sorted(Comparator.comparingLong((Stall stall) -> stall.waited.clock()).reversed())
        .limit(SHOWN)
        .forEach(stall -> out.println(stall.words()));
    stalls.clear();
    longest = ThreadTime.NONE;
    beats = 0;
  }

  /** One answer that was late. */
  private record Stall(ThreadTime waited, long collected, List<String> seen) {
    /** Whether it would have come in time, had the thread had a processor. */
    boolean isStarved() {
      return waited.clock() - waited.starved() - waited.renderingStarved() < STALL_NANOS;
    }

    String words() {
      Map<String, Long> counts =
          seen.stream().collect(Collectors.groupingBy(words -> words, Collectors.counting()));
      String often =
          counts.entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .limit(3)
              .map(count -> "\n      " + count.getValue() + "x " + count.getKey())
              .collect(Collectors.joining());
      return "    " + waited + ", collector " + collected + " ms" + often;
    }
  }
}
