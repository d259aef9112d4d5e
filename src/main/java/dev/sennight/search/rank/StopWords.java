package dev.sennight.search.rank;

import dev.sennight.model.text.TextResource;
import java.util.HashSet;
import java.util.Set;

/** Words that weigh little: question words, everyday words, grammatical particles. */
final class StopWords {
  /** Characters that are grammar in nearly every pair they stand in. */
  private static final String PARTICLES = "的了着吗呢吧啊呀嘛么们这那哪很也就都还把被让给又再才跟和与及或而但且若其之所于以在是不没我你他她它";

  private static final class Holder {
    static final StopWords INSTANCE = new StopWords();
  }

  private final Set<String> words = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();

  private StopWords() {
    for (String line : TextResource.lines(StopWords.class, "stop-words.txt")) {
      for (String word : line.strip().split(" +", 0)) {
        words.add(word);
        for (int i = 0; i + 1 < word.length() && word.charAt(0) >= 0x2E80; i++) {
          pairs.add(word.substring(i, i + 2));
        }
      }
    }
  }

  static StopWords list() {
    return Holder.INSTANCE;
  }

  /** Whether a pair of Han characters stands in an everyday word. */
  boolean isStopWord(String term) {
    return term.charAt(0) >= 0x2E80 ? pairs.contains(term) : words.contains(term);
  }

  /** Whether {@code word} is an everyday word as a whole. */
  boolean contains(String word) {
    return words.contains(word);
  }

  /** How many of the characters are particles. */
  int particles(String pair) {
    int n = 0;
    for (int i = 0; i < pair.length(); i++) {
      n += PARTICLES.indexOf(pair.charAt(i)) >= 0 ? 1 : 0;
    }
    return n;
  }
}
