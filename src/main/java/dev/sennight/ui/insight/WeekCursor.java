package dev.sennight.ui.insight;

import dev.sennight.ui.search.WeekRange;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Goes through the weeks of a calendar that hold entries; gaps are jumped over. */
final class WeekCursor {
  private final NavigableSet<Integer> weeks = new TreeSet<>();
  private @Nullable Integer week;

  /**
   * Moves over {@code held} from now on: it stays on its week if that is held, else on the last.
   */
  void over(Collection<Integer> held) {
    weeks.clear();
    weeks.addAll(held);
    if (week == null || !weeks.contains(week)) {
      week = weeks.isEmpty() ? null : weeks.last();
    }
  }

  /** The week it is on; null while there is none. */
  @Nullable Integer week() {
    return week;
  }

  /** Stands on a week that holds entries, and tells whether it does. */
  boolean to(int number) {
    boolean held = weeks.contains(number);
    if (held) {
      week = number;
    }
    return held;
  }

  /** To the week after ({@code 1}) or before ({@code -1}). */
  void byWeek(int step) {
    if (week != null) {
      Integer next = step > 0 ? weeks.higher(week) : weeks.lower(week);
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
            ? weeks.ceiling(WeekRange.number(year + 1, 1))
            : weeks.lower(WeekRange.number(year, 1));
    if (beyond != null) {
      int there = year(beyond);
      week =
          nearest(
              weeks.subSet(WeekRange.number(there, 1), WeekRange.number(there + 1, 1)),
              WeekRange.number(there, 1) + week - WeekRange.number(year, 1));
    }
  }

  private static int nearest(SortedSet<Integer> some, int wanted) {
    int best = some.first();
    for (int number : some) {
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
