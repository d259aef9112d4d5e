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

  /**
   * A thing an entry may hold, in one of several spellings that count as one.
   *
   * @param weight times its rarity: what holding it is worth
   * @param cover how much of its word it stands for; 0 for a bonus only
   */
  public record Feature(Role role, List<Alternative> alternatives, float weight, float cover) {
    public Feature {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** How a feature stands to its word. */
  public enum Role {
    /** The word itself, or what is guessed to be meant. */
    WHOLE,
    /** A piece of it. */
    PART,
    /** Another name of it, or of a piece. */
    OTHER_NAME
  }

  /** Whether its text is of Han, kana or Hangul. */
  public boolean isCjk() {
    return QueryUnit.isCjk(text);
  }

  /** What entries hold that is searched in place of the word as typed, best first. */
  public List<String> others(EntrySearcher searcher) throws IOException {
    Set<String> others = new LinkedHashSet<>();
    for (Feature feature : features) {
      for (Alternative each : feature.alternatives()) {
        if (isOther(feature, each) && searcher.frequency(each) > 0) {
          others.add(each.text());
        }
      }
    }
    return List.copyOf(others);
  }

  /** This word without what is searched in place of it, as far as {@code taken} says. */
  public Word without(Set<String> taken) {
    boolean all = taken.contains(ALL);
    List<Feature> left = new ArrayList<>();
    for (Feature feature : features) {
      List<Alternative> alternatives = new ArrayList<>(feature.alternatives());
      alternatives.removeIf(each ->
          isOther(feature, each) ? all || taken.contains(each.text()) : all && each.weight() < 1);
      if (!alternatives.isEmpty()) {
        left.add(new Feature(feature.role(), alternatives, feature.weight(), feature.cover()));
      }
    }
    return new Word(text, left, all || better == null || taken.contains(better) ? null : better);
  }

  /** Whether {@code spelling}, of one of the features, is not the word as typed. */
  public boolean isOther(Feature feature, Alternative spelling) {
    return spelling.field().equals(IndexFields.TEXT)
        && !spelling.open()
        && (feature.role() == Role.OTHER_NAME || spelling.weight() < 1)
        && !spelling.text().equals(text);
  }
}
