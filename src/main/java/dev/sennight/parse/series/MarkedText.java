package dev.sennight.parse.series;

import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.dates.Numerals;
import dev.sennight.model.dates.WrittenDate;
import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title or file name in which dates and issue numbers are marked.
 *
 * @param text as written
 * @param marks in order; none overlaps another
 */
record MarkedText(String text, List<Mark> marks) {
  /** What a mark is. */
  enum Kind {
    /** A date, week, month or year. */
    DATE,
    /** A number with a word that says it counts issues: {@code 第 12 期}, {@code Vol. 12}. */
    ISSUE,
    /** {@code #12}. */
    HASH,
    /** Any other number. */
    NUMBER
  }

  /**
   * A date or a number.
   *
   * @param range with the words that belong to it
   * @param date of a {@link Kind#DATE}; else null
   * @param number of any other kind; else null
   */
  record Mark(TextRange range, Kind kind, @Nullable DateMention date, @Nullable Integer number) {}

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final List<Pattern> ISSUE =
      List.of(
          Pattern.compile("第\\s*(?<number>[" + Numerals.CHARACTERS + "]{1,6})\\s*[期刊辑輯號号]"),
          Pattern.compile("제\\s*(?<number>\\d{1,5})\\s*[호회]"),
          Pattern.compile("(?<![\\d.])(?<number>\\d{1,5})\\s?(?:期|호)(?!\\p{L})"),
          Pattern.compile(
              "(?<![\\p{L}\\d])(?:(?i:issue|vol(?:ume)?|edition|ausgabe|num[eé]ro|n[uú]mero|выпуск)"
                  + "|N[oO]|Nr|N(?i:umber)|no\\.|[nN][°º]|^no|^number)\\.?[-_"
                  + " #№]{0,3}(?<number>\\d{1,5})(?![\\d\\p{L}])"),
          Pattern.compile("№\\s?(?<number>\\d{1,5})(?![\\d\\p{L}])"));
  private static final Pattern HASH =
      Pattern.compile("(?<![\\p{L}\\d])#\\s?(?<number>\\d{1,5})(?![\\d\\p{L}])");

  /** No year of a date. */
  private static final Pattern SMALL_HASH =
      Pattern.compile("(?<![\\p{L}\\d])#\\s?(?<number>\\d{1,3})(?![\\d\\p{L}]|[-./]\\d)");

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\d０-９.])(?<number>[\\d０-９]{1,5})(?![\\d０-９a-zA-Z]|\\.\\d)");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "日(?![报報刊記誌志])|[\\s,，]{0,2}(?:[(（]?(?:(?:周|週|星期|礼拜)[一二三四五六日天]|[월화수목금토일]요일)[)）]?"
              + "|[(（][月火水木金土日월화수목금토일][)）]"
              + "|[(（]?(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?\\b\\.?[)）]?)");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[:：|｜](?!//)|\\s[-–—·•]{1,2}\\s|——|—"
              + "|\\s*(?<quote>[「『《〈“\"（(])(?=\\P{Nd}+[」』》〉”\"）)]\\s*$)");

  MarkedText {
    marks = List.copyOf(marks);
  }

  static MarkedText of(String text) {
    List<Mark> marks = new ArrayList<>();
    ISSUE.forEach(pattern -> add(marks, text, pattern, Kind.ISSUE));
    add(marks, text, SMALL_HASH, Kind.HASH);
    for (DateMention date : DateReader.find(without(text, marks))) {
      if (isFree(marks, date.range()) && !isTimeStamp(text, date)) {
        marks.add(new Mark(withWeekday(text, date.range()), Kind.DATE, date, null));
      }
    }
    add(marks, text, HASH, Kind.HASH);
    add(marks, text, NUMBER, Kind.NUMBER);
    marks.sort(Comparator.comparingInt(mark -> mark.range().start()));
    return new MarkedText(text, marks);
  }

  private static void add(List<Mark> marks, String text, Pattern pattern, Kind kind) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      TextRange range = new TextRange(match.start(), match.end());
      Integer number = Numerals.parse(match.group("number"));
      if (number != null
          && isFree(marks, range)
          && (kind != Kind.NUMBER || NumberContext.counts(text, range))) {
        marks.add(new Mark(range, kind, null, number));
      }
    }
  }

  /** {@code text} with strokes for {@code marks}: in {@code #3 - 15 Jan} the date is one day. */
  private static String without(String text, List<Mark> marks) {
    StringBuilder rest = new StringBuilder(text);
    for (Mark mark : marks) {
      TextRange range = mark.range();
      rest.replace(range.start(), range.end(), "|".repeat(range.end() - range.start()));
    }
    return rest.toString();
  }

  /** The day of the week beside a date belongs to it. */
  private static TextRange withWeekday(String text, TextRange date) {
    Matcher after = WEEKDAY.matcher(text).region(date.end(), text.length());
    return after.lookingAt() ? new TextRange(date.start(), after.end()) : date;
  }

  private static boolean isFree(List<Mark> marks, TextRange range) {
    return marks.stream()
        .noneMatch(
            mark -> mark.range().start() < range.end() && range.start() < mark.range().end());
  }

  /** {@code 202506011230} names a note by the minute it was made. */
  private static boolean isTimeStamp(String text, DateMention date) {
    String written = text.substring(date.range().start(), date.range().end());
    return written.length() >= 12 && written.chars().allMatch(Character::isDigit);
  }

  /** The dates among the marks. */
  List<DateMention> dates() {
    return marks.stream().flatMap(mark -> Optional.ofNullable(mark.date()).stream()).toList();
  }

  /** The first number that is no date; null when there is none. */
  @Nullable Integer number() {
    return marks.stream()
        .flatMap(mark -> Optional.ofNullable(mark.number()).stream())
        .findFirst()
        .orElse(null);
  }

  boolean isEmpty() {
    return marks.isEmpty();
  }

  /** Week, year and number that the words themselves say. */
  IssueNumbers numbers() {
    IssueNumbers numbers = IssueNumbers.NONE;
    for (Mark mark : marks) {
      if (mark.date() != null && mark.date().first() instanceof WrittenDate.Week week) {
        numbers = numbers.or(new IssueNumbers(week.year(), week.week(), null));
      } else if (mark.kind() == Kind.ISSUE || mark.kind() == Kind.HASH) {
        numbers = numbers.or(new IssueNumbers(null, null, mark.number()));
      }
    }
    return numbers.isEmpty() || numbers.year() != null ? numbers : numbers.or(year());
  }

  private IssueNumbers year() {
    for (Mark mark : marks) {
      if (mark.date() != null && mark.date().first() instanceof WrittenDate.Year year) {
        return new IssueNumbers(year.year(), null, null);
      }
    }
    return IssueNumbers.NONE;
  }

  /**
   * The parts between colons, bars and long dashes, and a theme in quotes or brackets behind a
   * mark; the whole when there are none.
   */
  List<TextRange> segments() {
    List<TextRange> segments = new ArrayList<>();
    int start = 0;
    Matcher mark = SEPARATOR.matcher(text);
    while (mark.find()) {
      boolean quote = mark.group("quote") != null;
      if (quote ? opensTheme(mark) : isFree(marks, new TextRange(mark.start(), mark.end()))) {
        segments.add(new TextRange(start, mark.start()));
        start = mark.end();
      }
    }
    segments.add(new TextRange(start, text.length()));
    segments.removeIf(range -> text.substring(range.start(), range.end()).isBlank());
    return segments;
  }

  /** Whether a quote or bracket stands behind a mark, and no other mark in it. */
  private boolean opensTheme(Matcher quote) {
    return marks.stream().anyMatch(mark -> mark.range().end() == quote.start())
        && marks.stream().noneMatch(mark -> mark.range().start() >= quote.end());
  }

  /** The marks inside {@code range}. */
  List<Mark> marksIn(TextRange range) {
    return marks.stream()
        .filter(mark -> range.start() <= mark.range().start() && mark.range().end() <= range.end())
        .toList();
  }

  /**
   * What siblings have in common: the letters in small, {@code @} for a date, {@code #} for a
   * number, and one space for anything else.
   */
  String key(TextRange range) {
    StringBuilder key = new StringBuilder();
    walk(
        range,
        mark -> key.append(mark.kind() == Kind.DATE ? " @ " : " # "),
        c -> {
          boolean word = Character.isLetterOrDigit(c);
          key.append((char) (word ? Character.toLowerCase(c) : ' '));
        });
    return SPACES.matcher(key.toString().strip()).replaceAll(" ");
  }

  /** As the user reads it: the text with {@code @} for dates and {@code #} for numbers. */
  String form(TextRange range) {
    StringBuilder form = new StringBuilder();
    walk(
        range,
        mark ->
            form.append(
                mark.kind() == Kind.DATE
                    ? "@"
                    : text.substring(mark.range().start(), mark.range().end())
                        .replaceAll("#?[" + Numerals.CHARACTERS + "]+", "#")),
        c -> form.append((char) c));
    return form.toString().strip();
  }

  /** The words in {@code range} that are no mark. */
  String words(TextRange range) {
    StringBuilder words = new StringBuilder();
    walk(range, mark -> words.append(SeriesName.MARK), c -> words.append((char) c));
    return SeriesName.clean(words.toString());
  }

  /** What is no mark, a space for each of those. */
  String rest() {
    StringBuilder rest = new StringBuilder();
    TextRange whole = new TextRange(0, text.length());
    walk(whole, mark -> rest.append(' '), c -> rest.append((char) c));
    return rest.toString();
  }

  private void walk(TextRange range, Consumer<Mark> onMark, IntConsumer onChar) {
    int at = range.start();
    for (Mark mark : marksIn(range)) {
      for (; at < mark.range().start(); at++) {
        onChar.accept(text.charAt(at));
      }
      onMark.accept(mark);
      at = mark.range().end();
    }
    for (; at < range.end(); at++) {
      onChar.accept(text.charAt(at));
    }
  }
}
