package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.Pinyin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Looks words up in the index that are like a given one. */
final class Vocabulary {
  private static final int MOST_EXPANSIONS = 24;
  private static final int MOST_SCANNED = 4000;

  private final EntrySearcher searcher;

  Vocabulary(EntrySearcher searcher) {
    this.searcher = searcher;
  }

  /** A term and in how many entries it stands. */
  record Found(String term, int frequency, int distance) {}

  int frequency(String term) throws IOException {
    return searcher.frequency(term);
  }

  /** The frequency of the rarest of {@code terms}. */
  int leastFrequency(List<String> terms) throws IOException {
    int least = Integer.MAX_VALUE;
    for (String term : terms) {
      least = Math.min(least, searcher.frequency(term));
    }
    return least;
  }

  /** Terms that begin with {@code prefix}, the most frequent first; itself left out. */
  List<Found> withPrefix(String field, String prefix) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    int[] scanned = {0};
    searcher.terms(
        field,
        prefix,
        (term, frequency) -> {
          found.put(term, frequency);
          return ++scanned[0] < MOST_SCANNED;
        });
    found.remove(prefix);
    return best(found);
  }

  /**
   * Latin terms one or two letters away from {@code word}, which they share the first letter with.
   */
  List<Found> like(String word) throws IOException {
    int distance = word.length() >= 8 ? 2 : 1;
    if (word.length() < 4 || word.length() > 40) {
      return List.of();
    }
    for (int edits = 1; edits <= distance; edits++) {
      List<Found> found = within(word, edits);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Found> within(String word, int edits) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.TEXT);
    if (terms == null) {
      return List.of();
    }
    Term term = new Term(IndexFields.TEXT, word);
    FuzzyTermsEnum each = new FuzzyTermsEnum(terms, term, edits, 1, true);
    for (BytesRef near = each.next(); near != null; near = each.next()) {
      found.put(near.utf8ToString(), each.docFreq());
    }
    found.remove(word);
    found
        .keySet()
        .removeIf(t ->
            t.chars().anyMatch(Character::isDigit) != word.chars().anyMatch(Character::isDigit));
    return best(found).stream().map(f -> new Found(f.term(), f.frequency(), edits)).toList();
  }

  private static List<Found> best(Map<String, Integer> found) {
    List<Found> list = new ArrayList<>();
    found.forEach((term, frequency) -> list.add(new Found(term, frequency, 0)));
    list.sort(Comparator.comparingInt(Found::frequency).reversed().thenComparing(Found::term));
    return list.size() > MOST_EXPANSIONS ? list.subList(0, MOST_EXPANSIONS) : list;
  }

  /** Pairs of Han characters that can be read as the two syllables, most frequent first. */
  List<String> pairs(String first, String second) throws IOException {
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
    return best(found).stream().map(Found::term).toList();
  }
}
