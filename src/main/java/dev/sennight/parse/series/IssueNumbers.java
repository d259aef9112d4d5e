package dev.sennight.parse.series;

import dev.sennight.model.dates.Numerals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers that name an issue, as far as one witness tells. */
record IssueNumbers(@Nullable Integer year, @Nullable Integer week, @Nullable Integer number) {
  static final IssueNumbers NONE = new IssueNumbers(null, null, null);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int LAST_WEEK = 53;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?<year>\\d{4})(?!\\d)");
  private static final Pattern WEEK =
      Pattern.compile("[Ww]?\\s*(?<week>[" + Numerals.CHARACTERS + "]{1,4}+)(?!\\s*[-/.年月])");

  /** The groups {@code year}, {@code week} and {@code number} of a match, where it has them. */
  static IssueNumbers ofGroups(Matcher match) {
    return new IssueNumbers(
        within(FIRST_YEAR, group(match, "year"), LAST_YEAR),
        within(1, group(match, "week"), LAST_WEEK),
        group(match, "number"));
  }

  /** The year that {@code value} names, if any. */
  static IssueNumbers ofYear(@Nullable String value) {
    Matcher match = YEAR.matcher(value == null ? "" : value);
    return match.find() ? ofGroups(match) : NONE;
  }

  /** The week whose number {@code value} begins with, if any. */
  static IssueNumbers ofWeek(String value) {
    Matcher match = WEEK.matcher(value.strip());
    return match.lookingAt() ? ofGroups(match) : NONE;
  }

  private static @Nullable Integer within(int first, @Nullable Integer number, int last) {
    return number != null && number >= first && number <= last ? number : null;
  }

  private static @Nullable Integer group(Matcher match, String name) {
    if (!match.namedGroups().containsKey(name)) {
      return null;
    }
    String digits = match.group(name);
    return digits == null ? null : Numerals.parse(digits);
  }

  /** These numbers, and for what they leave open those of a weaker witness. */
  IssueNumbers or(IssueNumbers weaker) {
    return new IssueNumbers(
        year != null ? year : weaker.year,
        week != null ? week : weaker.week,
        number != null ? number : weaker.number);
  }

  boolean isEmpty() {
    return equals(NONE);
  }
}
