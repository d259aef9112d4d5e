package dev.sennight.search.rank;

import java.util.List;

/**
 * One word of a query with all that may stand for it.
 *
 * @param text as typed
 */
public record Word(String text, List<Feature> features) {
  public Word {
    features = List.copyOf(features);
  }
}
