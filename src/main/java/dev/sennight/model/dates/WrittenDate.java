package dev.sennight.model.dates;

import dev.sennight.model.DateSpan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as written, the year often left out. */
public sealed interface WrittenDate {
  /** The year, for a week the week-based one; null when it is not written. */
  @Nullable Integer year();

  /** The same in {@code year}. */
  WrittenDate in(int year);

  /** The days; empty without a year, and when that year has no such days. */
  default Optional<DateSpan> days() {
    Integer year = year();
    if (year == null || year < 1 || year > 9999) {
      return Optional.empty();
    }
    try {
      return days(year);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The days in {@code year}; throws {@link DateTimeException} when there are none. */
  Optional<DateSpan> days(int year);

  /** How long what is written is. */
  default TemporalUnit precision() {
    return switch (this) {
      case Day _ -> ChronoUnit.DAYS;
      case Week _, WeekAt _, WeekOfMonth _ -> ChronoUnit.WEEKS;
      case Month _ -> ChronoUnit.MONTHS;
      case Quarter _ -> IsoFields.QUARTER_YEARS;
      case Year _ -> ChronoUnit.YEARS;
    };
  }

  /** A day of a month. */
  record Day(@Nullable Integer year, int month, int day) implements WrittenDate {
    @Override
    public Day in(int other) {
      return new Day(other, month, day);
    }

    @Override
    public Optional<DateSpan> days(int inYear) {
      return Optional.of(DateSpan.on(LocalDate.of(inYear, month, day)));
    }
  }

  /** An ISO week; week 53 of a year that has 52 is the week after those. */
  record Week(@Nullable Integer year, int week) implements WrittenDate {
    @Override
    public Week in(int other) {
      return new Week(other, week);
    }

    @Override
    public Optional<DateSpan> days(int inYear) {
      // The week that holds January 4 is the first of its year.
      LocalDate first = LocalDate.of(inYear, 1, 4).with(DayOfWeek.MONDAY);
      return Optional.of(weekFrom(first.plusWeeks(week - 1L)));
    }
  }

  /** The seven days that end or begin with a day. */
  record WeekAt(Day day, boolean ends) implements WrittenDate {
    @Override
    public @Nullable Integer year() {
      return day.year();
    }

    @Override
    public WeekAt in(int other) {
      return new WeekAt(day.in(other), ends);
    }

    @Override
    public Optional<DateSpan> days(int inYear) {
      LocalDate named = LocalDate.of(inYear, day.month(), day.day());
      return Optional.of(weekFrom(ends ? named.minusDays(6) : named));
    }
  }

  /**
   * The n-th week of a month: ISO weeks count to the month that holds their Thursday; of the week
   * the days in the month.
   */
  record WeekOfMonth(@Nullable Integer year, int month, int week) implements WrittenDate {
    @Override
    public WeekOfMonth in(int other) {
      return new WeekOfMonth(other, month, week);
    }

    @Override
    public Optional<DateSpan> days(int inYear) {
      YearMonth of = YearMonth.of(inYear, month);
      LocalDate monday = of.atDay(4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
      LocalDate sunday = monday.plusDays(6);
      LocalDate first = monday.isBefore(of.atDay(1)) ? of.atDay(1) : monday;
      LocalDate last = sunday.isAfter(of.atEndOfMonth()) ? of.atEndOfMonth() : sunday;
      return last.isBefore(first) ? Optional.empty() : Optional.of(new DateSpan(first, last));
    }
  }

  /** A month. */
  record Month(@Nullable Integer year, int month) implements WrittenDate {
    @Override
    public Month in(int other) {
      return new Month(other, month);
    }

    @Override
    public Optional<DateSpan> days(int inYear) {
      YearMonth of = YearMonth.of(inYear, month);
      return Optional.of(new DateSpan(of.atDay(1), of.atEndOfMonth()));
    }
  }

  /** A quarter of a year. */
  record Quarter(@Nullable Integer year, int quarter) implements WrittenDate {
    @Override
    public Quarter in(int other) {
      return new Quarter(other, quarter);
    }

    @Override
    public Optional<DateSpan> days(int inYear) {
      YearMonth last = YearMonth.of(inYear, quarter * 3);
      return Optional.of(new DateSpan(last.minusMonths(2).atDay(1), last.atEndOfMonth()));
    }
  }

  /** A year alone. */
  record Year(Integer year) implements WrittenDate {
    @Override
    public Year in(int other) {
      return this;
    }

    @Override
    public Optional<DateSpan> days(int inYear) {
      return Optional.of(new DateSpan(LocalDate.of(inYear, 1, 1), LocalDate.of(inYear, 12, 31)));
    }
  }

  private static DateSpan weekFrom(LocalDate first) {
    return new DateSpan(first, first.plusDays(6));
  }
}
