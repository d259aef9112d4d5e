package dev.sennight.model.dates;

import dev.sennight.model.DateSpan;
import dev.sennight.model.text.TextRange;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date or a range of dates in a text.
 *
 * @param range where it is written
 * @param first the date, or the first of a range
 * @param last the last of a range; null for a single date
 * @param bare whether it is only digits that may as well be something else ({@code 06-01}, {@code
 *     231201}, {@code 2025}), or a month alone: a date where one is expected, not in prose
 */
public record DateMention(
    TextRange range, WrittenDate first, @Nullable WrittenDate last, boolean bare) {
  private static final int MOST_DAYS_OVER_NEW_YEAR = 62;
  private static final int NEAR_DAYS = 10;

  /** The year as written; of a range the first that is written; null when none is. */
  public @Nullable Integer year() {
    Integer year = first.year();
    return year != null || last == null ? year : last.year();
  }

  /** Length of what is written, of each end of a range. */
  public TemporalUnit precision() {
    return first.precision();
  }

  /** The days, when a year is written. */
  public Optional<DateSpan> days() {
    return resolve(null, null);
  }

  /**
   * The days, with years filled in: as written, else the year that brings the days next to the ISO
   * week, else {@code year}. A range may begin in one year and end in the next.
   *
   * @param year of what the text is about, if known
   * @param week ISO week of what the text is about, if known
   */
  public Optional<DateSpan> resolve(@Nullable Integer year, @Nullable Integer week) {
    if (year() != null || year == null) {
      return span();
    }
    Optional<DateSpan> target =
        week == null ? Optional.empty() : new WrittenDate.Week(year, week).days();
    if (target.isEmpty()) {
      return in(year).span();
    }
    for (int guess : new int[] {year, year - 1, year + 1}) {
      Optional<DateSpan> span = in(guess).span();
      if (span.isPresent() && isNear(span.get(), target.get())) {
        return span;
      }
    }
    return Optional.empty();
  }

  private static boolean isNear(DateSpan span, DateSpan week) {
    return Math.abs(ChronoUnit.DAYS.between(span.first(), week.first())) <= NEAR_DAYS;
  }

  private DateMention in(int year) {
    return new DateMention(range, first.in(year), last, bare);
  }

  private Optional<DateSpan> span() {
    if (last == null) {
      return first.days();
    }
    Integer begins = first.year();
    Integer ends = last.year();
    if (begins == null && ends == null) {
      return Optional.empty();
    }
    if (begins != null && ends != null) {
      return between(first, last, Integer.MAX_VALUE);
    }
    int known = begins != null ? begins : ends == null ? 0 : ends;
    Optional<DateSpan> same = between(first.in(known), last.in(known), Integer.MAX_VALUE);
    if (same.isPresent()) {
      return same;
    }
    return begins != null
        ? between(first, last.in(known + 1), MOST_DAYS_OVER_NEW_YEAR)
        : between(first.in(known - 1), last, MOST_DAYS_OVER_NEW_YEAR);
  }

  private static Optional<DateSpan> between(WrittenDate from, WrittenDate to, int most) {
    Optional<DateSpan> begin = from.days();
    Optional<DateSpan> end = to.days();
    if (begin.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(begin.get().first(), end.get().last());
    return days >= 0 && days <= most
        ? Optional.of(new DateSpan(begin.get().first(), end.get().last()))
        : Optional.empty();
  }
}
