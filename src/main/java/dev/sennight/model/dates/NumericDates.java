package dev.sennight.model.dates;

import static dev.sennight.model.dates.FoldedDates.DIVIDED_DIGITS;
import static dev.sennight.model.dates.FoldedDates.QUARTER_LETTER;
import static dev.sennight.model.dates.FoldedDates.SIX_DIGITS;
import static dev.sennight.model.dates.FoldedDates.WEEK_LETTER;
import static dev.sennight.model.dates.FoldedDates.YEAR_DIGITS;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Dates of digits and marks: {@code 2025-08-27}, {@code 20250827}, {@code 2025-W18}. */
final class NumericDates {
  private static final String MARK = "\\s?[-/._]\\s?";
  private static final String MONTH = "(?<m>\\d{1,2})";
  private static final String DAY = "(?<d>\\d{1,2})";

  private static final String COMPACT_DAY = "(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])";

  /** {@link #COMPACT_DAY} without its groups. */
  private static final String COMPACT_DAY_AFTER = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])";

  static final List<DateForm> FORMS =
      List.of(
          DateForm.of(
                  "(?<!\\d)"
                      + DateForm.YEAR
                      + MARK
                      + MONTH
                      + MARK
                      + DAY
                      + "(?!\\d)"
                      + DateForm.TIME,
                  DateForm::day)
              .needing(YEAR_DIGITS),
          DateForm.of(
                  "(?<![\\da-z.])"
                      + DateForm.YEAR
                      + COMPACT_DAY
                      + "(?:t?(?:[01]\\d|2[0-4])(?:[0-5]\\d(?:[0-5]\\d)?)?z?)?(?![\\da-z])",
                  DateForm::day)
              .needing(YEAR_DIGITS),
          DateForm.of(
                  "(?<![\\d/._-])(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.]"
                      + DateForm.YEAR
                      + "(?!\\d)",
                  NumericDates::yearLast)
              .needing(YEAR_DIGITS),
          DateForm.of(
                  "(?<!\\d)"
                      + DateForm.YEAR
                      + "(?:\\s?[-/_]\\s?(?<m>\\d{1,2})|\\.(?<m2>\\d{2}))(?!\\d)"
                      + "(?!\\s?[-/._]\\s?\\d{1,2}(?!\\d))(?!\\s?[-_]?w\\d)",
                  NumericDates::monthOfYear)
              .needing(YEAR_DIGITS),
          DateForm.of(
                  "(?<!\\d)"
                      + DateForm.YEAR
                      + "\\s?年?\\s?[-_/,. ]?\\s?(?:week|wk|w)[-_"
                      + " #.]{0,3}(?<w>\\d{1,2})(?![\\da-z])",
                  DateForm::week)
              .needing(YEAR_DIGITS | WEEK_LETTER),
          DateForm.of(
                  "(?<![\\da-z])(?:week|wk|[ck]?w)[-_ #.]{0,3}(?<w>\\d{1,2})"
                      + "\\s?(?:,|of|in|/|-|·|\\()?\\s?"
                      + DateForm.YEAR
                      + "(?!\\d)\\)?",
                  DateForm::week)
              .needing(YEAR_DIGITS | WEEK_LETTER),
          DateForm.of(
                  "(?<!\\d)" + DateForm.YEAR + "\\s?[-_/]?\\s?q(?<q>[1-4])(?![\\da-z])",
                  DateForm::quarter)
              .needing(YEAR_DIGITS | QUARTER_LETTER),
          DateForm.of(
                  "(?<![\\da-z])q(?<q>[1-4])[\\s,/-]{0,2}" + DateForm.YEAR + "(?!\\d)",
                  DateForm::quarter)
              .needing(YEAR_DIGITS | QUARTER_LETTER),
          DateForm.bare(
                  "(?<![\\da-z])(?:week[-_ #]{1,3}|w(?=\\d\\d))(?<w>\\d{1,2})(?![\\da-z])",
                  DateForm::week)
              .needing(WEEK_LETTER),
          DateForm.bare("(?<![\\da-z.])(?<c>\\d{6})(?![\\da-z])", NumericDates::sixDigits)
              .needing(SIX_DIGITS),
          DateForm.bare(
                  "(?<![\\d./_:a-z-])" + COMPACT_DAY + "(?=-" + COMPACT_DAY_AFTER + "(?![\\d-]))",
                  DateForm::day)
              .needing(DIVIDED_DIGITS),
          DateForm.bare(
                  "(?<![\\d./_:a-z-])(?:(?<m>\\d{1,2})[-/](?<d>\\d{1,2})(?![-/]\\d)"
                      + "|(?<m2>\\d{2})[._](?<d2>\\d{2})(?![._]\\d))(?![\\d:])",
                  NumericDates::dayOfMonth)
              .needing(DIVIDED_DIGITS),
          DateForm.bare(
                  "(?<![\\d.])(?<![-/_.]\\d{1,2}[-/._])"
                      + DateForm.YEAR
                      + "(?!\\d)(?!\\s?[-/._]\\s?\\d{1,2}(?!\\d))(?![-_ ]?w\\d)",
                  NumericDates::yearAlone)
              .needing(YEAR_DIGITS));

  private NumericDates() {}

  /** 27/08/2025 or 08/27/2025, where only one reading is a date; 08/07/2025 stays unread. */
  private static @Nullable WrittenDate yearLast(Matcher match) {
    Integer one = DateForm.number(match, "a");
    Integer other = DateForm.number(match, "b");
    if (one == null || other == null || one <= 12 && other <= 12 && !one.equals(other)) {
      return null;
    }
    return one > 12
        ? DateForm.day(DateForm.year(match), other, one)
        : DateForm.day(DateForm.year(match), one, other);
  }

  private static @Nullable WrittenDate monthOfYear(Matcher match) {
    Integer month = DateForm.number(match, "m");
    return DateForm.month(
        DateForm.year(match), month == null ? DateForm.number(match, "m2") : month);
  }

  private static @Nullable WrittenDate dayOfMonth(Matcher match) {
    Integer month = DateForm.number(match, "m");
    return month == null
        ? DateForm.day(null, DateForm.number(match, "m2"), DateForm.number(match, "d2"))
        : DateForm.day(null, month, DateForm.number(match, "d"));
  }

  /** {@code 202504} is a month, {@code 250427} a day. */
  private static @Nullable WrittenDate sixDigits(Matcher match) {
    int digits = Integer.parseInt(match.group("c"));
    int year = digits / 100;
    if (year >= 1900 && year < 2100 && digits % 100 >= 1 && digits % 100 <= 12) {
      return new WrittenDate.Month(year, digits % 100);
    }
    int century = digits / 10_000 < 70 ? 2000 : 1900;
    return DateForm.day(century + digits / 10_000, digits / 100 % 100, digits % 100);
  }

  private static @Nullable WrittenDate yearAlone(Matcher match) {
    Integer year = DateForm.year(match);
    return year == null ? null : new WrittenDate.Year(year);
  }
}
