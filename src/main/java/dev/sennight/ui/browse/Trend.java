package dev.sennight.ui.browse;

import dev.sennight.model.EntrySummary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many entries of a list each month has.
 *
 * @param span the first month and the last, such as {@code 2025-03 – 2026-02}; "" for none
 * @param counts from the first month to the last, months without entries as 0
 */
record Trend(String span, List<Long> counts) {
  /** Of entries without dates, or all of one month. */
  static final Trend NONE = new Trend("", List.of());

  private static final int MONTHS = 12;

  Trend {
    counts = List.copyOf(counts);
  }

  /** Counts {@code rows}. */
  static Trend of(List<Row> rows) {
    SortedMap<Integer, Long> months = new TreeMap<>();
    for (Row row : rows) {
      LocalDate day = row instanceof Row.OfEntry of ? day(of.entry()) : null;
      if (day != null) {
        months.merge(day.getYear() * MONTHS + day.getMonthValue() - 1, 1L, Long::sum);
      }
    }
    if (months.size() < 2) {
      return NONE;
    }
    List<Long> counts = new ArrayList<>();
    for (int month = months.firstKey(); month <= months.lastKey(); month++) {
      counts.add(months.getOrDefault(month, 0L));
    }
    return new Trend(name(months.firstKey()) + " – " + name(months.lastKey()), counts);
  }

  private static String name(int month) {
    return YearMonth.of(month / MONTHS, month % MONTHS + 1).toString();
  }

  private static @Nullable LocalDate day(EntrySummary entry) {
    if (entry.identity().date() != null) {
      return entry.identity().date().first();
    }
    Integer year = entry.identity().year();
    Integer week = entry.identity().week();
    return year == null || week == null
        ? null
        : LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.clamp(week, 1, 52));
  }
}
