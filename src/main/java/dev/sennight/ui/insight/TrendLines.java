package dev.sennight.ui.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Entries per week or month for some terms, all over the same time; pieces without entries are 0.
 *
 * @param first the first piece
 * @param counts of each term, from the first piece on
 */
public record TrendLines(Bucket bucket, int first, Map<String, List<Long>> counts) {

  /** No terms. */
  public static final TrendLines NONE = new TrendLines(Bucket.WEEK, 0, Map.of());

  /** Cuts counts by week into pieces. */
  static TrendLines of(Bucket bucket, Map<String, SortedMap<Integer, Long>> byWeek) {
    Map<String, SortedMap<Integer, Long>> pieces = new LinkedHashMap<>();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (var term : byWeek.entrySet()) {
      SortedMap<Integer, Long> cut = new TreeMap<>();
      term.getValue().forEach((week, count) -> cut.merge(bucket.of(week), count, Long::sum));
      pieces.put(term.getKey(), cut);
      if (!cut.isEmpty()) {
        first = Math.min(first, cut.firstKey());
        last = Math.max(last, cut.lastKey());
      }
    }
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    for (var term : pieces.entrySet()) {
      List<Long> line = new ArrayList<>();
      for (int piece = first; piece <= last; piece++) {
        line.add(term.getValue().getOrDefault(piece, 0L));
      }
      counts.put(term.getKey(), line);
    }
    return new TrendLines(bucket, first == Integer.MAX_VALUE ? 0 : first, counts);
  }

  /** How many pieces each line has. */
  public int length() {
    return counts.values().stream().mapToInt(List::size).max().orElse(0);
  }
}
