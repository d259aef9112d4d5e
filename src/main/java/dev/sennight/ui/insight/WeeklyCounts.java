package dev.sennight.ui.insight;

import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.search.WeekRange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A library counted through.
 *
 * @param weeks entries of digests, boilerplate aside, by the number of their week, see {@link
 *     WeekRange#number}
 * @param issues the issue with most entries of each week
 * @param sections entries by week of the largest sections, the largest first; the rest under ""
 */
public record WeeklyCounts(
    SortedMap<Integer, Long> weeks,
    Map<Integer, DocumentSummary> issues,
    Map<String, SortedMap<Integer, Long>> sections) {
  private static final int MOST_SECTIONS = 6;

  /** Of a library of which nothing is known. */
  public static final WeeklyCounts EMPTY = new WeeklyCounts(new TreeMap<>(), Map.of(), Map.of());

  /** Counts {@code content}, one edition of each issue; in the background. */
  static WeeklyCounts of(Content content) throws LibraryException {
    Map<Integer, DocumentSummary> issues = new HashMap<>();
    Set<String> translations = new HashSet<>();
    for (Shelf shelf : content.overview().series()) {
      for (DocumentSummary issue : shelf.issues()) {
        translations.addAll(issue.editions());
        Integer week = WeekRange.number(issue.identity());
        if (week != null) {
          issues.merge(week, issue, (a, b) -> a.entries() >= b.entries() ? a : b);
        }
      }
    }
    SortedMap<Integer, Long> weeks = new TreeMap<>();
    Map<String, SortedMap<Integer, Long>> sections = new HashMap<>();
    for (EntrySummary entry : content.all()) {
      Integer week = entry.series() == null ? null : WeekRange.number(entry.identity());
      if (week != null && !entry.boilerplate() && !translations.contains(entry.file())) {
        weeks.merge(week, 1L, Long::sum);
        String section = entry.section() == null ? "" : entry.section();
        sections.computeIfAbsent(section, s -> new TreeMap<>()).merge(week, 1L, Long::sum);
      }
    }
    return new WeeklyCounts(weeks, issues, largest(sections));
  }

  private static Map<String, SortedMap<Integer, Long>> largest(
      Map<String, SortedMap<Integer, Long>> all) {
    List<String> names =
        all.keySet().stream()
            .filter(name -> !name.isEmpty())
            .sorted(Comparator.comparingLong((String name) -> sum(all.get(name))).reversed())
            .limit(MOST_SECTIONS)
            .toList();
    Map<String, SortedMap<Integer, Long>> kept = new LinkedHashMap<>();
    SortedMap<Integer, Long> rest = new TreeMap<>();
    names.forEach(name -> kept.put(name, all.getOrDefault(name, rest)));
    all.forEach((name, counts) -> {
      if (!kept.containsKey(name)) {
        counts.forEach((week, count) -> rest.merge(week, count, Long::sum));
      }
    });
    if (!rest.isEmpty()) {
      kept.put("", rest);
    }
    return kept;
  }

  private static long sum(@Nullable SortedMap<Integer, Long> counts) {
    return counts == null ? 0 : counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
