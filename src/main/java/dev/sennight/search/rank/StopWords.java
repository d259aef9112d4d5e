package dev.sennight.search.rank;

import dev.sennight.model.text.TextResource;
import java.util.HashSet;
import java.util.Set;

/** Words that weigh little: question words, everyday words, grammatical particles. */
public final class StopWords {
  /** What such a word weighs. */
  static final float WEIGHT = 0.15f;

  private static final float PARTICLE_WEIGHT = 0.3f;

  /** Characters that are grammar in nearly every pair they stand in. */
  private static final String PARTICLES = "的了着吗呢吧啊呀嘛么们这那哪很也就都还把被让给又再才跟和与及或而但且若其之所于以在是不没我你他她它";

  private static final StopWords LIST = new StopWords();

  private final Set<String> words = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();

  private StopWords() {
    for (String line : TextResource.lines(StopWords.class, "stop-words.txt")) {
      for (String word : line.strip().split(" +", 0)) {
        words.add(word);
        for (int i = 0; i + 1 < word.length() && QueryUnit.isCjk(word); i++) {
          pairs.add(word.substring(i, i + 2));
        }
      }
    }
  }

  /** The shipped list. */
  public static StopWords list() {
    return LIST;
  }

  /** Whether {@code term} is a stop word, or a pair of Han characters that stands in one. */
  boolean isStopWord(String term) {
    return QueryUnit.isCjk(term) ? pairs.contains(term) : words.contains(term);
  }

  /** Whether {@code word} is a stop word as a whole. */
  boolean contains(String word) {
    return words.contains(word);
  }

  /** How many of the characters are particles. */
  int particles(String pair) {
    return (int) pair.chars().filter(c -> PARTICLES.indexOf(c) >= 0).count();
  }

  /** What {@code term} weighs, at most 1. */
  public float weight(String term) {
    int particles = particles(term);
    if (isStopWord(term) || particles == 2) {
      return WEIGHT;
    }
    return particles == 1 ? PARTICLE_WEIGHT : 1;
  }
}
