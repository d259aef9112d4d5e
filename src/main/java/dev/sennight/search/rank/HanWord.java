package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.TokenKind;
import dev.sennight.search.rank.Feature.Role;
import dev.sennight.search.rank.QueryUnit.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may stand for a run of Han characters: its pairs, the whole of it, other names in it. */
final class HanWord {
  /** Runs of more pairs are sentences, not words. */
  private static final int LONGEST_WORD = 7;

  private static final float WHOLE_WEIGHT = 0.3f;
  private static final float STOP_WORD_WEIGHT = 0.15f;
  private static final float PARTICLE_WEIGHT = 0.3f;
  private static final float OTHER_NAME_WEIGHT = 0.5f;

  private final Synonyms synonyms;

  HanWord(EntrySearcher searcher) {
    synonyms = searcher.synonyms();
  }

  Word of(QueryUnit unit) {
    List<Token> pairs = unit.tokens().stream().filter(t -> t.kind() == TokenKind.PAIR).toList();
    if (pairs.isEmpty()) {
      String single = unit.tokens().getFirst().term();
      Alternative all = Alternative.prefix(IndexFields.TEXT, single, 1);
      return new Word(single, List.of(Feature.of(Role.WHOLE, all, 1, 1)), null);
    }
    List<Feature> features = new ArrayList<>();
    Role role = pairs.size() == 1 ? Role.WHOLE : Role.PART;
    for (Token pair : pairs) {
      float worth = worth(pair.term());
      features.add(Feature.of(role, Alternative.term(pair.term(), 1), worth, worth));
    }
    if (pairs.size() > 1 && pairs.size() <= LONGEST_WORD) {
      Alternative whole = QueryUnit.spelling(pairs, 1);
      features.add(Feature.of(Role.WHOLE, whole, WHOLE_WEIGHT * pairs.size(), 0));
    }
    otherNames(unit.run(), features);
    return new Word(unit.run(), features, null);
  }

  /** Adds other names of what stands in {@code run}. */
  void otherNames(String run, List<Feature> features) {
    int i = 0;
    while (i < run.length()) {
      int taken = 1;
      for (int n = Math.min(Synonyms.LONGEST_HAN, run.length() - i); n >= 2; n--) {
        Set<String> others = synonyms.others(run.substring(i, i + n));
        if (!others.isEmpty()) {
          features.add(feature(others));
          taken = n;
          break;
        }
      }
      i += taken;
    }
  }

  private static Feature feature(Set<String> names) {
    List<Alternative> alternatives = new ArrayList<>();
    for (String name : names) {
      Alternative alternative = QueryUnit.spelling(name, 1);
      if (alternative != null) {
        alternatives.add(alternative);
      }
    }
    return new Feature(Role.OTHER_NAME, alternatives, OTHER_NAME_WEIGHT, 0);
  }

  private static float worth(String pair) {
    StopWords stopWords = StopWords.list();
    int particles = stopWords.particles(pair);
    if (stopWords.isStopWord(pair) || particles == 2) {
      return STOP_WORD_WEIGHT;
    }
    return particles == 1 ? PARTICLE_WEIGHT : 1;
  }
}
