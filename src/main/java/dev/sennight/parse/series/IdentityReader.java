package dev.sennight.parse.series;

import dev.sennight.model.DateSpan;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.dates.WrittenDate;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which issue a document is, each part from its strongest witness: front matter, title, days named
 * in the preamble, path. Days that the title says it covers stand above a day of front matter,
 * which is that of publication.
 */
public final class IdentityReader {
  private static final Pattern INTEGER = Pattern.compile("(?<!\\d)\\d{1,6}(?!\\d)");
  private static final int MOST_DAYS = 100;

  private final DocumentFacts facts;
  private final IssueNumbers byRule;
  private final IssueNumbers bySiblings;
  private final List<MarkedText> titles;
  private final MarkedText path;

  IdentityReader(DocumentFacts facts, IssueNumbers byRule) {
    this(facts, byRule, IssueNumbers.NONE);
  }

  /**
   * A reader.
   *
   * @param byRule what the rule's own patterns found stands above what any title may hold
   * @param bySiblings a number that only siblings make one; below everything the title says
   */
  IdentityReader(DocumentFacts facts, IssueNumbers byRule, IssueNumbers bySiblings) {
    this.facts = facts;
    this.byRule = byRule;
    this.bySiblings = bySiblings;
    this.titles = facts.titles().stream().map(MarkedText::of).toList();
    this.path = MarkedText.of(IssuePath.end(facts.stem()));
  }

  /**
   * Which issue a heading names, as in {@code ## Papers of the week (June 9 - June 15) - 2025}.
   *
   * @param year what a date without a year is of; null when it is not known
   */
  public static IssueIdentity ofHeading(String heading, @Nullable Integer year) {
    String date = year == null ? "" : year.toString();
    DocumentFacts facts =
        new DocumentFacts("", heading, null, Map.of("year", date), "", DocumentFacts.Shape.PLAIN);
    IdentityReader reader = new IdentityReader(facts, IssueNumbers.NONE);
    IssueIdentity identity = reader.read();
    Integer number = identity.date() == null ? reader.titles.getFirst().number() : null;
    return identity.number() != null || number == null
        ? identity
        : new IssueIdentity(identity.year(), identity.week(), number, null);
  }

  IssueIdentity read() {
    IssueNumbers numbers = frontMatter().or(titles()).or(byRule).or(bySiblings).or(path());
    DateSpan date = date(numbers);
    Integer year = numbers.year();
    Integer week = numbers.week();
    if (date != null && week == null) {
      week = week(date, year);
      year = week == null ? year : Integer.valueOf(isoYear(date));
    }
    if (year == null && date != null) {
      year = week == null ? Integer.valueOf(date.first().getYear()) : isoYear(date);
    }
    boolean named = week != null || numbers.number() != null || date != null;
    if (year == null && named) {
      year = IssuePath.year(facts.path());
    }
    return new IssueIdentity(year, week, numbers.number(), date);
  }

  /** The ISO week that {@code date} is, or the part in one month of; else null. */
  private static @Nullable Integer week(DateSpan date, @Nullable Integer year) {
    boolean whole = date.last().equals(date.first().plusDays(6));
    boolean part =
        !date.first().equals(date.last())
            && isoWeek(date.first()) == isoWeek(date.last())
            && date.last().toEpochDay() - date.first().toEpochDay() < 6
            && (date.first().getDayOfMonth() == 1
                || date.last().getDayOfMonth() == date.last().lengthOfMonth());
    boolean fits = year == null || year == isoYear(date) || year == date.first().getYear();
    boolean monday = date.first().getDayOfWeek() == DayOfWeek.MONDAY;
    return fits && (whole && monday || part) ? Integer.valueOf(isoWeek(date.first())) : null;
  }

  private static int isoWeek(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static int isoYear(DateSpan date) {
    return date.first().get(IsoFields.WEEK_BASED_YEAR);
  }

  private IssueNumbers frontMatter() {
    return IssueNumbers.ofYear(facts.first(FrontMatterKeys.YEAR))
        .or(week(facts.first(FrontMatterKeys.WEEK)))
        .or(number(facts.first(FrontMatterKeys.NUMBER)));
  }

  private static IssueNumbers week(@Nullable String value) {
    if (value == null) {
      return IssueNumbers.NONE;
    }
    IssueNumbers words = MarkedText.of(value).numbers();
    return words.week() == null
        ? IssueNumbers.ofWeek(value)
        : new IssueNumbers(words.year(), words.week(), null);
  }

  private static IssueNumbers number(@Nullable String value) {
    if (value == null) {
      return IssueNumbers.NONE;
    }
    IssueNumbers words = MarkedText.of(value).numbers();
    Matcher digits = INTEGER.matcher(value);
    return words.week() != null || !digits.find()
        ? words
        : new IssueNumbers(null, null, Integer.valueOf(digits.group()));
  }

  private IssueNumbers titles() {
    IssueNumbers numbers = IssueNumbers.NONE;
    if (byRule.isEmpty()) {
      for (MarkedText title : titles) {
        numbers = numbers.or(title.numbers());
      }
    }
    return numbers;
  }

  private IssueNumbers path() {
    IssueNumbers numbers = path.numbers();
    boolean known = byRule.number() != null || byRule.week() != null;
    return known ? new IssueNumbers(numbers.year(), numbers.week(), null) : numbers;
  }

  private @Nullable DateSpan date(IssueNumbers numbers) {
    List<DateMention> titled = titles.stream().flatMap(title -> title.dates().stream()).toList();
    List<DateMention> named = path.dates();
    IssueNumbers dated =
        numbers.or(year(titled)).or(year(named)).or(openingYear(titled)).or(folderYear());
    boolean weekly = numbers.week() != null;
    return first(titled, dated, IdentityReader::isDays)
        .or(facts::date)
        .or(() -> first(titled, dated, IdentityReader::isDate))
        .or(() -> first(DateReader.find(facts.opening()), dated, IdentityReader::isDays))
        .or(() -> first(named, dated, date -> isDate(date) && (!weekly || !isLong(date))))
        .orElse(null);
  }

  /** The year of a date in the preamble that is one of {@code titled}, which leaves it out. */
  private IssueNumbers openingYear(List<DateMention> titled) {
    return DateReader.find(facts.opening()).stream()
        .filter(date -> titled.stream().anyMatch(title -> isSame(title, date)))
        .findFirst()
        .map(date -> new IssueNumbers(date.year(), null, null))
        .orElse(IssueNumbers.NONE);
  }

  private static boolean isSame(DateMention title, DateMention date) {
    Integer year = title.year() == null ? date.year() : null;
    return year != null && isDate(title) && title.resolve(year, null).equals(date.days());
  }

  private IssueNumbers folderYear() {
    return new IssueNumbers(IssuePath.year(facts.path()), null, null);
  }

  private static IssueNumbers year(List<DateMention> dates) {
    return dates.stream()
        .map(DateMention::year)
        .filter(year -> year != null)
        .findFirst()
        .map(year -> new IssueNumbers(year, null, null))
        .orElse(IssueNumbers.NONE);
  }

  private static Optional<DateSpan> first(
      List<DateMention> dates, IssueNumbers numbers, Predicate<DateMention> fits) {
    return dates.stream()
        .filter(fits)
        .flatMap(date -> date.resolve(numbers.year(), numbers.week()).stream())
        .filter(days -> days.last().toEpochDay() - days.first().toEpochDay() <= MOST_DAYS)
        .findFirst();
  }

  /** {@code 2026/01} below the title of a week is no month. */
  private static boolean isLong(DateMention date) {
    return date.last() == null
        && date.precision() != ChronoUnit.DAYS
        && date.precision() != ChronoUnit.WEEKS;
  }

  /** A week is in the identity already, and a year alone dates nothing. */
  private static boolean isDate(DateMention date) {
    return !(date.first() instanceof WrittenDate.Week || date.first() instanceof WrittenDate.Year);
  }

  /** Days from one to another, or a week: what an issue covers. */
  private static boolean isDays(DateMention date) {
    boolean days = date.last() != null && date.precision() == ChronoUnit.DAYS;
    return isDate(date) && (days || date.precision() == ChronoUnit.WEEKS);
  }
}
