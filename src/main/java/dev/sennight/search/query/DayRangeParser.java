package dev.sennight.search.query;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads times: {@code 2025}, {@code 2025-04}, {@code 2025-W18}, {@code 2025-04-28}, ranges with
 * {@code ..}, {@code last-4-weeks}, {@code this-year}, and the Chinese forms of each.
 */
final class DayRangeParser {
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})(?:-?w|年第?)(\\d{1,2})周?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})年?");
  private static final Pattern LAST =
      Pattern.compile("(?:last|past|最近|过去|近)-?(\\d{1,3})-?个?(day|week|month|year|天|日|周|星期|月|年)s?");
  private static final Pattern NAMED =
      Pattern.compile("(this|last|本|上|这|今|去)-?(?:个)?(day|week|month|year|周|月|年|天)");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("[‐‑‒–−]");
  private static final Pattern NUMERALS =
      Pattern.compile("[零〇一二三四五六七八九]?十[一二三四五六七八九]?|[零〇一二三四五六七八九]+");

  private final LocalDate today;

  DayRangeParser(LocalDate today) {
    this.today = today;
  }

  /** {@code text} in small letters and ASCII digits, without spaces. */
  static String plain(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String tight = SPACES.matcher(narrow).replaceAll("");
    return NUMERALS
        .matcher(DASHES.matcher(tight).replaceAll("-"))
        .replaceAll(found -> digits(found.group()));
  }

  /** Chinese numerals below a hundred, or digit by digit as in years. */
  private static String digits(String numerals) {
    int ten = numerals.indexOf('十');
    if (ten < 0) {
      return numerals.replace('零', '〇').chars().mapToObj(c -> "" + digit(c)).collect(joining());
    }
    int tens = ten == 0 ? 1 : digit(numerals.charAt(ten - 1));
    int ones = ten == numerals.length() - 1 ? 0 : digit(numerals.charAt(ten + 1));
    return Integer.toString(10 * tens + ones);
  }

  private static int digit(int numeral) {
    return "〇一二三四五六七八九".indexOf(numeral);
  }

  /** The weeks that {@code text} names, one or a range; empty when it names none. */
  Optional<QueryNode.InWeeks> weeks(String text) {
    String value = plain(text);
    int dots = value.indexOf("..");
    Matcher first = WEEK.matcher(dots < 0 ? value : value.substring(0, dots));
    Matcher last = WEEK.matcher(dots < 0 ? value : value.substring(dots + 2));
    if (!isWeek(first) || !isWeek(last)) {
      return Optional.empty();
    }
    return parse(value)
        .map(days ->
            new QueryNode.InWeeks(
                number(first, 1) * 100 + number(first, 2),
                number(last, 1) * 100 + number(last, 2),
                days));
  }

  private static boolean isWeek(Matcher week) {
    return week.matches() && (week.group().contains("w") || week.group().contains("周"));
  }

  /** The span that {@code text} names; empty when it names none. */
  Optional<DayRange> parse(String text) {
    String value = plain(text);
    try {
      int dots = value.indexOf("..");
      if (dots < 0) {
        return single(value);
      }
      String before = value.substring(0, dots);
      String after = value.substring(dots + 2);
      Optional<DayRange> first = before.isEmpty() ? open() : single(before);
      Optional<DayRange> last = after.isEmpty() ? open() : single(after);
      if (first.isEmpty() || last.isEmpty() || before.isEmpty() && after.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(new DayRange(first.get().first(), last.get().last()));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
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
    boolean counted = !Character.isDigit(plain(text).charAt(0));
    return counted && !last.isBefore(today) ? span.first() : last.plusDays(1);
  }

  private static Optional<DayRange> open() {
    return Optional.of(new DayRange(null, null));
  }

  private Optional<DayRange> single(String value) {
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      LocalDate date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
      return span(date, date);
    }
    Matcher week = WEEK.matcher(value);
    if (isWeek(week)) {
      return week(number(week, 1), number(week, 2));
    }
    Matcher month = MONTH.matcher(value);
    if (month.matches()) {
      YearMonth named = YearMonth.of(number(month, 1), number(month, 2));
      return span(named.atDay(1), named.atEndOfMonth());
    }
    Matcher year = YEAR.matcher(value);
    if (year.matches()) {
      Year named = Year.of(number(year, 1));
      return span(named.atDay(1), named.atDay(named.length()));
    }
    return relative(value);
  }

  /** Week 53 may be listed for years that have none, and is the first week of the next then. */
  private static Optional<DayRange> week(int year, int week) {
    if (week < 1 || week > 53) {
      return Optional.empty();
    }
    LocalDate monday = LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
    return span(monday, monday.plusDays(6));
  }

  private Optional<DayRange> relative(String value) {
    if (value.equals("today") || value.equals("今天")) {
      return span(today, today);
    }
    if (value.equals("yesterday") || value.equals("昨天")) {
      return span(today.minusDays(1), today.minusDays(1));
    }
    Matcher last = LAST.matcher(value);
    if (last.matches()) {
      return span(today.minus(number(last, 1), unit(last.group(2))).plusDays(1), today);
    }
    Matcher named = NAMED.matcher(value);
    if (!named.matches()) {
      return Optional.empty();
    }
    boolean past = named.group(1).equals("last") || "上去".contains(named.group(1));
    ChronoUnit unit = unit(named.group(2));
    return around(past ? today.minus(1, unit) : today, unit);
  }

  private static Optional<DayRange> around(LocalDate day, ChronoUnit unit) {
    return switch (unit) {
      case WEEKS -> {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        yield span(monday, monday.plusDays(6));
      }
      case MONTHS -> {
        YearMonth month = YearMonth.from(day);
        yield span(month.atDay(1), month.atEndOfMonth());
      }
      case YEARS -> span(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
      default -> span(day, day);
    };
  }

  private static ChronoUnit unit(String name) {
    return switch (name) {
      case "week", "周", "星期" -> ChronoUnit.WEEKS;
      case "month", "月" -> ChronoUnit.MONTHS;
      case "year", "年" -> ChronoUnit.YEARS;
      default -> ChronoUnit.DAYS;
    };
  }

  private static Optional<DayRange> span(LocalDate first, LocalDate last) {
    return Optional.of(new DayRange(first, last));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
