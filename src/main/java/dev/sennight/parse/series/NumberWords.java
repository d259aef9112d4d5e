package dev.sennight.parse.series;

import dev.sennight.model.TextRange;
import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.dates.Numerals;
import dev.sennight.model.dates.WrittenDate;
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
  private static final String COUNT = "(?<number>[" + Numerals.CHARACTERS + "]{1,6})";
  private static final List<Pattern> ISSUE =
      List.of(
          Pattern.compile("第\\s*" + COUNT + "\\s*[期刊辑輯號号]"),
          Pattern.compile("제\\s*(?<number>\\d{1,5})\\s*[호회]"),
          Pattern.compile(
              "(?i)\\b(?:issue|no\\.?|number|vol(?:ume|\\.)?|edition)[-_"
                  + " #]{0,3}(?<number>\\d{1,5})(?!\\d)"),
          Pattern.compile("(?<![\\p{L}\\d])#\\s?(?<number>\\d{1,5})(?![\\d\\p{L}])"));

  NumberWords {
    ranges = List.copyOf(ranges);
  }

  /** Reads {@code text}. */
  static NumberWords read(String text) {
    List<DateMention> dates = DateReader.find(text);
    List<TextRange> ranges = new ArrayList<>();
    IssueNumbers numbers = week(dates, ranges).or(issue(text, dates, ranges));
    if (!numbers.isEmpty() && numbers.year() == null) {
      numbers = numbers.or(year(dates, ranges));
    }
    return new NumberWords(numbers, ranges);
  }

  private static IssueNumbers week(List<DateMention> dates, List<TextRange> ranges) {
    for (DateMention mention : dates) {
      if (mention.first() instanceof WrittenDate.Week week) {
        ranges.add(mention.range());
        return new IssueNumbers(week.year(), week.week(), null);
      }
    }
    return IssueNumbers.NONE;
  }

  private static IssueNumbers issue(String text, List<DateMention> dates, List<TextRange> ranges) {
    for (Pattern pattern : ISSUE) {
      Matcher match = pattern.matcher(text);
      while (match.find()) {
        TextRange range = new TextRange(match.start(), match.end());
        IssueNumbers numbers = IssueNumbers.ofGroups(match);
        if (!numbers.isEmpty() && dates.stream().noneMatch(date -> overlap(date.range(), range))) {
          ranges.add(range);
          return numbers;
        }
      }
    }
    return IssueNumbers.NONE;
  }

  private static boolean overlap(TextRange one, TextRange other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static IssueNumbers year(List<DateMention> dates, List<TextRange> ranges) {
    for (DateMention mention : dates) {
      Integer year = mention.first() instanceof WrittenDate.Year named ? named.year() : null;
      if (year != null) {
        ranges.add(mention.range());
        return new IssueNumbers(year, null, null);
      }
    }
    return IssueNumbers.NONE;
  }
}
