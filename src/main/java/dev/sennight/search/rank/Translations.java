package dev.sennight.search.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chinese words for the English words of a query that holds no Han, as far as entries have them.
 */
final class Translations {
  /** The most that another name or a translation weighs. */
  static final float WEIGHT = 0.6f;

  private static final float LEMMA = 0.9f;
  private static final int MOST = 6;

  private final Vocabulary vocabulary;
  private final List<QueryUnit> units;
  private final boolean applies;

  Translations(Vocabulary vocabulary, List<QueryUnit> units) {
    this.vocabulary = vocabulary;
    this.units = units;
    applies = units.stream().noneMatch(QueryUnit::isCjk);
  }

  /** The best translations of the unit with that number, alone and together with its neighbours. */
  List<Alternative> of(int index) throws IOException {
    Map<String, Float> words = new HashMap<>();
    for (int from = Math.max(0, index - EnglishChinese.LONGEST + 1); from <= index; from++) {
      int last = Math.min(units.size(), from + EnglishChinese.LONGEST);
      for (int to = index + 1; to <= last && applies; to++) {
        String typed = QueryUnit.typed(units.subList(from, to));
        for (String key : keys(from, to, typed)) {
          float times = key.equals(typed) ? 1 : LEMMA;
          EnglishChinese.table()
              .of(key)
              .forEach((word, usual) -> words.merge(word, usual * times, Math::max));
        }
      }
    }
    List<Translation> found = new ArrayList<>();
    for (Map.Entry<String, Float> word : words.entrySet()) {
      Alternative spelling = QueryUnit.spelling(word.getKey(), WEIGHT);
      int frequency = spelling == null ? 0 : vocabulary.leastFrequency(spelling.terms());
      if (spelling != null && frequency > 0) {
        float rank = (float) (word.getValue() * Math.log(2 + frequency));
        found.add(new Translation(spelling, rank));
      }
    }
    found.sort(
        Comparator.comparingDouble((Translation each) -> -each.rank())
            .thenComparing(each -> each.spelling().terms().toString()));
    return found.stream().limit(MOST).map(Translation::spelling).toList();
  }

  private record Translation(Alternative spelling, float rank) {}

  /** The words as typed, and with the last of them in its base form; none for stop words alone. */
  private Set<String> keys(int from, int to, String typed) {
    Set<String> keys = new LinkedHashSet<>();
    boolean stop = to == from + 1 && StopWords.list().isStopWord(units.get(from).longest().term());
    if (!stop) {
      keys.add(typed);
      String last = typed.substring(typed.lastIndexOf(' ') + 1);
      String before = typed.substring(0, typed.length() - last.length());
      Inflections.stems(last).forEach(stem -> keys.add(before + stem));
    }
    return keys;
  }
}
