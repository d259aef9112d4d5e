package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.Pinyin;
import dev.sennight.index.PinyinTokenStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
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
  private static final int MOST_TERMS = 24;
  private static final int MOST_SCANNED = 4000;

  private final EntrySearcher searcher;
  private int words;

  FuzzyExpansion(EntrySearcher searcher) {
    this.searcher = searcher;
  }

  /** Adds guesses for {@code text}; returns the best of them in words, null if there is none. */
  @Nullable String add(String text, List<Alternative> spellings) throws IOException {
    if (words++ >= MOST_WORDS) {
      return null;
    }
    if (text.length() >= SHORTEST_PREFIX) {
      add(beginningWith(text), CLOSE, spellings);
    }
    List<String> near = within(1, text);
    add(near, CLOSE, spellings);
    if (near.isEmpty() && text.length() >= 8) {
      near = within(2, text);
      add(near, FAR, spellings);
    }
    boolean letters = text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    String sound = letters ? sounds(text, spellings) : null;
    return near.isEmpty() ? sound : near.getFirst();
  }

  private static void add(List<String> terms, float weight, List<Alternative> spellings) {
    terms.forEach(term -> spellings.add(Alternative.term(term, weight)));
  }

  /** The most frequent of {@code found}. */
  private static List<String> best(Map<String, Integer> found) {
    Comparator<Map.Entry<String, Integer>> rare = Map.Entry.comparingByValue();
    return found.entrySet().stream()
        .sorted(rare.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TERMS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Terms of the text that begin with {@code prefix}, most frequent first; itself left out. */
  List<String> beginningWith(String prefix) throws IOException {
    Map<String, Integer> found = searcher.terms(IndexFields.TEXT, prefix, MOST_SCANNED);
    found.remove(prefix);
    return best(found);
  }

  /**
   * Latin terms up to two {@code edits} away from {@code word}, with which they share the first
   * letter, and to have digits or not.
   */
  private List<String> within(int edits, String word) throws IOException {
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.TEXT);
    if (terms == null || word.length() < 4 || word.length() > 40) {
      return List.of();
    }
    Map<String, Integer> found = new HashMap<>();
    Term term = new Term(IndexFields.TEXT, word);
    FuzzyTermsEnum each = new FuzzyTermsEnum(terms, term, edits, 1, true);
    for (BytesRef near = each.next(); near != null; near = each.next()) {
      found.put(near.utf8ToString(), each.docFreq());
    }
    found.remove(word);
    found.keySet().removeIf(other -> hasDigit(other) != hasDigit(word));
    return best(found);
  }

  private static boolean hasDigit(String term) {
    return term.chars().anyMatch(Character::isDigit);
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
      steps.add(pairs(cut.get(i), cut.get(i + 1)));
    }
    List<Integer> positions = IntStream.range(0, steps.size()).boxed().toList();
    String best = null;
    int most = 0;
    List<List<String>> chains = chains(steps);
    for (List<String> chain : chains) {
      Alternative spelling = new Alternative(IndexFields.TEXT, chain, positions, CLOSE, false);
      spellings.add(spelling);
      int frequency = searcher.frequency(spelling);
      best = frequency > most ? spelling.text() : best;
      most = Math.max(most, frequency);
    }
    // two words side by side need not stand so in the text
    boolean twoWords = cut.size() == 4;
    if (chains.isEmpty() || twoWords) {
      for (int i = 0; i < steps.size(); i += twoWords ? 2 : 1) {
        add(steps.get(i).stream().limit(MOST_PIECES).toList(), PIECE, spellings);
      }
    }
    return best;
  }

  /** Pairs of Han characters that can be read as the two syllables, most frequent first. */
  private List<String> pairs(String first, String second) throws IOException {
    Pinyin pinyin = Pinyin.table();
    Map<String, Integer> found = new HashMap<>();
    for (char character : pinyin.characters(first).toCharArray()) {
      searcher.terms(
          IndexFields.TEXT,
          String.valueOf(character),
          (pair, frequency) -> {
            if (pair.length() == 2 && pinyin.canRead(pair.charAt(1), second)) {
              found.put(pair, frequency);
            }
            return true;
          });
    }
    return best(found);
  }

  /** Chains of pairs that overlap by a character, one from each step; the first few of them. */
  private static List<List<String>> chains(List<List<String>> steps) {
    List<List<String>> leading = new ArrayList<>(steps);
    for (int i = steps.size() - 2; i >= 0; i--) {
      List<String> next = leading.get(i + 1);
      leading.set(
          i, steps.get(i).stream().filter(a -> next.stream().anyMatch(b -> meet(a, b))).toList());
    }
    List<List<String>> chains = List.of(List.of());
    for (List<String> step : leading) {
      chains =
          chains.stream()
              .flatMap(chain ->
                  step.stream()
                      .filter(pair -> chain.isEmpty() || meet(chain.getLast(), pair))
                      .map(pair -> Stream.concat(chain.stream(), Stream.of(pair)).toList()))
              .limit(MOST_CHAINS)
              .toList();
    }
    return chains;
  }

  private static boolean meet(String pair, String next) {
    return pair.charAt(1) == next.charAt(0);
  }
}
