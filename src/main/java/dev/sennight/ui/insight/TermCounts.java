package dev.sennight.ui.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Entries per week that match each of some terms, over the same weeks; weeks without a match are 0.
 *
 * @param first number of the first week
 * @param counts of each term from the first week on, all equally long
 */
public record TermCounts(int first, Map<String, List<Long>> counts) {
  /** No terms. */
  public static final TermCounts NONE = new TermCounts(0, Map.of());

  private static final int AVERAGED = 4;

  /** From the first week in which any term occurs to the last one. */
  static TermCounts of(Map<String, SortedMap<Integer, Long>> byWeek) {
    TreeSet<Integer> weeks = new TreeSet<>();
    byWeek.values().forEach(found -> weeks.addAll(found.keySet()));
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    byWeek.forEach((term, found) -> {
      List<Long> line = new ArrayList<>();
      for (int week = weeks.isEmpty() ? 1 : weeks.first();
          !weeks.isEmpty() && week <= weeks.last();
          week++) {
        line.add(found.getOrDefault(week, 0L));
      }
      counts.put(term, line);
    });
    return new TermCounts(weeks.isEmpty() ? 0 : weeks.first(), counts);
  }

  /** How many weeks there are. */
  int length() {
    return counts.values().stream().mapToInt(List::size).max().orElse(0);
  }

  /** The terms, in the order of their lines. */
  List<String> terms() {
    return List.copyOf(counts.keySet());
  }

  /** The largest count; 0 without terms. */
  long most() {
    return counts.values().stream()
        .flatMap(List::stream)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  /** How many entries of a week match a term; 0 outside the weeks counted. */
  long count(String term, int week) {
    List<Long> line = counts.getOrDefault(term, List.of());
    int at = week - first;
    return at >= 0 && at < line.size() ? line.get(at) : 0;
  }

  /** The mean of a week and the three before it, as far as they are counted. */
  double average(String term, int week) {
    List<Long> line = counts.getOrDefault(term, List.of());
    int end = Math.clamp(week - first + 1L, 0, line.size());
    return line.subList(Math.max(0, end - AVERAGED), end).stream()
        .mapToLong(Long::longValue)
        .average()
        .orElse(0);
  }
}
