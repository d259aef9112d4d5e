package dev.sennight.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What names an issue within its series; each part may be unknown.
 *
 * @param year the year the issue counts itself to; with {@code week}, the ISO week-based year
 * @param week ISO week, 1 to 53
 * @param number the running number of the issue
 * @param date the day or days it covers or appeared on
 */
public record IssueIdentity(
    @Nullable Integer year,
    @Nullable Integer week,
    @Nullable Integer number,
    @Nullable DateSpan date) {
  /** Nothing is known. */
  public static final IssueIdentity UNKNOWN = new IssueIdentity(null, null, null, null);

  /** The older first, by the first of its {@link #days()}; what has none before all. */
  public static final Comparator<IssueIdentity> BY_DAY =
      Comparator.comparing(
          IssueIdentity::days, Comparator.nullsFirst(Comparator.comparing(DateSpan::first)));

  private static final int LAST_YEAR = 9999;
  private static final int LAST_WEEK = 53;

  /** The date, or else the days of the week, or else those of the year; null without a year. */
  public @Nullable DateSpan days() {
    if (date != null || year == null || year < 1 || year > LAST_YEAR) {
      return date;
    }
    if (week == null || week < 1 || week > LAST_WEEK) {
      return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    // The week that holds January 4 is the first of its year.
    LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    return new DateSpan(monday, monday.plusDays(6));
  }

  /** The week that names it, year × 100 + week; 0 for an issue that no week names. */
  public int weekOfYear() {
    return year == null || week == null ? 0 : year * 100 + week;
  }

  /** A week of a year as it is written: {@code 2025-W18}. */
  public static String week(int year, int week) {
    return String.format(Locale.ROOT, "%04d-W%02d", year, week);
  }

  /** A short name: {@code 2025-W18}, {@code #350}, {@code 2025-08-27}, {@code 2025}, or "". */
  public String label() {
    if (year != null && week != null) {
      return week(year, week);
    }
    if (number != null) {
      return "#" + number;
    }
    if (date != null) {
      return date.first().toString();
    }
    return year == null ? "" : year.toString();
  }
}
