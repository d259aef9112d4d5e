package dev.sennight.parse.frontmatter;

import dev.sennight.model.DateSpan;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it: {@code 2025-08-27}, {@code 2025/8/27}, {@code 2025.08.27}, {@code
 * 20250827}, {@code 2025年8月27日}, {@code Aug 27, 2025}, {@code 27 August 2025}, {@code 27/08/2025},
 * with a time and a zone or not, seconds or milliseconds since 1970, {@code 2025-08}, {@code
 * 2025-W35}, and two of these with {@code ~}, {@code /}, {@code to}, {@code 至} between. The day is
 * taken as written, whatever the zone.
 */
public final class FrontMatterDate {
  private static final int LONGEST = 80;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern YEAR_FIRST =
      Pattern.compile("^(\\d{4})\\s?[-/._年]\\s?(\\d{1,2})\\s?[-/._月]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile(
          "^(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{2}(?:\\d{2}(?:\\d{2})?)?Z?)?(?=$|[\\sT_-])");
  private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(\\d{3})?$");

  /** Ten digits that are a day and an hour rather than seconds since 1970. */
  private static final Pattern DAY_AND_HOUR =
      Pattern.compile("^(?:19|20|21)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[0-2]\\d$");

  private static final Pattern MONTH = Pattern.compile("^(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?月?$");
  private static final Pattern WEEK = Pattern.compile("^(\\d{4})-?\\s?[Ww](\\d{1,2})$");
  private static final Pattern MONTH_NAME =
      Pattern.compile(
          "^(?:\\p{L}+,?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern DAY_NAME =
      Pattern.compile(
          "^(?:\\p{L}+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4})(?!\\d)");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:~|～|/|至|到|——|—|–|\\bto\\b|\\s-\\s|\\.\\.)\\s*");

  private FrontMatterDate() {}

  /** The day or days that {@code text} names; empty when it names none. */
  public static Optional<DateSpan> parse(String text) {
    String value = text.strip();
    if (value.isEmpty() || value.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Optional<DateSpan> range = range(value);
      return range.isPresent() ? range : single(value);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DateSpan> range(String value) {
    Matcher between = BETWEEN.matcher(value);
    while (between.find()) {
      Optional<DateSpan> first = quiet(value.substring(0, between.start()));
      Optional<DateSpan> last = quiet(value.substring(between.end()));
      if (first.isPresent()
          && last.isPresent()
          && !last.get().last().isBefore(first.get().first())) {
        return Optional.of(new DateSpan(first.get().first(), last.get().last()));
      }
    }
    return Optional.empty();
  }

  private static Optional<DateSpan> quiet(String value) {
    try {
      return single(value.strip());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DateSpan> single(String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Character.isDigit(value.charAt(0)) ? digits(value) : names(value);
  }

  private static Optional<DateSpan> digits(String value) {
    Matcher m = YEAR_FIRST.matcher(value);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = EPOCH.matcher(value);
    if (m.find() && !DAY_AND_HOUR.matcher(value).find()) {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(m.group(1)));
      return Optional.of(DateSpan.on(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
    }
    m = COMPACT.matcher(value);
    if (m.find()) {
      return day(m.group(1), m.group(2), m.group(3));
    }
    m = WEEK.matcher(value);
    if (m.find()) {
      return week(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }
    m = MONTH.matcher(value);
    if (m.find()) {
      YearMonth month = YearMonth.of(year(m.group(1)), Integer.parseInt(m.group(2)));
      return Optional.of(new DateSpan(month.atDay(1), month.atEndOfMonth()));
    }
    m = YEAR_LAST.matcher(value);
    return m.find() ? yearLast(m) : names(value);
  }

  /** 27/08/2025 or 08/27/2025, where only one reading is a date; 08/07/2025 stays unread. */
  private static Optional<DateSpan> yearLast(Matcher m) {
    boolean dayFirst = Integer.parseInt(m.group(1)) > 12;
    boolean monthFirst = Integer.parseInt(m.group(2)) > 12;
    if (dayFirst == monthFirst && !m.group(1).equals(m.group(2))) {
      return Optional.empty();
    }
    return dayFirst
        ? day(m.group(3), m.group(2), m.group(1))
        : day(m.group(3), m.group(1), m.group(2));
  }

  private static Optional<DateSpan> names(String value) {
    Matcher m = MONTH_NAME.matcher(value);
    if (m.find() && month(m.group(1)) > 0) {
      return day(m.group(3), Integer.toString(month(m.group(1))), m.group(2));
    }
    m = DAY_NAME.matcher(value);
    if (m.find() && month(m.group(2)) > 0) {
      return day(m.group(3), Integer.toString(month(m.group(2))), m.group(1));
    }
    return Optional.empty();
  }

  /** 1 to 12 for an English month name or its first letters; 0 for any other word. */
  public static int month(String name) {
    String start = name.substring(0, Math.min(3, name.length())).toLowerCase(Locale.ROOT);
    return MONTHS.indexOf(start) + 1;
  }

  private static Optional<DateSpan> day(String year, String month, String day) {
    return Optional.of(
        DateSpan.on(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day))));
  }

  /** The days of an ISO week; empty when the year has no such week. */
  public static Optional<DateSpan> week(int year, int week) {
    LocalDate inYear = LocalDate.of(year, 1, 4);
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum();
    if (week < 1 || week > weeks) {
      return Optional.empty();
    }
    LocalDate monday = inYear.with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    return Optional.of(new DateSpan(monday, monday.plusDays(6)));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("no year of a document: " + year);
    }
    return year;
  }
}
