package dev.sennight.model.dates;

import static dev.sennight.model.dates.FoldedDates.MONTH_SIGN;
import static dev.sennight.model.dates.FoldedDates.WEEK_SIGN;
import static dev.sennight.model.dates.FoldedDates.YEAR_DIGITS;
import static dev.sennight.model.dates.FoldedDates.YEAR_SIGN;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Dates in Chinese, Japanese and Korean: {@code 2025年5月19日}, {@code 二〇二五年第十九周}, {@code 2025년 5월
 * 2주차}.
 */
final class EastAsianDates {
  private static final String DIGITS = "〇零一二三四五六七八九";
  private static final String NUMBER = "\\d{1,2}|[" + DIGITS + "十廿卅]{1,3}";
  private static final String BEFORE = "(?<![\\d" + DIGITS + "十廿卅第])";
  private static final String FULL_YEAR =
      "(?<y>(?:19|20|21)\\d{2}|[一二][" + DIGITS + "]{3})\\s?[年년]";
  private static final String YEAR = "(?<y>(?:19|20|21)?\\d{2}|[一二][" + DIGITS + "]{3})\\s?[年년]";
  private static final String MONTH = "(?<m>" + NUMBER + ")\\s?[月월]";
  private static final String DAY = "(?<d>" + NUMBER + ")";
  private static final String DAY_MARK = "\\s?[日号號일]";
  private static final String WEEK = "(?<w>" + NUMBER + ")";
  private static final String GAP = "\\s{0,2}";

  static final List<DateForm> FORMS =
      List.of(
          DateForm.of(
                  BEFORE
                      + YEAR
                      + GAP
                      + MONTH
                      + GAP
                      + DAY
                      + "(?:"
                      + DAY_MARK
                      + "|(?![\\d"
                      + DIGITS
                      + "十]|\\s?[周週주]))"
                      + DateForm.TIME,
                  DateForm::day)
              .needing(YEAR_SIGN | MONTH_SIGN),
          DateForm.of(BEFORE + MONTH + GAP + DAY + DAY_MARK, DateForm::day).needing(MONTH_SIGN),
          DateForm.of(BEFORE + YEAR + GAP + MONTH + notDay() + "(?:份|号|號|호)?", DateForm::month)
              .needing(YEAR_SIGN | MONTH_SIGN),
          DateForm.bare(BEFORE + MONTH + notDay() + "(?:份|号|號|호)?", DateForm::month)
              .needing(MONTH_SIGN),
          DateForm.of(
                  "(?<![\\d"
                      + DIGITS
                      + "])"
                      + FULL_YEAR
                      + GAP
                      + "[-_/,·]?\\s?第\\s?"
                      + WEEK
                      + "\\s?[周週](?!年)",
                  DateForm::week)
              .needing(YEAR_SIGN | WEEK_SIGN),
          DateForm.of(
                  "(?<![\\d" + DIGITS + "])" + FULL_YEAR + GAP + WEEK + "\\s?[周週](?![年期])",
                  DateForm::week)
              .needing(YEAR_SIGN | WEEK_SIGN),
          DateForm.of(
                  "(?<!\\d)" + DateForm.YEAR + "\\s?[-_/,·]?\\s?第\\s?" + WEEK + "\\s?[周週](?!年)",
                  DateForm::week)
              .needing(YEAR_DIGITS | WEEK_SIGN),
          DateForm.of(
                  "(?<!\\d)" + FULL_YEAR + GAP + "제?\\s?" + WEEK + "\\s?주차?(?!년)", DateForm::week)
              .needing(YEAR_SIGN | WEEK_SIGN),
          DateForm.of(
                  "第\\s?" + WEEK + "\\s?[周週]\\s?[(,·-]?\\s?" + DateForm.YEAR + "\\s?年?\\)?",
                  DateForm::week)
              .needing(YEAR_DIGITS | WEEK_SIGN),
          DateForm.of("第\\s?" + WEEK + "\\s?[周週](?!年)", DateForm::week).needing(WEEK_SIGN),
          DateForm.of(BEFORE + "(?:제\\s?)?(?<w>\\d{1,2})\\s?주차", DateForm::week).needing(WEEK_SIGN),
          weekOfMonth(YEAR + GAP + MONTH).needing(YEAR_SIGN | MONTH_SIGN | WEEK_SIGN),
          weekOfMonth(MONTH).needing(MONTH_SIGN | WEEK_SIGN),
          weekOfMonth("(?<y>(?:19|20|21)\\d{2})[-/.](?<m>\\d{1,2})\\s?(?=第)")
              .needing(YEAR_DIGITS | WEEK_SIGN),
          koreanWeekOfMonth(YEAR + GAP + MONTH).needing(YEAR_SIGN | MONTH_SIGN | WEEK_SIGN),
          koreanWeekOfMonth(MONTH).needing(MONTH_SIGN | WEEK_SIGN),
          DateForm.of(BEFORE + YEAR + GAP + "第?\\s?(?<q>[1-4一二三四])\\s?季度?", DateForm::quarter)
              .needing(YEAR_SIGN),
          DateForm.of(BEFORE + YEAR + GAP + "(?<q>[1-4])\\s?분기", DateForm::quarter)
              .needing(YEAR_SIGN),
          DateForm.of(
                  BEFORE + FULL_YEAR + "(?![代前后間间])(?!" + GAP + "(?:" + NUMBER + ")\\s?[月월])",
                  match -> {
                    Integer year = DateForm.year(match);
                    return year == null ? null : new WrittenDate.Year(year);
                  })
              .needing(YEAR_SIGN));

  private EastAsianDates() {}

  /** A month is not what a day or a week that there is not begins with. */
  private static String notDay() {
    return "(?!" + GAP + "(?:第\\s?)?(?:" + NUMBER + ")\\s?(?:" + "[日号號일周週주]|个?星期))";
  }

  private static DateForm weekOfMonth(String month) {
    return DateForm.of(
        BEFORE + month + "(?:份?的?)?" + GAP + "第?\\s?" + WEEK + "\\s?个?(?:周|週|星期|礼拜|주차|주(?![가-힣]))",
        match ->
            DateForm.weekOfMonth(
                DateForm.year(match), DateForm.number(match, "m"), DateForm.number(match, "w")));
  }

  private static DateForm koreanWeekOfMonth(String month) {
    return DateForm.of(
        BEFORE + month + GAP + "(?<o>첫|둘|셋|넷|다섯)(?:째|번째)\\s?주",
        match ->
            DateForm.weekOfMonth(
                DateForm.year(match), DateForm.number(match, "m"), ordinal(match)));
  }

  private static @Nullable Integer ordinal(Matcher match) {
    return switch (match.group("o")) {
      case "첫" -> 1;
      case "둘" -> 2;
      case "셋" -> 3;
      case "넷" -> 4;
      default -> 5;
    };
  }
}
