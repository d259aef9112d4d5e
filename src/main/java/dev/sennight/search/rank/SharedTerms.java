package dev.sennight.search.rank;

import dev.sennight.index.analysis.TokenKind;
import dev.sennight.index.analysis.Tokenizer;
import dev.sennight.search.rank.Feature.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms and links that tell an entry apart, as words to look for in others. */
public final class SharedTerms {
  private static final int MOST_TERMS = 40;
  private static final int LONGEST_TEXT = 20_000;
  private static final int TITLE_TIMES = 3;
  private static final float LINK_WEIGHT = 2;

  private final IndexView view;
  private final List<Word> words = new ArrayList<>();

  /** For entries of {@code view}. */
  public SharedTerms(IndexView view) {
    this.view = view;
  }

  /** Adds the most telling terms of an entry: often in it, rare elsewhere. */
  public void addText(String title, String body) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    count(title, TITLE_TIMES, counts);
    count(body.substring(0, Math.min(LONGEST_TEXT, body.length())), 1, counts);
    Vocabulary vocabulary = new Vocabulary(view);
    List<Weighted> weighted = new ArrayList<>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int frequency = vocabulary.frequency(entry.getKey());
      if (frequency > 1) {
        double rarity = Math.log(1 + view.entries() / (double) frequency);
        weighted.add(
            new Weighted(entry.getKey(), (float) (rarity * (1 + Math.log(entry.getValue())))));
      }
    }
    weighted.sort(Comparator.comparingDouble(Weighted::weight).reversed());
    for (Weighted term : weighted.subList(0, Math.min(MOST_TERMS, weighted.size()))) {
      float weight = term.weight() / weighted.getFirst().weight();
      Alternative alternative = Alternative.term(term.term(), 1);
      words.add(
          new Word(
              term.term(), List.of(Feature.of(Role.WHOLE, alternative, weight, weight)), null));
    }
  }

  private static void count(String text, int times, Map<String, Integer> counts) {
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    while (scanner.next()) {
      boolean telling = scanner.kind() != TokenKind.SINGLE && scanner.length() > 1;
      String term = telling ? scanner.term() : "";
      boolean particle = scanner.kind() == TokenKind.PAIR && StopWords.list().particles(term) > 0;
      if (telling && !particle && !StopWords.list().isFiller(term)) {
        counts.merge(term, times, Integer::sum);
      }
    }
  }

  /** Adds a value of a keyword field. */
  public void addLink(String field, String value) {
    Alternative alternative = new Alternative(field, List.of(value), List.of(0), 1, false);
    words.add(
        new Word(
            value, List.of(Feature.of(Role.WHOLE, alternative, LINK_WEIGHT, LINK_WEIGHT)), null));
  }

  /** What was gathered. */
  public List<Word> words() {
    return words;
  }

  private record Weighted(String term, float weight) {}
}
