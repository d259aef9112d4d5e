package dev.sennight.search.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts the free text of a query into words and says what may stand for each. */
public final class WordBuilder {
  private final EntrySearcher searcher;
  private final FuzzyExpansion fuzzy;

  /** For one query to {@code searcher}. */
  public WordBuilder(EntrySearcher searcher) {
    this.searcher = searcher;
    fuzzy = new FuzzyExpansion(searcher);
  }

  /**
   * The words of {@code text}, each once.
   *
   * @param typing whether the last word may be unfinished
   */
  public List<Word> words(String text, boolean typing) throws IOException {
    List<QueryUnit> units = QueryUnit.of(text);
    LatinWord latin = new LatinWord(searcher, fuzzy, units);
    List<Word> words = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < units.size(); i++) {
      QueryUnit unit = units.get(i);
      if (seen.add(unit.terms())) {
        boolean open = typing && unit.terms().equals(units.getLast().terms());
        words.add(unit.isCjk() ? CjkWord.of(unit, searcher.synonyms()) : latin.of(i, open));
      }
    }
    return words;
  }
}
