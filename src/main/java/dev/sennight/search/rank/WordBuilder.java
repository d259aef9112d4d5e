package dev.sennight.search.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts the free text of a query into words and says what may stand for each. */
public final class WordBuilder {
  private WordBuilder() {}

  /**
   * The words of {@code text}.
   *
   * @param typing whether the last word may be unfinished
   */
  public static List<Word> words(String text, IndexView view, boolean typing) throws IOException {
    List<QueryUnit> units = QueryUnit.of(text);
    HanWord han = new HanWord(view);
    LatinWord latin = new LatinWord(view, units);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      boolean open = typing && i == units.size() - 1;
      words.add(units.get(i).isCjk() ? han.of(units.get(i)) : latin.of(i, open));
    }
    return words;
  }
}
