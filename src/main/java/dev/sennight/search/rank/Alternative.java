package dev.sennight.search.rank;

import java.util.List;

/**
 * One spelling of what is looked for: terms that stand side by side, at the given positions.
 *
 * @param field where it is looked for
 * @param weight 1 for what was typed, less for what only may be meant
 */
public record Alternative(String field, List<String> terms, List<Integer> positions, float weight) {
  public Alternative {
    terms = List.copyOf(terms);
    positions = List.copyOf(positions);
  }

  /** A single term of the text. */
  public static Alternative term(String term, float weight) {
    return new Alternative(dev.sennight.index.IndexFields.TEXT, List.of(term), List.of(0), weight);
  }

  Alternative times(float factor) {
    return new Alternative(field, terms, positions, weight * factor);
  }
}
