package dev.sennight.search.rank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query with all that may stand for it.
 *
 * @param text as typed, folded
 * @param better the spelling that stands in the index, when the word itself does not
 */
public record Word(String text, List<Feature> features, @Nullable String better) {
  public Word {
    features = List.copyOf(features);
  }
}
