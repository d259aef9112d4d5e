package dev.sennight.parse;

import dev.sennight.model.ParsedEntry;
import java.util.Arrays;
import java.util.List;

/** Which entry stands on a line. */
final class EntryLines {
  private final List<ParsedEntry> entries;

  /** The last line of each entry and of all before it. */
  private final int[] ends;

  /**
   * The lines of {@code entries}.
   *
   * @param entries sorted by the line they begin on
   */
  EntryLines(List<ParsedEntry> entries) {
    this.entries = entries;
    ends = entries.stream().mapToInt(entry -> entry.span().endLine()).toArray();
    Arrays.parallelPrefix(ends, Math::max);
  }

  /** Index of the first entry with {@code line}; -1 when none has it. */
  int entryAt(int line) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < ends.length && entries.get(low).span().line() <= line ? low : -1;
  }
}
