package dev.sennight.ui.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Middle, nearly worst and worst of some times, as words. */
public final class Quantiles {
  private Quantiles() {}

  /** By the clock, and what the window's thread worked in each. */
  public static String of(List<ThreadTime> times) {
    return "%s; thread worked %s; had no processor %s"
        .formatted(
            line(times, ThreadTime::clock),
            line(times, ThreadTime::worked),
            line(times, ThreadTime::starved));
  }

  private static String line(List<ThreadTime> times, ToLongFunction<ThreadTime> part) {
    List<Long> sorted =
        times.stream().map(part::applyAsLong).sorted(Comparator.naturalOrder()).toList();
    int last = sorted.size() - 1;
    return String.format(
        Locale.ROOT,
        "p50 %.1f p95 %.1f most %.1f ms",
        sorted.get(last / 2) / 1e6,
        sorted.get((int) Math.ceil(last * 0.95)) / 1e6,
        sorted.get(last) / 1e6);
  }
}
