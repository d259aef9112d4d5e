package dev.sennight.ui.insight;

import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.search.WeekRange;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of digests by week, without boilerplate, one edition of each issue.
 *
 * @param weeks by week number, see {@link WeekRange#number}; weeks without entries are absent
 */
public record WeeklyCounts(SortedMap<Integer, Week> weeks) {
  /** A library without dated issues. */
  public static final WeeklyCounts EMPTY = new WeeklyCounts(new TreeMap<>());

  private static final int QUARTERS = 4;

  public WeeklyCounts {
    weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
  }

  /**
   * One week.
   *
   * @param entries at least 1
   * @param read how many of them are read
   * @param file the issue with the most entries; null when no issue has this week
   */
  public record Week(long entries, long read, @Nullable String file) {
    private Week plus(boolean isRead) {
      return new Week(entries + 1, read + (isRead ? 1 : 0), file);
    }
  }

  /** Counts a library. Reads the store: not for the UI thread. */
  static WeeklyCounts of(Library library) throws LibraryException {
    Map<Integer, DocumentSummary> issues = new HashMap<>();
    Set<String> translations = new HashSet<>();
    for (Shelf shelf : library.catalog().series()) {
      for (DocumentSummary issue : shelf.issues()) {
        translations.addAll(issue.editions());
        Integer week = WeekRange.number(issue.edition().identity());
        if (week != null) {
          issues.merge(week, issue, (a, b) -> a.entries() >= b.entries() ? a : b);
        }
      }
    }
    Set<EntryId> read = new HashSet<>(library.personal().marked(EntryMark.READ));
    SortedMap<Integer, Week> weeks = new TreeMap<>();
    for (EntrySummary entry : library.list(null)) {
      Integer week = entry.series() == null ? null : WeekRange.number(entry.identity());
      if (week != null && !entry.facts().boilerplate() && !translations.contains(entry.file())) {
        DocumentSummary issue = issues.get(week);
        Week before = weeks.getOrDefault(week, new Week(0, 0, issue == null ? null : issue.file()));
        weeks.put(week, before.plus(read.contains(entry.id())));
      }
    }
    return new WeeklyCounts(weeks);
  }

  /** The least counts of the second, third and fourth quarter of the weeks, ordered by entries. */
  List<Long> quartiles() {
    List<Long> sorted = weeks.values().stream().map(Week::entries).sorted().toList();
    return sorted.isEmpty()
        ? List.of()
        : IntStream.range(1, QUARTERS)
            .mapToObj(q -> sorted.get(sorted.size() * q / QUARTERS))
            .toList();
  }
}
