package dev.sennight.search.rank;

import java.util.List;

/**
 * One spelling of what is looked for: terms that stand side by side, at the given positions.
 *
 * @param weight 1 for what was typed, less for what only may be meant
 */
public record Alternative(List<String> terms, List<Integer> positions, float weight) {
  public Alternative {
    terms = List.copyOf(terms);
    positions = List.copyOf(positions);
  }

  /** A single term. */
  public static Alternative term(String term, float weight) {
    return new Alternative(List.of(term), List.of(0), weight);
  }
}
