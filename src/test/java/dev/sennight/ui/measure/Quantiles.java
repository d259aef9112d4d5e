package dev.sennight.ui.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Middle, nearly worst and worst of some times, as words. */
public final class Quantiles {
  private Quantiles() {}

  /** Median, 95th percentile and worst: by the clock, and by the two threads. */
  public static String of(List<ThreadTime> times) {
    return "%s; worked %s; had no processor %s; renderer worked %s, had no processor %s"
        .formatted(
            line(times, ThreadTime::clock),
            line(times, ThreadTime::worked),
            line(times, ThreadTime::starved),
            line(times, ThreadTime::rendered),
            line(times, ThreadTime::renderingStarved));
  }

  private static String line(List<ThreadTime> times, ToLongFunction<ThreadTime> part) {
    List<Long> sorted =
        times.stream().map(part::applyAsLong).sorted(Comparator.naturalOrder()).toList();
    int last = sorted.size() - 1;
    return String.format(
        Locale.ROOT,
        "%.1f / %.1f / %.1f ms",
        sorted.get(last / 2) / 1e6,
        sorted.get((int) Math.ceil(last * 0.95)) / 1e6,
        sorted.get(last) / 1e6);
  }
}
