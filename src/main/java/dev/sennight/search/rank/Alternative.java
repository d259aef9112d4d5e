package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;

/**
 * One spelling of what is looked for: terms that stand side by side, at the given positions.
 *
 * @param field where it is looked for
 * @param weight 1 for what was typed, less for what only may be meant
 * @param open whether the single term may be the beginning of a longer one
 */
public record Alternative(
    String field, List<String> terms, List<Integer> positions, float weight, boolean open) {
  public Alternative {
    terms = List.copyOf(terms);
    positions = List.copyOf(positions);
  }

  /** A single term of the text. */
  static Alternative term(String term, float weight) {
    return new Alternative(IndexFields.TEXT, List.of(term), List.of(0), weight, false);
  }

  /** All terms of a field that begin with {@code prefix}. */
  static Alternative prefix(String field, String prefix, float weight) {
    return new Alternative(field, List.of(prefix), List.of(0), weight, true);
  }

  /** Terms of the text at positions. */
  static Alternative phrase(List<String> terms, List<Integer> positions, float weight) {
    return new Alternative(IndexFields.TEXT, terms, positions, weight, false);
  }

  /** {@code spellings} without those that are there before: what they find would count twice. */
  static List<Alternative> once(List<Alternative> spellings) {
    Map<Alternative, Alternative> once = new LinkedHashMap<>();
    for (Alternative each : spellings) {
      once.putIfAbsent(new Alternative(each.field, each.terms, each.positions, 1, each.open), each);
    }
    return List.copyOf(once.values());
  }

  /**
   * The spelling as one reads it: pairs of characters put together, other words parted by spaces.
   */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      boolean cjk = term.charAt(0) >= 0x2E80;
      boolean overlaps =
          cjk && i + 1 < terms.size() && positions.get(i + 1) == positions.get(i) + 1;
      text.append(cjk || text.isEmpty() ? "" : " ");
      text.append(overlaps ? term.substring(0, term.offsetByCodePoints(0, 1)) : term);
    }
    return text.toString();
  }

  /** Whether all of the terms stand in entries. */
  boolean isIn(EntrySearcher searcher) throws IOException {
    for (String term : terms) {
      if (searcher.getIndexReader().docFreq(new Term(field, term)) == 0) {
        return false;
      }
    }
    return true;
  }
}
