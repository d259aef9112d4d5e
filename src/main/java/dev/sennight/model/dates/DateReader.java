package dev.sennight.model.dates;

import dev.sennight.model.DateSpan;
import dev.sennight.model.text.TextRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates as people write them, in Chinese, English, Japanese and Korean; the same forms
 * wherever they stand. What is no day of the calendar, as February 30, is no date. Never throws,
 * and takes time linear in the text. Safe for use by many threads.
 */
public final class DateReader {
  private static final int LONGEST_VALUE = 120;
  private static final List<DateForm> FORMS =
      Stream.of(NumericDates.FORMS, EnglishDates.FORMS, EastAsianDates.FORMS)
          .flatMap(List::stream)
          .toList();
  private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(\\d{3})?$");
  private static final Pattern WEEKDAY =
      DateForm.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s{1,2}");

  private DateReader() {}

  /** The dates in {@code text}, in order; none overlaps another. */
  public static List<DateMention> find(String text) {
    String folded = FoldedDates.fold(text);
    int clues = FoldedDates.clues(folded);
    if (clues == 0) {
      return List.of();
    }
    return DateRanges.join(folded, longest(candidates(folded, clues)));
  }

  /**
   * What a form fits.
   *
   * @param date null for what is written like a date but is none; nothing in it is one either
   */
  private record Candidate(TextRange range, @Nullable WrittenDate date, boolean bare) {}

  private static List<Candidate> candidates(String folded, int clues) {
    List<Candidate> candidates = new ArrayList<>();
    for (DateForm form : FORMS) {
      if ((form.clues() & clues) != form.clues()) {
        continue;
      }
      Matcher match = form.pattern().matcher(folded);
      while (match.find()) {
        TextRange range = new TextRange(match.start(), match.end());
        candidates.add(new Candidate(range, form.date().apply(match), form.bare()));
      }
    }
    return candidates;
  }

  /** Of those that overlap the longer one, rather one that is not bare. */
  private static List<DateMention> longest(List<Candidate> candidates) {
    candidates.sort(
        Comparator.comparing(Candidate::bare)
            .thenComparingInt(candidate -> -candidate.range().length())
            .thenComparingInt(candidate -> candidate.range().start()));
    TreeMap<Integer, Candidate> taken = new TreeMap<>();
    for (Candidate candidate : candidates) {
      TextRange range = candidate.range();
      var before = taken.lowerEntry(range.end());
      if (before == null || before.getValue().range().end() <= range.start()) {
        taken.put(range.start(), candidate);
      }
    }
    List<DateMention> dates = new ArrayList<>();
    for (Candidate candidate : taken.values()) {
      if (candidate.date() != null) {
        dates.add(new DateMention(candidate.range(), candidate.date(), null, candidate.bare()));
      }
    }
    return dates;
  }

  /** The date that {@code text} is and nothing else. */
  public static Optional<DateMention> whole(String text) {
    String value = text.strip();
    return leading(value).filter(mention -> mention.range().end() == value.length());
  }

  /**
   * The date that {@code text} begins with; a day of the week may stand before it, and anything
   * behind it. The offsets are those in the stripped text.
   */
  public static Optional<DateMention> leading(String text) {
    String stripped = text.strip();
    String value =
        stripped.length() > LONGEST_VALUE ? stripped.substring(0, LONGEST_VALUE) : stripped;
    Matcher weekday = WEEKDAY.matcher(value);
    int start = weekday.find() ? weekday.end() : 0;
    return find(value).stream()
        .filter(mention -> mention.range().start() == start)
        .findFirst()
        .or(() -> epoch(value));
  }

  /** Seconds or milliseconds since 1970. */
  private static Optional<DateMention> epoch(String value) {
    Matcher match = EPOCH.matcher(value);
    if (!match.find()) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochSecond(Long.parseLong(match.group(1)));
    LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    WrittenDate date = new WrittenDate.Day(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return Optional.of(new DateMention(new TextRange(0, value.length()), date, null, false));
  }

  /**
   * The day or days that a value of front matter names, a year alone aside: an instant is of the
   * day as written, whatever the zone.
   */
  public static Optional<DateSpan> value(String text) {
    return leading(text)
        .filter(mention -> !(mention.first() instanceof WrittenDate.Year))
        .flatMap(DateMention::days);
  }
}
