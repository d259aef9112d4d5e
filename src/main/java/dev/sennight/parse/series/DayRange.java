package dev.sennight.parse.series;

import dev.sennight.model.DateSpan;
import dev.sennight.parse.frontmatter.FrontMatterDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of days as prose writes it, the year often left out: {@code 3 月 3 日至 3 月 9 日}, {@code
 * March 3rd to March 9th}, {@code Apr 28 – May 4, 2025}, {@code 2025-04-28 ~ 2025-05-04}.
 */
record DayRange(Day first, Day last) {
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST_DAYS = 40;
  private static final String TO =
      "\\s*(?:~|～|至|到|－|–|—{1,2}|-|\\bto\\b|\\bthrough\\b|\\bthru\\b)\\s*";
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:(?<y1>\\d{4})\\s*年\\s*)?(?<m1>\\d{1,2})\\s*月\\s*(?<d1>\\d{1,2})\\s*[日号]?"
              + TO
              + "(?:(?<y2>\\d{4})\\s*年\\s*)?(?:(?<m2>\\d{1,2})\\s*月\\s*)?(?<d2>\\d{1,2})\\s*[日号]");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<!\\d)(?:(?<y1>\\d{4})[-/._])(?<m1>\\d{1,2})[-/._](?<d1>\\d{1,2})"
              + "(?:"
              + TO
              + "|[_/])"
              + "(?:(?<y2>\\d{4})[-/._])?(?<m2>\\d{1,2})[-/._](?<d2>\\d{1,2})(?!\\d)");
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<!\\d)(?<m1>\\d{2})[/.](?<d1>\\d{2})" + TO + "(?<m2>\\d{2})[/.](?<d2>\\d{2})(?!\\d)");
  private static final String NAME =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?";
  private static final String NTH = "(?:st|nd|rd|th)?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)\\b(?<n1>"
              + NAME
              + ")\\s+(?<d1>\\d{1,2})"
              + NTH
              + "(?:,?\\s+(?<y1>\\d{4}))?"
              + TO
              + "(?:(?<n2>"
              + NAME
              + ")\\s+)?(?<d2>\\d{1,2})"
              + NTH
              + "(?!\\d)(?:,?\\s+(?<y2>\\d{4}))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)\\b(?<d1>\\d{1,2})"
              + NTH
              + "(?:\\s+(?<n1>"
              + NAME
              + "))?(?:,?\\s+(?<y1>\\d{4}))?"
              + TO
              + "(?<d2>\\d{1,2})"
              + NTH
              + "\\s+(?<n2>"
              + NAME
              + ")(?:,?\\s+(?<y2>\\d{4}))?");

  /** A day whose year may be unknown. */
  record Day(@Nullable Integer year, int month, int day) {}

  /** The first range in {@code text}; empty when there is none. */
  static Optional<DayRange> find(String text) {
    String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    for (Pattern pattern : new Pattern[] {CHINESE, NUMERIC, MONTH_FIRST, DAY_FIRST, SHORT}) {
      Matcher match = pattern.matcher(start);
      while (match.find()) {
        Optional<DayRange> range = of(match);
        if (range.isPresent()) {
          return range;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<DayRange> of(Matcher match) {
    Integer month1 = month(match, "m1", "n1");
    Integer month2 = month(match, "m2", "n2");
    Integer from = month1 != null ? month1 : month2;
    Integer to = month2 != null ? month2 : month1;
    Integer day1 = number(match, "d1");
    Integer day2 = number(match, "d2");
    if (from == null || to == null || day1 == null || day2 == null) {
      return Optional.empty();
    }
    boolean valid = isDay(from, day1) && isDay(to, day2);
    return valid
        ? Optional.of(
            new DayRange(
                new Day(number(match, "y1"), from, day1), new Day(number(match, "y2"), to, day2)))
        : Optional.empty();
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }

  private static @Nullable Integer month(Matcher match, String digits, String name) {
    Integer month = number(match, digits);
    if (month != null || !match.namedGroups().containsKey(name)) {
      return month;
    }
    String word = match.group(name);
    return word == null ? null : FrontMatterDate.month(word);
  }

  private static @Nullable Integer number(Matcher match, String group) {
    if (!match.namedGroups().containsKey(group)) {
      return null;
    }
    String digits = match.group(group);
    return digits == null ? null : Integer.valueOf(digits);
  }

  /**
   * The days, with years filled in: as written, else the year that brings the range next to the ISO
   * week, else the year. A range may begin in one year and end in the next.
   *
   * @param year of the issue, if known
   * @param week ISO week of the issue, if known
   */
  Optional<DateSpan> resolve(@Nullable Integer year, @Nullable Integer week) {
    Integer known = known();
    if (known != null) {
      return span(known);
    }
    if (year == null) {
      return Optional.empty();
    }
    if (week == null) {
      return span(year);
    }
    Optional<DateSpan> target = FrontMatterDate.week(year, week);
    for (int guess : new int[] {year, year - 1, year + 1}) {
      Optional<DateSpan> span = span(guess);
      if (span.isPresent() && target.isPresent() && near(span.get(), target.get())) {
        return span;
      }
    }
    return Optional.empty();
  }

  private @Nullable Integer known() {
    Integer last = last().year();
    if (first().year() != null || last == null) {
      return first().year();
    }
    return isTurn() ? Integer.valueOf(last - 1) : last;
  }

  /** Whether a new year begins within the range. */
  private boolean isTurn() {
    return first.month() * 31 + first.day() > last.month() * 31 + last.day();
  }

  private static boolean near(DateSpan span, DateSpan week) {
    return Math.abs(ChronoUnit.DAYS.between(span.first(), week.first())) <= 10;
  }

  private Optional<DateSpan> span(int year) {
    Integer written = last().year();
    int endYear = written != null ? written : isTurn() ? year + 1 : year;
    try {
      LocalDate begin = LocalDate.of(year, first().month(), first().day());
      LocalDate end = LocalDate.of(endYear, last().month(), last().day());
      long days = ChronoUnit.DAYS.between(begin, end);
      return days >= 0 && days <= MOST_DAYS
          ? Optional.of(new DateSpan(begin, end))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
