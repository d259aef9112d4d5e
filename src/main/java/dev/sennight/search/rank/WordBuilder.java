package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.Pinyin;
import dev.sennight.index.analysis.PinyinTokenStream;
import dev.sennight.index.analysis.TextScanner;
import dev.sennight.index.analysis.TokenKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts the free text of a query into words and says what may stand for each. */
public final class WordBuilder {
  private final Vocabulary vocabulary;
  private final Thesaurus thesaurus;
  private final List<List<Tok>> units = new ArrayList<>();
  private List<Tok> unit = new ArrayList<>();

  private WordBuilder(IndexView view) {
    vocabulary = new Vocabulary(view);
    thesaurus = view.thesaurus();
  }

  /** The words of {@code text}. */
  public static List<Word> words(String text, IndexView view) throws IOException {
    WordBuilder builder = new WordBuilder(view);
    builder.read(text);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < builder.units.size(); i++) {
      words.add(isCjk(builder.units.get(i)) ? builder.han(builder.units.get(i)) : builder.latin(i));
    }
    return words;
  }

  private void read(String text) {
    TextScanner scanner = TextScanner.forQuery();
    scanner.start(text);
    int end = -1;
    while (scanner.next()) {
      Tok token =
          new Tok(
              scanner.kind(), scanner.term(), scanner.position(), scanner.start(), scanner.end());
      boolean cjk = token.isCjk();
      if (!unit.isEmpty() && (cjk != unit.getFirst().isCjk() || token.start() >= end)) {
        units.add(unit);
        unit = new ArrayList<>();
        end = -1;
      }
      unit.add(token);
      // letters and digits of one unit lie side by side; a joined form reaches over all of it
      end = Math.max(end, cjk ? token.end() : token.end() + 1);
    }
    if (!unit.isEmpty()) {
      units.add(unit);
    }
  }

  private static boolean isCjk(List<Tok> unit) {
    return unit.getFirst().isCjk();
  }

  // ---- Han

  private Word han(List<Tok> tokens) {
    List<Tok> pairs = tokens.stream().filter(t -> t.kind() == TokenKind.PAIR).toList();
    List<Feature> features = new ArrayList<>();
    if (pairs.isEmpty()) {
      String single = tokens.getFirst().term();
      features.add(Feature.of(Alternative.term(single, 1), 1, 1));
      return new Word(single, features);
    }
    StringBuilder text = new StringBuilder();
    for (Tok pair : pairs) {
      float w = worth(pair.term());
      features.add(Feature.of(Alternative.term(pair.term(), 1), w, w));
      text.append(pair.term().charAt(0));
    }
    text.append(pairs.getLast().term().substring(1));
    if (Tune.TRI > 0)
      for (int i = 0; i + 1 < pairs.size(); i++) {
        float w = Math.min(worth(pairs.get(i).term()), worth(pairs.get(i + 1).term()));
        features.add(Feature.of(phrase(pairs.subList(i, i + 2), 1), Tune.TRI * w, 0));
      }
    if (pairs.size() > 1 && pairs.size() < 8) {
      features.add(Feature.of(phrase(pairs, 1), Tune.WHOLE * pairs.size() / 2, 0));
    }
    synonyms(text.toString(), features);
    return new Word(text.toString(), features);
  }

  private void synonyms(String run, List<Feature> features) {
    if (Tune.GLOSS == 0) return;
    for (int i = 0; i < run.length(); ) {
      int taken = 0;
      for (int n = Math.min(Thesaurus.LONGEST_HAN, run.length() - i); n >= 2; n--) {
        Set<String> others = thesaurus.others(run.substring(i, i + n));
        if (!others.isEmpty()) {
          List<Alternative> alternatives = new ArrayList<>();
          others.forEach(other -> spelling(other, 1, alternatives));
          features.add(new Feature(alternatives, Tune.GLOSS, 0));
          taken = n;
          break;
        }
      }
      i += Math.max(1, taken);
    }
  }

  private static float worth(String pair) {
    Fillers f = Fillers.list();
    int n = f.particles(pair);
    return f.isFiller(pair) || n == 2 ? Tune.STOP : n == 1 ? Tune.FUNC : 1;
  }

  // ---- Latin

  private Word latin(int index) throws IOException {
    List<Tok> tokens = units.get(index);
    List<Tok> runs = tokens.stream().filter(t -> t.kind().isBase()).toList();
    Tok longest = tokens.getFirst();
    for (Tok token : tokens) {
      longest = token.term().length() > longest.term().length() ? token : longest;
    }
    List<Alternative> alternatives = new ArrayList<>();
    List<Feature> features = new ArrayList<>();
    String text = longest.term();
    Alternative exact =
        runs.size() > 1 && longest.kind() != TokenKind.RUN && !text.matches(".*[+#]|\\..*")
            ? phrase(runs, 1)
            : Alternative.term(text, 1);
    alternatives.add(exact);
    int frequency = vocabulary.frequency(text);
    if (runs.size() == 1 && text.equals(runs.getFirst().term())) {
      for (String form : Inflections.of(text)) {
        if (vocabulary.frequency(form) > 0) {
          alternatives.add(Alternative.term(form, 0.9f));
        }
      }
    }
    if (frequency == 0 && alternatives.size() == 1) {
      guess(text, runs.size(), alternatives);
    }
    latinSynonyms(index, alternatives);
    float w = Fillers.list().isFiller(text) ? Tune.STOP : 1;
    features.add(new Feature(alternatives, w, runs.size() > 1 ? 0.6f : w));
    if (runs.size() > 1) {
      for (Tok run : runs) {
        List<Alternative> part = new ArrayList<>();
        part.add(Alternative.term(run.term(), 1));
        if (vocabulary.frequency(run.term()) == 0) {
          guess(run.term(), 1, part);
        }
        features.add(new Feature(part, 0.3f, 0.4f / runs.size()));
      }
    }
    return new Word(text, features);
  }

  /** What may be meant by a word that stands nowhere. */
  private void guess(String text, int runs, List<Alternative> alternatives) throws IOException {
    if (text.length() >= 3) {
      for (Vocabulary.Found found : vocabulary.withPrefix(IndexFields.TEXT, text)) {
        alternatives.add(Alternative.term(found.term(), 0.7f));
      }
    }
    for (Vocabulary.Found found : vocabulary.like(text)) {
      alternatives.add(Alternative.term(found.term(), found.distance() == 1 ? 0.7f : 0.5f));
    }
    if (runs == 1) {
      pinyin(text, alternatives);
    }
  }

  private void pinyin(String text, List<Alternative> alternatives) throws IOException {
    if (!text.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return;
    }
    String sound = text.length() <= 8 ? PinyinTokenStream.INITIALS + text : "";
    for (String prefix : List.of(text, sound)) {
      if (prefix.length() > 2) {
        for (Vocabulary.Found found : vocabulary.withPrefix(IndexFields.PINYIN, prefix)) {
          alternatives.add(
              new Alternative(IndexFields.PINYIN, List.of(found.term()), List.of(0), 0.6f));
        }
        alternatives.add(new Alternative(IndexFields.PINYIN, List.of(prefix), List.of(0), 0.7f));
      }
    }
    for (List<String> cut : Pinyin.table().cuts(text, 2)) {
      if (cut.size() >= 2 && cut.size() <= 12) {
        sounds(cut, alternatives);
      }
    }
  }

  private void sounds(List<String> cut, List<Alternative> alternatives) throws IOException {
    List<List<String>> steps = new ArrayList<>();
    for (int i = 0; i + 1 < cut.size(); i++) {
      steps.add(vocabulary.pairs(cut.get(i), cut.get(i + 1)));
    }
    List<List<String>> chains = new ArrayList<>();
    chain(steps, 0, new ArrayList<>(), chains);
    for (List<String> chain : chains) {
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < chain.size(); i++) {
        positions.add(i);
      }
      alternatives.add(new Alternative(IndexFields.TEXT, chain, positions, 0.7f));
    }
    if (chains.isEmpty() || cut.size() == 4) {
      for (int i = 0; i < steps.size(); i += cut.size() == 4 ? 2 : 1) {
        steps.get(i).stream().limit(8).forEach(p -> alternatives.add(Alternative.term(p, 0.3f)));
      }
    }
  }

  /** Pairs that overlap by a character, one from each step. */
  private static void chain(
      List<List<String>> steps, int at, List<String> before, List<List<String>> found) {
    if (at == steps.size()) {
      found.add(List.copyOf(before));
      return;
    }
    for (String pair : steps.get(at)) {
      boolean fits = before.isEmpty() || before.getLast().charAt(1) == pair.charAt(0);
      if (fits && found.size() < 64) {
        before.add(pair);
        chain(steps, at + 1, before, found);
        before.removeLast();
      }
    }
  }

  private void latinSynonyms(int index, List<Alternative> alternatives) {
    if (Tune.GLOSS == 0) return;
    Set<String> seen = new HashSet<>();
    for (int from = Math.max(0, index - Thesaurus.LONGEST_LATIN + 1); from <= index; from++) {
      for (int to = index + 1; to <= Math.min(units.size(), from + Thesaurus.LONGEST_LATIN); to++) {
        for (String other : thesaurus.others(key(from, to))) {
          if (seen.add(other)) {
            spelling(other, Tune.GLOSS, alternatives);
          }
        }
      }
    }
  }

  private String key(int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      for (Tok token : units.get(i)) {
        if (token.kind() == TokenKind.RUN) {
          key.append(key.isEmpty() ? "" : " ").append(token.term());
        } else if (token.isCjk()) {
          return "";
        }
      }
    }
    return key.toString();
  }

  /** Adds {@code name} as a phrase of its terms. */
  private static void spelling(String name, float weight, List<Alternative> alternatives) {
    List<Tok> tokens = new ArrayList<>();
    TextScanner scanner = TextScanner.forQuery();
    scanner.start(name);
    while (scanner.next()) {
      boolean covered =
          scanner.kind() == TokenKind.SINGLE
              && !tokens.isEmpty()
              && tokens.getLast().end() == scanner.end();
      if (scanner.kind().isBase() && !covered) {
        tokens.add(
            new Tok(
                scanner.kind(),
                scanner.term(),
                scanner.position(),
                scanner.start(),
                scanner.end()));
      }
    }
    if (!tokens.isEmpty()) {
      alternatives.add(phrase(tokens, weight));
    }
  }

  private static Alternative phrase(List<Tok> tokens, float weight) {
    int first = tokens.getFirst().position();
    return new Alternative(
        IndexFields.TEXT,
        tokens.stream().map(Tok::term).toList(),
        tokens.stream().map(t -> t.position() - first).toList(),
        weight);
  }

  private record Tok(TokenKind kind, String term, int position, int start, int end) {
    boolean isCjk() {
      return kind == TokenKind.PAIR || kind == TokenKind.SINGLE;
    }
  }
}
