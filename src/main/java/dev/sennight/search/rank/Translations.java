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

  private final EntrySearcher searcher;
  private final List<QueryUnit> units;

  Translations(EntrySearcher searcher, List<QueryUnit> units) {
    this.searcher = searcher;
    this.units = units.stream().anyMatch(QueryUnit::isCjk) ? List.of() : units;
  }

  private record Translation(Alternative spelling, double rank) {}

  /** The best translations of the unit with that number, alone and together with its neighbours. */
  List<Alternative> of(int index) throws IOException {
    Map<String, Float> words = new HashMap<>();
    for (String typed : QueryUnit.around(units, index, EnglishChinese.LONGEST)) {
      for (String key : keys(typed)) {
        float times = key.equals(typed) ? 1 : LEMMA;
        EnglishChinese.table()
            .of(key)
            .forEach((word, usual) -> words.merge(word, usual * times, Math::max));
      }
    }
    List<Translation> found = new ArrayList<>();
    for (Map.Entry<String, Float> word : words.entrySet()) {
      for (Alternative spelling : QueryUnit.spellings(word.getKey(), WEIGHT)) {
        int frequency = searcher.frequency(spelling);
        if (frequency > 0) {
          found.add(new Translation(spelling, word.getValue() * Math.log(2 + frequency)));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble((Translation each) -> -each.rank())
            .thenComparing(each -> each.spelling().terms().toString()));
    return found.stream().limit(MOST).map(Translation::spelling).toList();
  }

  /** The words as typed, and with the last of them in its base form; none for a stop word alone. */
  private static Set<String> keys(String typed) {
    Set<String> keys = new LinkedHashSet<>();
    if (!StopWords.list().contains(typed)) {
      keys.add(typed);
      String last = typed.substring(typed.lastIndexOf(' ') + 1);
      String before = typed.substring(0, typed.length() - last.length());
      Inflections.stems(last).forEach(stem -> keys.add(before + stem));
    }
    return keys;
  }
}
