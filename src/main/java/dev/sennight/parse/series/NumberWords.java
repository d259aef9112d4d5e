package dev.sennight.parse.series;

import dev.sennight.model.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Year, week and issue number as titles and paths spell them, in no particular series.
 *
 * @param numbers what was found
 * @param ranges where, in order of finding
 */
record NumberWords(IssueNumbers numbers, List<TextRange> ranges) {
  private static final String YEAR = "(?<year>(?:19|20|21)\\d{2})";
  private static final String COUNT = "(?<number>[" + ChineseNumber.CHARACTERS + "]{1,6})";
  private static final String WEEK = "(?<week>[" + ChineseNumber.CHARACTERS + "]{1,4})";

  private static final List<Pattern> YEAR_AND_WEEK =
      List.of(
          Pattern.compile(YEAR + "\\s*年?\\s*[-_/,，·]?\\s*第\\s*" + WEEK + "\\s*[周週]"),
          Pattern.compile(
              "(?<!\\d)" + YEAR + "\\s*[-_/.,]?\\s*(?i:week|wk|w)[-_ #]?(?<week>\\d{1,2})(?!\\d)"),
          Pattern.compile(
              "(?i)\\b(?:week|wk|w)[-_ #]*(?<week>\\d{1,2})\\s*(?:,|of|in|/|-|–|—|·|\\()?\\s*"
                  + YEAR
                  + "(?!\\d)\\)?"),
          Pattern.compile("第\\s*" + WEEK + "\\s*[周週]\\s*[（(,，·-]?\\s*" + YEAR + "\\s*年?[）)]?"));
  private static final List<Pattern> WEEK_ALONE =
      List.of(
          Pattern.compile("第\\s*" + WEEK + "\\s*[周週]"),
          Pattern.compile("(?i)\\bweek[-_ #]+(?<week>\\d{1,2})(?!\\d)"));
  private static final List<Pattern> ISSUE =
      List.of(
          Pattern.compile("第\\s*" + COUNT + "\\s*[期刊辑輯]"),
          Pattern.compile(
              "(?i)\\b(?:issue|no\\.?|number|vol(?:ume|\\.)?|edition)[-_ #]{0,3}(?<number>\\d{1,5})(?!\\d)"),
          Pattern.compile("(?<![\\p{L}\\d])#\\s?(?<number>\\d{1,5})(?![\\d\\p{L}])"));
  private static final Pattern YEAR_ALONE = Pattern.compile("(?<!\\d)" + YEAR + "\\s*年");

  NumberWords {
    ranges = List.copyOf(ranges);
  }

  /** Reads {@code text}. */
  static NumberWords read(String text) {
    List<TextRange> ranges = new ArrayList<>();
    IssueNumbers numbers = first(YEAR_AND_WEEK, text, ranges);
    if (numbers.isEmpty()) {
      numbers = first(WEEK_ALONE, text, ranges);
    }
    numbers = numbers.or(first(ISSUE, text, ranges));
    if (!numbers.isEmpty() && numbers.year() == null) {
      numbers = numbers.or(first(List.of(YEAR_ALONE), text, ranges));
    }
    return new NumberWords(numbers, ranges);
  }

  private static IssueNumbers first(List<Pattern> patterns, String text, List<TextRange> ranges) {
    for (Pattern pattern : patterns) {
      Matcher match = pattern.matcher(text);
      if (match.find() && !IssueNumbers.ofGroups(match).isEmpty()) {
        ranges.add(new TextRange(match.start(), match.end()));
        return IssueNumbers.ofGroups(match);
      }
    }
    return IssueNumbers.NONE;
  }
}
