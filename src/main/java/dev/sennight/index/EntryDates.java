package dev.sennight.index;

import dev.sennight.model.DateSpan;
import dev.sennight.model.EntrySummary;
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
  static EntryDates of(EntrySummary summary) {
    DateSpan days = summary.identity().days();
    return new EntryDates(
        week(summary),
        days == null ? null : days.first().toEpochDay(),
        days == null ? null : days.last().toEpochDay());
  }

  private static @Nullable Long week(EntrySummary summary) {
    Integer year = summary.identity().year();
    Integer week = summary.identity().week();
    if (year != null && week != null) {
      return year * 100L + week;
    }
    return summary.identity().date() == null ? null : week(summary.identity().date().last());
  }

  private static long week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) * 100L + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
