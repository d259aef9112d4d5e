package dev.sennight.model.dates;

import static dev.sennight.model.dates.FoldedDates.MONTH_NAME;
import static dev.sennight.model.dates.FoldedDates.WEEK_LETTER;
import static dev.sennight.model.dates.FoldedDates.YEAR_DIGITS;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Dates with an English month: {@code May 19, 2025}, {@code 2 June 2025}, {@code Week 2 of May}.
 */
final class EnglishDates {
  private static final String NAME = "(?<n>" + MonthNames.WORD + ")(?![a-z])\\.?";
  private static final String NTH = "(?:st|nd|rd|th)?";
  private static final String DAY = "(?<d>\\d{1,2})" + NTH + "(?![\\d:%a-z])";
  private static final String YEAR = DateForm.YEAR + "(?!\\d)";

  /** {@code May 29-June 4} is no day in June that begins at 29. */
  private static final String NO_DAY = "(?!\\s\\d{1,2}(?![\\d:]))";

  private static final String ORDINAL =
      "(?<o>first|second|third|fourth|fifth|[1-6](?:st|nd|rd|th))";
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");

  static final List<DateForm> FORMS =
      List.of(
          DateForm.of(
                  "(?<![a-z\\d])" + NAME + "[ _-]{0,3}" + DAY + "(?:[\\s,._-]{1,4}" + YEAR + ")?",
                  EnglishDates::day)
              .needing(MONTH_NAME),
          DateForm.of(
                  "(?<![a-z\\d.])(?<d>0?[1-9]|[12]\\d|3[01])"
                      + NTH
                      + "[\\s_-]{1,2}(?:of\\s)?"
                      + NAME
                      + NO_DAY
                      + "(?:[\\s,_-]{1,3}"
                      + YEAR
                      + ")?",
                  EnglishDates::day)
              .needing(MONTH_NAME),
          DateForm.of(
                  "(?<!\\d)" + DateForm.YEAR + "[\\s,_-]{1,2}" + NAME + "[\\s_-]{1,2}" + DAY,
                  EnglishDates::day)
              .needing(MONTH_NAME | YEAR_DIGITS),
          DateForm.of("(?<![a-z])" + NAME + ",?[\\s_-]{1,2}" + YEAR, EnglishDates::month)
              .needing(MONTH_NAME | YEAR_DIGITS),
          DateForm.of("(?<!\\d)" + DateForm.YEAR + "[\\s,_-]{1,2}" + NAME, EnglishDates::month)
              .needing(MONTH_NAME | YEAR_DIGITS),
          DateForm.of(
                  "(?<![a-z])week[-_ #]{1,2}(?<w>\\d)\\s(?:of|in)\\s"
                      + NAME
                      + "(?:,?\\s"
                      + YEAR
                      + ")?",
                  EnglishDates::weekOfMonth)
              .needing(MONTH_NAME | WEEK_LETTER),
          DateForm.of(
                  "(?<![a-z\\d])"
                      + ORDINAL
                      + "[\\s-]week\\s(?:of|in)\\s"
                      + NAME
                      + "(?:,?\\s"
                      + YEAR
                      + ")?",
                  EnglishDates::weekOfMonth)
              .needing(MONTH_NAME | WEEK_LETTER),
          DateForm.of(
                  "(?<![a-z])"
                      + NAME
                      + "(?:,?\\s"
                      + DateForm.YEAR
                      + ")?[\\s,:(-]{1,3}week[-_"
                      + " #]{1,2}(?<w>\\d)(?![\\da-z])\\)?(?:,?\\s(?<y2>(?:19|20|21)\\d{2})(?!\\d))?",
                  EnglishDates::weekOfMonth)
              .needing(MONTH_NAME | WEEK_LETTER),
          DateForm.of(
                  "(?<![a-z\\d])(?<w>\\d{1,2})(?:st|nd|rd|th)\\sweek\\s(?:of|in)\\s" + YEAR,
                  DateForm::week)
              .needing(YEAR_DIGITS | WEEK_LETTER));

  private EnglishDates() {}

  private static @Nullable WrittenDate day(Matcher match) {
    Integer year = DateForm.year(match);
    boolean word = year == null && !Character.isUpperCase(match.group("n").charAt(0));
    return word ? null : DateForm.day(year, named(match), DateForm.number(match, "d"));
  }

  private static @Nullable WrittenDate month(Matcher match) {
    return DateForm.month(DateForm.year(match), named(match));
  }

  private static @Nullable WrittenDate weekOfMonth(Matcher match) {
    Integer year = DateForm.year(match);
    String ordinal = DateForm.text(match, "o");
    Integer week = ordinal == null ? DateForm.number(match, "w") : ordinal(ordinal);
    return DateForm.weekOfMonth(
        year == null ? DateForm.number(match, "y2") : year, named(match), week);
  }

  private static int named(Matcher match) {
    return MonthNames.number(match.group("n"));
  }

  private static Integer ordinal(String word) {
    return Character.isDigit(word.charAt(0))
        ? word.charAt(0) - '0'
        : ORDINALS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
  }
}
