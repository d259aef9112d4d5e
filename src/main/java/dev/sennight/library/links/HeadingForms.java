package dev.sennight.library.links;

import dev.sennight.store.DocumentTable.HeadingRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the headings of a document stand, by each form they are compared in. A form is folded once,
 * when a link first asks for it. Safe for use by many threads.
 */
final class HeadingForms {
  private final List<HeadingRow> headings;
  private final int[] sectionEnds;
  private final Form exact = new Form(NameNormalizer::heading);

  /** In the order in which they are tried. */
  private final List<Form> loose =
      List.of(
          new Form(NameNormalizer::loose),
          new Form(NameNormalizer::unnumbered),
          new Form(NameNormalizer::untagged));

  HeadingForms(List<HeadingRow> headings) {
    this.headings = headings;
    sectionEnds = sectionEnds(headings);
  }

  /** For each heading, the index of the next one that is not below it. */
  private static int[] sectionEnds(List<HeadingRow> headings) {
    int[] ends = new int[headings.size()];
    for (int i = ends.length - 1; i >= 0; i--) {
      int end = i + 1;
      while (end < ends.length && headings.get(end).level() > headings.get(i).level()) {
        end = ends[end];
      }
      ends[i] = end;
    }
    return ends;
  }

  /** Index of the last of {@code chain}, each below the one before; -1 when there is none. */
  int exact(List<String> chain) {
    return exact.find(exact.folded(chain));
  }

  /** As {@link #exact} for what differs in signs, in a leading number or in tags alone. */
  int loose(List<String> chain) {
    for (Form form : loose) {
      List<String> wanted = form.folded(chain);
      if (wanted.contains("")) {
        return -1;
      }
      int found = form.find(wanted);
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /** The headings in one form. */
  private final class Form {
    private static final int[] NOWHERE = {};

    private final UnaryOperator<String> fold;
    private volatile @Nullable Map<String, int[]> places;

    Form(UnaryOperator<String> fold) {
      this.fold = fold;
    }

    List<String> folded(List<String> titles) {
      return titles.stream().map(fold).toList();
    }

    int find(List<String> wanted) {
      return wanted.isEmpty() ? -1 : find(wanted, 0, 0, headings.size());
    }

    private int find(List<String> wanted, int next, int from, int to) {
      int[] found = places().getOrDefault(wanted.get(next), NOWHERE);
      int first = Arrays.binarySearch(found, from);
      for (int i = first < 0 ? -first - 1 : first; i < found.length && found[i] < to; i++) {
        if (next == wanted.size() - 1) {
          return found[i];
        }
        int below = find(wanted, next + 1, found[i] + 1, sectionEnds[found[i]]);
        if (below >= 0) {
          return below;
        }
      }
      return -1;
    }

    /** The indexes of the headings of each title, in order. */
    private Map<String, int[]> places() {
      Map<String, int[]> known = places;
      if (known == null) {
        Map<String, List<Integer>> made = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
          made.computeIfAbsent(fold.apply(headings.get(i).title()), t -> new ArrayList<>(1)).add(i);
        }
        Map<String, int[]> arrays = HashMap.newHashMap(made.size());
        made.forEach(
            (title, at) -> arrays.put(title, at.stream().mapToInt(Integer::intValue).toArray()));
        known = arrays;
        places = known;
      }
      return known;
    }
  }
}
