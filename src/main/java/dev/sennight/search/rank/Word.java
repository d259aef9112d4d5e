package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query with all that may stand for it.
 *
 * @param text as typed, folded
 * @param better the spelling that stands in the index, when the word itself does not
 */
public record Word(String text, List<Feature> features, @Nullable String better) {
  /** Stands for all that could be taken away. */
  private static final String ALL = "*";

  public Word {
    features = List.copyOf(features);
  }

  /** What entries hold that is searched in place of the word as typed, best first. */
  public List<String> others(EntrySearcher searcher) throws IOException {
    Set<String> others = new LinkedHashSet<>();
    for (Feature feature : features) {
      for (Alternative each : feature.alternatives()) {
        if (isOther(feature, each) && each.isIn(searcher)) {
          others.add(each.text());
        }
      }
    }
    return List.copyOf(others);
  }

  /** This word without what is searched in place of it, as far as {@code taken} says. */
  public Word without(Set<String> taken) {
    if (taken.isEmpty()) {
      return this;
    }
    List<Feature> left = new ArrayList<>();
    for (Feature feature : features) {
      List<Alternative> alternatives = new ArrayList<>(feature.alternatives());
      alternatives.removeIf(each ->
          taken.contains(ALL) && (each.weight() < 1 || isOther(feature, each))
              || isOther(feature, each) && taken.contains(each.text()));
      if (!alternatives.isEmpty()) {
        left.add(new Feature(feature.role(), alternatives, feature.weight(), feature.cover()));
      }
    }
    boolean corrected = better != null && !taken.contains(ALL) && !taken.contains(better);
    return new Word(text, left, corrected ? better : null);
  }

  private boolean isOther(Feature feature, Alternative spelling) {
    return spelling.field().equals(IndexFields.TEXT)
        && !spelling.open()
        && (feature.role() == Feature.Role.OTHER_NAME || spelling.weight() < 1)
        && !spelling.text().equals(text);
  }
}
