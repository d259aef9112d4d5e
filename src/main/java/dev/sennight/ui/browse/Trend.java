package dev.sennight.ui.browse;

import dev.sennight.model.EntrySummary;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many entries of a list each month has, from the first month to the last. */
final class Trend {
  private static final int MONTHS = 12;

  private Trend() {}

  /** Counts by month, months without entries as 0; empty when all are of one month. */
  static List<Long> of(List<Row> rows) {
    SortedMap<Integer, Long> months = new TreeMap<>();
    for (Row row : rows) {
      LocalDate day = row instanceof Row.OfEntry of ? day(of.entry()) : null;
      if (day != null) {
        months.merge(day.getYear() * MONTHS + day.getMonthValue() - 1, 1L, Long::sum);
      }
    }
    List<Long> counts = new ArrayList<>();
    if (months.size() > 1) {
      for (int month = months.firstKey(); month <= months.lastKey(); month++) {
        counts.add(months.getOrDefault(month, 0L));
      }
    }
    return counts;
  }

  private static @Nullable LocalDate day(EntrySummary entry) {
    if (entry.date() != null) {
      return entry.date().first();
    }
    Integer year = entry.year();
    Integer week = entry.week();
    return year == null || week == null
        ? null
        : LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.clamp(week, 1, 52));
  }
}
