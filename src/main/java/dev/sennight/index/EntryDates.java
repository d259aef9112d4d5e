package dev.sennight.index;

import dev.sennight.model.DateSpan;
import dev.sennight.model.EntrySummary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * When an entry is from.
 *
 * @param week ISO week-based year × 100 + week; null when no day is known
 * @param firstDay epoch day
 * @param lastDay epoch day
 */
record EntryDates(@Nullable Long week, @Nullable Long firstDay, @Nullable Long lastDay) {
  private static final EntryDates UNKNOWN = new EntryDates(null, null, null);

  static EntryDates of(EntrySummary summary) {
    DateSpan date = summary.date();
    Integer year = summary.year();
    Integer week = summary.week();
    if (year != null && week != null) {
      return ofWeek(year, week, date);
    }
    if (date != null) {
      return new EntryDates(week(date.last()), date.first().toEpochDay(), date.last().toEpochDay());
    }
    if (year != null && year > 0 && year < 10_000) {
      LocalDate first = LocalDate.of(year, 1, 1);
      return new EntryDates(null, first.toEpochDay(), first.plusYears(1).toEpochDay() - 1);
    }
    return UNKNOWN;
  }

  private static EntryDates ofWeek(int year, int week, @Nullable DateSpan date) {
    long key = year * 100L + week;
    if (date != null) {
      return new EntryDates(key, date.first().toEpochDay(), date.last().toEpochDay());
    }
    try {
      LocalDate monday =
          LocalDate.of(year, 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
              .with(java.time.DayOfWeek.MONDAY);
      return new EntryDates(key, monday.toEpochDay(), monday.toEpochDay() + 6);
    } catch (DateTimeException e) {
      return UNKNOWN;
    }
  }

  private static long week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100L + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
