package dev.sennight.ui.insight.calendar;

import dev.sennight.ui.search.WeekRange;
import java.time.temporal.IsoFields;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Goes through the weeks of a calendar that hold entries; gaps are jumped over. */
final class WeekCursor {
  private final TreeMap<Integer, Long> weeks = new TreeMap<>();
  private @Nullable Integer week;

  /** Goes through other weeks; stays where it was, or else stands on the newest. */
  void over(SortedMap<Integer, Long> counts) {
    weeks.clear();
    weeks.putAll(counts);
    if (week == null || !weeks.containsKey(week)) {
      week = weeks.isEmpty() ? null : weeks.lastKey();
    }
  }

  /** The week it stands on; null while there is none. */
  @Nullable Integer week() {
    return week;
  }

  /** How many entries a week has. */
  long count(int number) {
    return weeks.getOrDefault(number, 0L);
  }

  /** The most that a week has. */
  long most() {
    return weeks.values().stream().mapToLong(Long::longValue).max().orElse(1);
  }

  /** Stands on a week that holds entries, and tells whether it does. */
  boolean to(int number) {
    boolean held = weeks.containsKey(number);
    if (held) {
      week = number;
    }
    return held;
  }

  /** To the week after ({@code 1}) or before ({@code -1}). */
  void byWeek(int step) {
    if (week != null) {
      Integer next = step > 0 ? weeks.higherKey(week) : weeks.lowerKey(week);
      week = next == null ? week : next;
    }
  }

  /** To the year after ({@code 1}) or before ({@code -1}), as near to the same week as there is. */
  void byYear(int step) {
    if (week == null) {
      return;
    }
    int year = year(week);
    Integer beyond =
        step > 0
            ? weeks.ceilingKey(WeekRange.number(year + 1, 1))
            : weeks.lowerKey(WeekRange.number(year, 1));
    if (beyond != null) {
      int there = year(beyond);
      week =
          nearest(
              weeks.subMap(WeekRange.number(there, 1), WeekRange.number(there + 1, 1)),
              WeekRange.number(there, 1) + week - WeekRange.number(year, 1));
    }
  }

  private static int nearest(SortedMap<Integer, Long> some, int wanted) {
    int best = some.firstKey();
    for (int number : some.keySet()) {
      if (Math.abs(number - wanted) < Math.abs(best - wanted)) {
        best = number;
      }
    }
    return best;
  }

  /** The year that a week belongs to. */
  static int year(int number) {
    return WeekRange.monday(number).get(IsoFields.WEEK_BASED_YEAR);
  }
}
