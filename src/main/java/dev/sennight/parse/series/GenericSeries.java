package dev.sennight.parse.series;

import dev.sennight.model.IssueIdentity;
import dev.sennight.model.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Series that no rule knows: documents whose title or file name counts issues. The series has the
 * title without its numbers as name, or the folder's when nothing else is left.
 */
final class GenericSeries {
  private static final String UNNAMED = "Weekly";
  private static final String SEPARATORS = " \t\u3000-–—:：|｜·,，.。、/~～_#()（）[]【】「」《》";
  private static final Pattern DIGEST =
      Pattern.compile(
          "(?i)周刊|周报|週刊|週報|月刊|月报|日报|日刊|双周|简报|速递|汇总|精选|\\b(?:weekly|biweekly|monthly|digest|newsletter|roundup|bulletin|this"
              + " week in)\\b");
  private static final Pattern LAST_NUMBER = Pattern.compile("\\s(?<number>\\d{1,4})$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20|21)\\d{2}\\s?[-/._年]\\s?\\d{1,2}(?:\\s?[-/._月]\\s?\\d{1,2}\\s?日?)?");

  private GenericSeries() {}

  static Optional<SeriesMatch> recognise(DocumentFacts facts) {
    if (facts.first(IssueKeys.SOURCE) != null) {
      return Optional.empty();
    }
    String written = facts.first(IssueKeys.SERIES);
    if (written != null) {
      return Optional.of(match(written, facts, IssueNumbers.NONE));
    }
    String title = facts.title().strip();
    NumberWords words = NumberWords.read(title);
    if (!words.ranges().isEmpty()) {
      return Optional.of(match(name(title, words.ranges(), facts), facts, IssueNumbers.NONE));
    }
    if (DIGEST.matcher(title).find()) {
      Matcher number = LAST_NUMBER.matcher(title);
      if (number.find()) {
        String name = clean(title.substring(0, number.start()));
        return Optional.of(match(name, facts, IssueNumbers.ofGroups(number)));
      }
      Matcher date = DATE.matcher(title);
      if (date.find()) {
        List<TextRange> range = List.of(new TextRange(date.start(), date.end()));
        return Optional.of(match(name(title, range, facts), facts, IssueNumbers.NONE));
      }
    }
    return byPath(facts);
  }

  private static Optional<SeriesMatch> byPath(DocumentFacts facts) {
    NumberWords words = NumberWords.read(IssuePath.end(facts.stem()));
    if (words.ranges().isEmpty()) {
      return Optional.empty();
    }
    String folder = IssuePath.folder(facts.stem());
    return Optional.of(match(folder == null ? UNNAMED : folder, facts, IssueNumbers.NONE));
  }

  private static SeriesMatch match(String name, DocumentFacts facts, IssueNumbers numbers) {
    IssueIdentity identity = new IdentityReader(facts, numbers).read();
    return new SeriesMatch(name, identity, List.of());
  }

  /** {@code 周报（第 3 期）：题目} is named by what stands before, {@code 第 3 期周报} by what follows. */
  private static String name(String title, List<TextRange> ranges, DocumentFacts facts) {
    int start = ranges.stream().mapToInt(TextRange::start).min().orElse(0);
    int end = ranges.stream().mapToInt(TextRange::end).max().orElse(0);
    String before = clean(title.substring(0, start));
    if (!before.isEmpty()) {
      return before;
    }
    String after = title.substring(end).strip();
    String folder = IssuePath.folder(facts.stem());
    boolean ownTitle = !after.isEmpty() && SEPARATORS.indexOf(after.charAt(0)) >= 0;
    return firstNamed(ownTitle ? folder : null, clean(after), folder);
  }

  private static String firstNamed(@Nullable String... names) {
    for (String name : names) {
      if (name != null && !name.isEmpty()) {
        return name;
      }
    }
    return UNNAMED;
  }

  private static String clean(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && SEPARATORS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && SEPARATORS.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
