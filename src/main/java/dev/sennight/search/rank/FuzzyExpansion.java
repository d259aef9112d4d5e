package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.Pinyin;
import dev.sennight.index.analysis.PinyinTokenStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What may be meant by a Latin word that stands nowhere: its rest, its correction, its sound. Only
 * for the first words that ask: each one reads much of the vocabulary.
 */
final class FuzzyExpansion {
  private static final float CLOSE = 0.7f;
  private static final float FAR = 0.5f;
  private static final float PIECE = 0.3f;
  private static final int SHORTEST_PREFIX = 3;
  private static final int LONGEST_INITIALS = 8;
  private static final int MOST_SYLLABLES = 12;
  private static final int MOST_CHAINS = 64;
  private static final int MOST_PIECES = 8;
  private static final int MOST_WORDS = 12;

  private final Vocabulary vocabulary;
  private int words;

  FuzzyExpansion(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Adds guesses for {@code text}; returns the best of them in words, null if there is none. */
  @Nullable String add(String text, List<Alternative> spellings) throws IOException {
    if (words++ >= MOST_WORDS) {
      return null;
    }
    String better = null;
    if (text.length() >= SHORTEST_PREFIX) {
      for (Vocabulary.Found found : vocabulary.withPrefix(IndexFields.TEXT, text)) {
        spellings.add(Alternative.term(found.term(), CLOSE));
      }
    }
    for (Vocabulary.Found found : vocabulary.like(text)) {
      better = better == null ? found.term() : better;
      spellings.add(Alternative.term(found.term(), found.distance() == 1 ? CLOSE : FAR));
    }
    if (text.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      String sound = sounds(text, spellings);
      better = better == null ? sound : better;
    }
    return better;
  }

  private @Nullable String sounds(String text, List<Alternative> spellings) throws IOException {
    if (text.length() >= SHORTEST_PREFIX) {
      spellings.add(Alternative.prefix(IndexFields.PINYIN, text, CLOSE));
    }
    if (text.length() >= 2 && text.length() <= LONGEST_INITIALS) {
      String initials = PinyinTokenStream.INITIALS + text;
      spellings.add(Alternative.prefix(IndexFields.PINYIN, initials, CLOSE));
    }
    if (text.length() > MOST_SYLLABLES * Pinyin.LONGEST) {
      return null;
    }
    String better = null;
    for (List<String> cut : Pinyin.table().cuts(text, 2)) {
      if (cut.size() >= 2 && cut.size() <= MOST_SYLLABLES) {
        String found = syllables(cut, spellings);
        better = better == null ? found : better;
      }
    }
    return better;
  }

  private @Nullable String syllables(List<String> cut, List<Alternative> spellings)
      throws IOException {
    List<List<String>> steps = new ArrayList<>();
    for (int i = 0; i + 1 < cut.size(); i++) {
      steps.add(vocabulary.pairs(cut.get(i), cut.get(i + 1)));
    }
    Chaining chaining = new Chaining(steps);
    chaining.goOn();
    List<List<String>> chains = chaining.found;
    List<Integer> positions = IntStream.range(0, steps.size()).boxed().toList();
    for (List<String> chain : chains) {
      spellings.add(Alternative.phrase(chain, positions, CLOSE));
    }
    // two words side by side need not stand so in the text
    boolean twoWords = cut.size() == 4;
    if (chains.isEmpty() || twoWords) {
      for (int i = 0; i < steps.size(); i += twoWords ? 2 : 1) {
        steps.get(i).stream()
            .limit(MOST_PIECES)
            .forEach(pair -> spellings.add(Alternative.term(pair, PIECE)));
      }
    }
    return best(chains);
  }

  /** The chain whose rarest pair is most frequent, as a word. */
  private @Nullable String best(List<List<String>> chains) throws IOException {
    String best = null;
    int most = 0;
    for (List<String> chain : chains) {
      int least = Integer.MAX_VALUE;
      StringBuilder word = new StringBuilder();
      for (String pair : chain) {
        least = Math.min(least, vocabulary.frequency(pair));
        word.append(pair.charAt(0));
      }
      if (least > most) {
        most = least;
        best = word.append(chain.getLast().charAt(1)).toString();
      }
    }
    return best;
  }

  /** Finds pairs that overlap by a character, one from each step. */
  private static final class Chaining {
    private final List<List<String>> steps;
    private final List<List<String>> found = new ArrayList<>();
    private final List<String> before = new ArrayList<>();

    /** Steps, each with the character it was come to by, from which no chain reaches the end. */
    private final Set<Integer> dead = new HashSet<>();

    Chaining(List<List<String>> steps) {
      this.steps = steps;
    }

    void goOn() {
      int step = before.size();
      if (step == steps.size()) {
        found.add(List.copyOf(before));
        return;
      }
      for (String pair : steps.get(step)) {
        boolean fits = before.isEmpty() || before.getLast().charAt(1) == pair.charAt(0);
        int next = (step + 1) << Character.SIZE | pair.charAt(1);
        if (fits && found.size() < MOST_CHAINS && !dead.contains(next)) {
          int foundBefore = found.size();
          before.add(pair);
          goOn();
          before.removeLast();
          if (found.size() == foundBefore) {
            dead.add(next);
          }
        }
      }
    }
  }
}
