package dev.sennight.model.dates;

import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins dates to ranges: {@code Apr 28 – May 4}, {@code 3-9 March}, {@code 4月28日至30日}, {@code Week
 * ending April 8}. One of the two ends may be shortened.
 */
final class DateRanges {
  private static final Pattern TO =
      DateForm.compile(
          "\\s{0,2}(?:~{1,2}|-{1,2}|至|到|から|부터|\\bto\\b|\\bthrough\\b|\\bthru\\b|\\buntil\\b|/|_|\\.\\.)\\s{0,2}"
              + "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s)?");
  private static final Pattern COMPACT_DAY_AFTER =
      DateForm.compile("(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])(?!\\d)");
  private static final Pattern DAY_AFTER =
      DateForm.compile("(?<d>\\d{1,2}|[〇零一二三四五六七八九十廿卅]{1,3})\\s?[日号號일]");
  private static final Pattern ENGLISH_DAY_AFTER =
      DateForm.compile(
          "(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%a-z/]|\\.\\d)(?:[\\s,]{1,3}"
              + DateForm.YEAR
              + "(?!\\d))?");
  private static final Pattern DAY_BEFORE =
      DateForm.compile("(?<![\\d./_-])(?<d>\\d{1,2})(?:st|nd|rd|th)?\\s?(?:-|~|to)\\s?$");
  private static final Pattern DAY_FIRST =
      DateForm.compile("\\d{1,2}(?:st|nd|rd|th)?[\\s_-]{1,2}[a-z]");
  private static final Pattern MONTH_BEFORE =
      DateForm.compile("(?<![a-z])(?<n>" + MonthNames.WORD + ")\\.?\\s?(?:-|~|to|/|&)\\s?$");
  private static final Pattern WEEK_BEFORE =
      DateForm.compile(
          "(?<![a-z])week[\\s_-]{1,2}(?<e>ending|ended|to|through|of|beginning|commencing|starting|from)"
              + "(?:\\s(?:on|in))?[\\s:,_-]{1,3}(?:the\\s)?"
              + "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s)?$");
  private static final int LONGEST_BEFORE = 40;

  private final String text;
  private final List<DateMention> joined = new ArrayList<>();

  private DateRanges(String text) {
    this.text = text;
  }

  /** The mentions of {@code single}, those that belong together as one. */
  static List<DateMention> join(String text, List<DateMention> single) {
    DateRanges ranges = new DateRanges(text);
    int free = 0;
    for (int i = 0; i < single.size(); i++) {
      DateMention mention = ranges.withBefore(single.get(i), free);
      if (mention.range().start() < free) {
        continue;
      }
      DateMention next = i + 1 < single.size() ? single.get(i + 1) : null;
      DateMention range = mention.last() == null ? ranges.withNext(mention, next) : mention;
      ranges.joined.add(range);
      free = range.range().end();
    }
    return ranges.joined;
  }

  /** A mention with what stands before it, from {@code free} on. */
  private DateMention withBefore(DateMention mention, int free) {
    int start = mention.range().start();
    String before = text.substring(Math.max(Math.min(free, start), start - LONGEST_BEFORE), start);
    if (mention.first() instanceof WrittenDate.Day day) {
      Matcher week = WEEK_BEFORE.matcher(before);
      if (week.find()) {
        boolean ends = "ending ended to through".contains(week.group("e").toLowerCase(Locale.ROOT));
        return widened(mention, before.length() - week.start(), new WrittenDate.WeekAt(day, ends));
      }
      Matcher from = DAY_BEFORE.matcher(before);
      if (from.find() && isDayFirst(mention)) {
        WrittenDate first = DateForm.day(day.year(), day.month(), DateForm.number(from, "d"));
        return first == null ? mention : range(mention, before.length() - from.start(), first, day);
      }
    }
    if (mention.first() instanceof WrittenDate.Month month && month.year() != null) {
      Matcher from = MONTH_BEFORE.matcher(before);
      if (from.find()) {
        WrittenDate first = DateForm.month(null, MonthNames.number(from.group("n")));
        return first == null
            ? mention
            : range(mention, before.length() - from.start(), first, month);
      }
    }
    return mention;
  }

  private boolean isDayFirst(DateMention mention) {
    TextRange range = mention.range();
    return DAY_FIRST.matcher(text).region(range.start(), range.end()).lookingAt();
  }

  private static DateMention widened(DateMention mention, int by, WrittenDate date) {
    TextRange range = new TextRange(mention.range().start() - by, mention.range().end());
    return new DateMention(range, date, null, false);
  }

  private static DateMention range(
      DateMention mention, int by, WrittenDate first, WrittenDate last) {
    TextRange range = new TextRange(mention.range().start() - by, mention.range().end());
    return valid(new DateMention(range, first, last, false), mention);
  }

  private static DateMention valid(DateMention range, DateMention otherwise) {
    Integer year = range.year();
    // A leap year is the year for what has none.
    return (year == null ? range.resolve(2024, null) : range.days()).isPresent()
        ? range
        : otherwise;
  }

  private DateMention withNext(DateMention mention, @Nullable DateMention next) {
    Matcher to = TO.matcher(text).region(mention.range().end(), text.length());
    if (!to.lookingAt()) {
      return mention;
    }
    boolean tight = to.group().strip().equals("/") || to.group().equals("_");
    if (next != null && next.range().start() == to.end()) {
      boolean fits = isSameKind(mention, next) && (!tight || next.year() != null);
      return fits ? joined(mention, next.first(), next) : mention;
    }
    return tight ? mention : withRest(mention, to.end());
  }

  /** With an end that alone would be no date: {@code 30日}, {@code 05.04}, {@code 30, 2025}. */
  private DateMention withRest(DateMention mention, int at) {
    if (!(mention.first() instanceof WrittenDate.Day day)) {
      return mention;
    }
    DateMention short_ = shortDate(mention, at);
    if (short_ != null) {
      return joined(mention, short_.first(), short_);
    }
    Matcher compact = COMPACT_DAY_AFTER.matcher(text).region(at, text.length());
    if (isCompact(mention) && compact.lookingAt()) {
      WrittenDate last = DateForm.day(compact);
      return last == null
          ? mention
          : joined(mention, last, new DateMention(range(compact), last, null, false));
    }
    boolean english = Character.isLetter(text.charAt(mention.range().start()));
    Pattern after = english ? ENGLISH_DAY_AFTER : DAY_AFTER;
    Matcher match = after.matcher(text).region(at, text.length());
    if (!match.lookingAt()) {
      return mention;
    }
    Integer year = english ? DateForm.year(match) : null;
    WrittenDate last = DateForm.day(year, day.month(), DateForm.number(match, "d"));
    return last == null
        ? mention
        : joined(mention, last, new DateMention(range(match), last, null, false));
  }

  /** {@code 20230828-0903}, {@code 0828-0903}. */
  private boolean isCompact(DateMention mention) {
    TextRange range = mention.range();
    return (range.length() == 8 || range.length() == 4)
        && text.substring(range.start(), range.end()).chars().allMatch(Character::isDigit);
  }

  private @Nullable DateMention shortDate(DateMention mention, int at) {
    for (DateForm form : NumericDates.FORMS) {
      // The region hides the first end, whose digits would make the second no date.
      Matcher match =
          form.pattern().matcher(text).region(at, text.length()).useTransparentBounds(false);
      WrittenDate date = match.lookingAt() ? form.date().apply(match) : null;
      if (date instanceof WrittenDate.Day && (form.bare() == mention.bare() || !form.bare())) {
        return new DateMention(range(match), date, null, form.bare());
      }
      if (date instanceof WrittenDate.Day && mention.year() != null) {
        return new DateMention(range(match), date, null, form.bare());
      }
    }
    return null;
  }

  private static TextRange range(Matcher match) {
    return new TextRange(match.start(), match.end());
  }

  private static boolean isSameKind(DateMention one, DateMention other) {
    return one.first().getClass() == other.first().getClass()
        && !(one.first() instanceof WrittenDate.Year);
  }

  /** A range; two bare ends make it no longer bare. */
  private static DateMention joined(DateMention first, WrittenDate last, DateMention end) {
    TextRange range = new TextRange(first.range().start(), end.range().end());
    return valid(new DateMention(range, first.first(), last, false), first);
  }
}
