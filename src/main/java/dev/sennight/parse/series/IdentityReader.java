package dev.sennight.parse.series;

import dev.sennight.model.DateSpan;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.dates.WrittenDate;
import java.time.DayOfWeek;
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
 * in the preamble, path.
 */
public final class IdentityReader {
  private static final int MOST_DAYS = 100;
  private static final Pattern INTEGER = Pattern.compile("(?<!\\d)\\d{1,6}(?!\\d)");

  private final DocumentFacts facts;
  private final IssueNumbers byRule;

  IdentityReader(DocumentFacts facts, IssueNumbers byRule) {
    this.facts = facts;
    this.byRule = byRule;
  }

  /** Which issue a heading names, as in {@code ## Papers of the week (June 9 - June 15) - 2025}. */
  public static IssueIdentity ofHeading(String heading) {
    DocumentFacts facts =
        new DocumentFacts("", heading, null, Map.of(), "", DocumentFacts.Shape.PLAIN);
    return new IdentityReader(facts, IssueNumbers.NONE).read();
  }

  IssueIdentity read() {
    IssueNumbers numbers = frontMatter().or(title()).or(byRule).or(path());
    DateSpan date = date(numbers);
    Integer year = numbers.year();
    Integer week = numbers.week();
    if (date != null
        && week == null
        && isIsoWeek(date)
        && (year == null || year == isoYear(date))) {
      week = date.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      year = isoYear(date);
    }
    if (year == null && date != null) {
      year = week == null ? Integer.valueOf(date.first().getYear()) : isoYear(date);
    }
    return new IssueIdentity(year, week, numbers.number(), date);
  }

  private static boolean isIsoWeek(DateSpan date) {
    return date.first().getDayOfWeek() == DayOfWeek.MONDAY
        && date.last().equals(date.first().plusDays(6));
  }

  private static int isoYear(DateSpan date) {
    return date.first().get(IsoFields.WEEK_BASED_YEAR);
  }

  private IssueNumbers frontMatter() {
    return IssueNumbers.ofYear(facts.first(IssueKeys.YEAR))
        .or(week(facts.first(IssueKeys.WEEK)))
        .or(number(facts.first(IssueKeys.NUMBER)));
  }

  private static IssueNumbers week(@Nullable String value) {
    if (value == null) {
      return IssueNumbers.NONE;
    }
    IssueNumbers words = NumberWords.read(value).numbers();
    return words.week() == null
        ? IssueNumbers.ofWeek(value)
        : new IssueNumbers(words.year(), words.week(), null);
  }

  private static IssueNumbers number(@Nullable String value) {
    if (value == null) {
      return IssueNumbers.NONE;
    }
    IssueNumbers words = NumberWords.read(value).numbers();
    Matcher digits = INTEGER.matcher(value);
    return words.week() != null || !digits.find()
        ? words
        : new IssueNumbers(null, null, Integer.valueOf(digits.group()));
  }

  /** What the rule's own patterns found stands above what any title may hold. */
  private IssueNumbers title() {
    return byRule.isEmpty() ? NumberWords.read(facts.title()).numbers() : IssueNumbers.NONE;
  }

  private IssueNumbers path() {
    IssueNumbers numbers = NumberWords.read(IssuePath.end(facts.stem())).numbers();
    boolean known = byRule.number() != null || byRule.week() != null;
    return known ? new IssueNumbers(numbers.year(), numbers.week(), null) : numbers;
  }

  private @Nullable DateSpan date(IssueNumbers numbers) {
    String path = IssuePath.end(facts.stem());
    List<DateMention> title = DateReader.find(facts.title());
    IssueNumbers dated = numbers.or(year(DateReader.find(path)));
    return written(facts.first(IssueKeys.DATE))
        .or(() -> first(title, dated, IdentityReader::isDate))
        .or(() -> first(DateReader.find(facts.opening()), dated, IdentityReader::isDays))
        .or(() -> first(DateReader.find(path), dated, IdentityReader::isDate))
        .orElse(null);
  }

  private static Optional<DateSpan> written(@Nullable String value) {
    return value == null ? Optional.empty() : DateReader.value(value);
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

  /** A week is in the identity already, and a year alone dates nothing. */
  private static boolean isDate(DateMention date) {
    return !(date.first() instanceof WrittenDate.Week || date.first() instanceof WrittenDate.Year);
  }

  /** In prose, days from one to another; a single day there may be anybody's. */
  private static boolean isDays(DateMention date) {
    return date.last() != null || date.first() instanceof WrittenDate.WeekAt;
  }
}
