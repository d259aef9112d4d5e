package dev.sennight.ui.search;

import dev.sennight.model.DateSpan;
import dev.sennight.model.IssueIdentity;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * Weeks from one to another, both included.
 *
 * @param first number of the first week, see {@link #number}
 * @param last number of the last week, not below {@code first}
 */
public record WeekRange(int first, int last) {
  private static final int DAYS = 7;

  /** 1970-01-05 was a Monday. */
  private static final int FIRST_MONDAY = 4;

  public WeekRange {
    if (last < first) {
      throw new IllegalArgumentException("ends before it begins: " + first + " to " + last);
    }
  }

  /** The weeks between two, in any order. */
  public static WeekRange between(int one, int other) {
    return new WeekRange(Math.min(one, other), Math.max(one, other));
  }

  /** Weeks counted through: the week after {@code n} is {@code n + 1}, also at a year's end. */
  public static int number(int year, int week) {
    LocalDate inWeek =
        LocalDate.of(year, 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Math.clamp(week, 1, 53) == 53 ? 52 : week);
    return number(week == 53 ? inWeek.plusWeeks(1) : inWeek);
  }

  /** The number of the week that holds {@code day}. */
  public static int number(LocalDate day) {
    return (int) Math.floorDiv(day.toEpochDay() - FIRST_MONDAY, DAYS);
  }

  /** The number of the week of an issue; null when it has no date. */
  public static @Nullable Integer number(IssueIdentity identity) {
    Integer year = identity.year();
    Integer week = identity.week();
    if (year != null && week != null) {
      return number(year, week);
    }
    DateSpan date = identity.date();
    return date == null ? null : number(date.first());
  }

  /** The Monday of a week. */
  public static LocalDate monday(int number) {
    return LocalDate.ofEpochDay((long) number * DAYS + FIRST_MONDAY);
  }

  /** {@code 2025-W18}. */
  public static String label(int number) {
    LocalDate monday = monday(number);
    return IssueIdentity.week(
        monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Whether a week is among them. */
  public boolean has(int number) {
    return first <= number && number <= last;
  }

  /** Both ends as the user reads them. */
  public String label() {
    return first == last ? label(first) : label(first) + " – " + label(last);
  }

  /**
   * The words of the query language for it: days where the first week of a year is also listed as
   * week 53 of the one before.
   */
  public String clause() {
    if (monday(first).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == 1
        || monday(last).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) == 1) {
      return "date:" + monday(first) + ".." + monday(last).plusDays(DAYS - 1);
    }
    return "week:" + label(first) + (first == last ? "" : ".." + label(last));
  }
}
