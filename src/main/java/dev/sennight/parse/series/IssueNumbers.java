package dev.sennight.parse.series;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The numbers that name an issue, as far as one witness tells. */
record IssueNumbers(@Nullable Integer year, @Nullable Integer week, @Nullable Integer number) {
  static final IssueNumbers NONE = new IssueNumbers(null, null, null);
  private static final int LAST_WEEK = 53;

  /** The groups {@code year}, {@code week} and {@code number} of a match, where it has them. */
  static IssueNumbers ofGroups(Matcher match) {
    Integer week = group(match, "week");
    return new IssueNumbers(
        group(match, "year"),
        week != null && week >= 1 && week <= LAST_WEEK ? week : null,
        group(match, "number"));
  }

  private static @Nullable Integer group(Matcher match, String name) {
    if (!match.namedGroups().containsKey(name)) {
      return null;
    }
    String digits = match.group(name);
    return digits == null ? null : ChineseNumber.parse(digits);
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
