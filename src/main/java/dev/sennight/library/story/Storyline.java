package dev.sennight.library.story;

import dev.sennight.model.DateSpan;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The entries that name something, the earliest first and those without a date last.
 *
 * @param term as it was asked for
 * @param names what is looked for: the term, and the other names of its card
 * @param query that finds the entries, and marks the names in them
 * @param entries each once
 * @param repeats entries that tell again what an earlier one told, with that one
 */
public record Storyline(
    String term,
    List<String> names,
    String query,
    List<EntrySummary> entries,
    Map<EntryId, EntryId> repeats) {
  /** A silence is at least as long as this, and as {@link #TYPICAL_GAPS} usual gaps. */
  private static final long SHORTEST_SILENCE = 42;

  private static final long TYPICAL_GAPS = 4;
  private static final int LEAST_PEAK = 3;

  public Storyline {
    names = List.copyOf(names);
    entries = List.copyOf(entries);
    repeats = Map.copyOf(repeats);
  }

  /** Days between two entries in which nothing was said. */
  public record Silence(LocalDate from, LocalDate to) {}

  /** The first day of the issue or file of {@code entry}; empty when it has no date. */
  private static Stream<LocalDate> day(EntrySummary entry) {
    DateSpan days = entry.identity().days();
    return days == null ? Stream.empty() : Stream.of(days.first());
  }

  /** How many entries there are a month, from the first to the last; repeats count. */
  public SortedMap<YearMonth, Integer> months() {
    SortedMap<YearMonth, Integer> months = new TreeMap<>();
    entries.stream()
        .flatMap(Storyline::day)
        .forEach(day -> months.merge(YearMonth.from(day), 1, Integer::sum));
    if (!months.isEmpty()) {
      YearMonth last = months.lastKey();
      for (YearMonth month = months.firstKey(); month.isBefore(last); month = month.plusMonths(1)) {
        months.putIfAbsent(month, 0);
      }
    }
    return months;
  }

  /** The months with at least a standard deviation more entries than the mean, in order. */
  public List<YearMonth> peaks() {
    SortedMap<YearMonth, Integer> months = months();
    double mean = months.values().stream().mapToInt(n -> n).average().orElse(0);
    double variance =
        months.values().stream().mapToDouble(n -> (n - mean) * (n - mean)).average().orElse(0);
    double least = Math.max(LEAST_PEAK, mean + Math.sqrt(variance));
    return months.entrySet().stream()
        .filter(month -> months.size() > 1 && month.getValue() >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Where nothing was said for much longer than usual, in order. */
  public List<Silence> silences() {
    SequencedSet<LocalDate> days = new LinkedHashSet<>();
    entries.stream().flatMap(Storyline::day).sorted().forEach(days::add);
    List<Silence> gaps = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate day : days) {
      if (before != null) {
        gaps.add(new Silence(before, day));
      }
      before = day;
    }
    long usual =
        gaps.stream()
            .mapToLong(Storyline::length)
            .sorted()
            .skip(gaps.size() / 2)
            .findFirst()
            .orElse(0);
    long least = Math.max(SHORTEST_SILENCE, TYPICAL_GAPS * usual);
    return gaps.stream().filter(gap -> length(gap) >= least).toList();
  }

  private static long length(Silence gap) {
    return ChronoUnit.DAYS.between(gap.from(), gap.to());
  }
}
