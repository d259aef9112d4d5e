package dev.sennight.model.dates;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One form of a date.
 *
 * @param pattern over {@linkplain FoldedDates folded} text; every part of it is of bounded length
 * @param date what a match means; null when it is no date
 * @param bare see {@link DateMention#bare}
 * @param clues what a text must have for the form to be in it; see {@link FoldedDates#clues}
 */
record DateForm(
    Pattern pattern, Function<Matcher, @Nullable WrittenDate> date, boolean bare, int clues) {
  /** A year in four digits. */
  static final String YEAR = "(?<y>(?:19|20|21)\\d{2})";

  /** A time of day with its zone. */
  static final String TIME =
      "(?:(?:t|\\s{1,2})\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?"
          + "(?:\\s?(?:z|[+-]\\d{2}:?\\d{2}))?(?![\\d:]))?";

  private static final int[] LONGEST_MONTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int MOST_WEEKS = 53;

  static DateForm of(String regex, Function<Matcher, @Nullable WrittenDate> date) {
    return new DateForm(compile(regex), date, false, 0);
  }

  static DateForm bare(String regex, Function<Matcher, @Nullable WrittenDate> date) {
    return new DateForm(compile(regex), date, true, 0);
  }

  /** The same form, looked for only in a text with all of {@code some} clues. */
  DateForm needing(int some) {
    return new DateForm(pattern, date, bare, some);
  }

  static Pattern compile(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** The groups {@code y}, {@code m}, {@code d}. */
  static @Nullable WrittenDate day(Matcher match) {
    return day(year(match), number(match, "m"), number(match, "d"));
  }

  static WrittenDate.@Nullable Day day(
      @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    if (month == null || month < 1 || month > 12 || day == null || day < 1) {
      return null;
    }
    WrittenDate.Day date = new WrittenDate.Day(year, month, day);
    boolean valid = year == null ? day <= LONGEST_MONTHS[month - 1] : date.days().isPresent();
    return valid ? date : null;
  }

  /** The groups {@code y}, {@code m}. */
  static @Nullable WrittenDate month(Matcher match) {
    return month(year(match), number(match, "m"));
  }

  static @Nullable WrittenDate month(@Nullable Integer year, @Nullable Integer month) {
    return month == null || month < 1 || month > 12 ? null : new WrittenDate.Month(year, month);
  }

  /** The groups {@code y}, {@code w}. */
  static @Nullable WrittenDate week(Matcher match) {
    Integer week = number(match, "w");
    return week == null || week < 1 || week > MOST_WEEKS
        ? null
        : new WrittenDate.Week(year(match), week);
  }

  static @Nullable WrittenDate weekOfMonth(
      @Nullable Integer year, @Nullable Integer month, @Nullable Integer week) {
    if (month == null || month < 1 || month > 12 || week == null || week < 1 || week > 6) {
      return null;
    }
    WrittenDate.WeekOfMonth date = new WrittenDate.WeekOfMonth(year, month, week);
    return year == null || date.days().isPresent() ? date : null;
  }

  /** The groups {@code y}, {@code q}. */
  static @Nullable WrittenDate quarter(Matcher match) {
    Integer quarter = number(match, "q");
    return quarter == null || quarter < 1 || quarter > 4
        ? null
        : new WrittenDate.Quarter(year(match), quarter);
  }

  /** The group {@code y}, two digits of which mean this century. */
  static @Nullable Integer year(Matcher match) {
    Integer year = number(match, "y");
    return year != null && year < 100 ? Integer.valueOf(2000 + year) : year;
  }

  /** A group's number; null when the pattern or the match has no such group. */
  static @Nullable Integer number(Matcher match, String group) {
    String digits = text(match, group);
    return digits == null ? null : Numerals.parse(digits);
  }

  static @Nullable String text(Matcher match, String group) {
    return match.namedGroups().containsKey(group) ? match.group(group) : null;
  }
}
