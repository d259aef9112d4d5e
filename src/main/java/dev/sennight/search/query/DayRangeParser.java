package dev.sennight.search.query;

import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.dates.Numerals;
import dev.sennight.model.dates.WrittenDate;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a query: every date that {@link DateReader} knows, of this year when none is
 * written, ranges with {@code ..} that may be open, and times counted from today: {@code
 * last-4-weeks}, {@code this-year}, {@code 去年}.
 */
final class DayRangeParser {
  private static final Pattern LAST =
      Pattern.compile(
          "(?:last|past|最近|过去|近)-?([\\d一二两三四五六七八九十]{1,3})-?个?(day|week|month|year|天|日|周|星期|月|年)s?");
  private static final Pattern NAMED =
      Pattern.compile("(this|last|本|上|这|今|去|昨)-?(?:个)?(day|week|month|year|周|月|年|天)");
  private static final Pattern WEEK_ALONE = Pattern.compile("w?(\\d{1,2}|[一二三四五六七八九十]{1,3})周?");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private final LocalDate today;

  DayRangeParser(LocalDate today) {
    this.today = today;
  }

  /** The number of the week that {@code text} names without a year; else null. */
  static @Nullable Integer week(String text) {
    Matcher alone = WEEK_ALONE.matcher(tight(text));
    if (alone.matches()) {
      return Numerals.parse(alone.group(1));
    }
    return DateReader.whole(text)
        .filter(mention -> mention.last() == null && mention.year() == null)
        .map(mention -> mention.first() instanceof WrittenDate.Week week ? week.week() : null)
        .orElse(null);
  }

  /** The weeks of a year that {@code text} names, one or a range; empty when it names none. */
  static Optional<QueryNode.InWeeks> weeks(String text) {
    DateMention mention = DateReader.whole(text).orElse(null);
    if (mention == null || !(mention.first() instanceof WrittenDate.Week first)) {
      return Optional.empty();
    }
    WrittenDate.Week last = mention.last() instanceof WrittenDate.Week week ? week : first;
    Integer begins = first.year();
    Integer ends = last.year() == null ? begins : last.year();
    if (begins == null || ends == null) {
      return Optional.empty();
    }
    return mention
        .days()
        .map(days ->
            new QueryNode.InWeeks(
                begins * 100 + first.week(),
                ends * 100 + last.week(),
                new DayRange(days.first(), days.last())));
  }

  /** The span that {@code text} names; empty when it names none. */
  Optional<DayRange> parse(String text) {
    String value = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Optional<DayRange> single = single(value);
    int dots = value.indexOf("..");
    if (single.isPresent() || dots < 0) {
      return single;
    }
    String before = value.substring(0, dots).strip();
    String after = value.substring(dots + 2).strip();
    Optional<DayRange> open = Optional.of(new DayRange(null, null));
    Optional<DayRange> first = before.isEmpty() ? open : single(before);
    Optional<DayRange> last = after.isEmpty() ? open : single(after);
    if (first.isEmpty() || last.isEmpty() || before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new DayRange(first.get().first(), last.get().last()));
  }

  /**
   * The first day after {@code span}, which {@code text} names; a span that is counted back from
   * today ends today, and what is wanted is what came since it began.
   */
  @Nullable LocalDate after(String text, DayRange span) {
    LocalDate last = span.last();
    if (last == null) {
      return null;
    }
    boolean counted = relative(text).isPresent();
    return counted && !last.isBefore(today) ? span.first() : last.plusDays(1);
  }

  private Optional<DayRange> single(String text) {
    return relative(text)
        .or(() ->
            DateReader.whole(text)
                .flatMap(mention -> mention.resolve(today.getYear(), null))
                .map(days -> new DayRange(days.first(), days.last())));
  }

  /** {@code text} in small letters and ASCII digits, without spaces. */
  private static String tight(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACES.matcher(narrow).replaceAll("");
  }

  private Optional<DayRange> relative(String text) {
    String value = tight(text).replace("yesterday", "last-day").replace("today", "this-day");
    Matcher last = LAST.matcher(value);
    if (last.matches()) {
      return Optional.ofNullable(Numerals.parse(last.group(1)))
          .map(number -> today.minus(number, unit(last.group(2))).plusDays(1))
          .map(first -> new DayRange(first, today));
    }
    Matcher named = NAMED.matcher(value);
    if (!named.matches()) {
      return Optional.empty();
    }
    boolean past = List.of("last", "上", "去", "昨").contains(named.group(1));
    ChronoUnit unit = unit(named.group(2));
    LocalDate day = past ? today.minus(1, unit) : today;
    LocalDate first =
        switch (unit) {
          case WEEKS -> day.with(DayOfWeek.MONDAY);
          case MONTHS -> day.withDayOfMonth(1);
          case YEARS -> day.withDayOfYear(1);
          default -> day;
        };
    return Optional.of(new DayRange(first, first.plus(1, unit).minusDays(1)));
  }

  private static ChronoUnit unit(String name) {
    return switch (name) {
      case "week", "周", "星期" -> ChronoUnit.WEEKS;
      case "month", "月" -> ChronoUnit.MONTHS;
      case "year", "年" -> ChronoUnit.YEARS;
      default -> ChronoUnit.DAYS;
    };
  }
}
