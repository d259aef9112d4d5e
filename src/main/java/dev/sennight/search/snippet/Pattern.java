package dev.sennight.search.snippet;

import java.util.List;

/**
 * Terms side by side that are to be marked.
 *
 * @param worth what a passage gains by holding it
 * @param word number of the query word it belongs to
 * @param piece whether it is only a piece of the word, not marked where the whole word stands
 */
record Pattern(List<String> terms, List<Integer> positions, float worth, int word, boolean piece) {
  Pattern {
    terms = List.copyOf(terms);
    positions = List.copyOf(positions);
  }
}
