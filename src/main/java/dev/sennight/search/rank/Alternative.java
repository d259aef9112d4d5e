package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import java.util.List;

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

  /** Whether it is a term or a phrase of the text, or the beginning of a term there. */
  public boolean isInText() {
    return field.equals(IndexFields.TEXT);
  }

  /**
   * The spelling as one reads it: pairs of characters put together, other words parted by spaces.
   */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < terms.size(); i++) {
      String term = terms.get(i);
      boolean cjk = QueryUnit.isCjk(term);
      boolean overlaps =
          cjk && i + 1 < terms.size() && positions.get(i + 1) == positions.get(i) + 1;
      text.append(cjk || text.isEmpty() ? "" : " ");
      text.append(overlaps ? term.substring(0, term.offsetByCodePoints(0, 1)) : term);
    }
    return text.toString();
  }
}
