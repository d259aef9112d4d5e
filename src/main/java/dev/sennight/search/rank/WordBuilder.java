package dev.sennight.search.rank;

import dev.sennight.index.analysis.TextScanner;
import dev.sennight.index.analysis.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Cuts the free text of a query into words and says what may stand for each. */
public final class WordBuilder {
  private final List<Word> words = new ArrayList<>();
  private final List<Tok> unit = new ArrayList<>();

  /** The words of {@code text}. */
  public static List<Word> words(String text) {
    WordBuilder builder = new WordBuilder();
    builder.read(text);
    return builder.words;
  }

  private void read(String text) {
    TextScanner scanner = TextScanner.forQuery();
    scanner.start(text);
    while (scanner.next()) {
      Tok token =
          new Tok(
              scanner.kind(), scanner.term(), scanner.position(), scanner.start(), scanner.end());
      if (!unit.isEmpty() && !continues(token)) {
        flush();
      }
      unit.add(token);
    }
    flush();
  }

  private boolean continues(Tok token) {
    Tok last = unit.getLast();
    boolean cjk = isCjk(token.kind());
    if (cjk != isCjk(last.kind())) {
      return false;
    }
    return cjk
        ? token.start() < last.end()
        : token.start() <= unit.getFirst().end()
            || token.start() <= last.end()
                && token.position() <= last.position() + 1
                && token.start() < end();
  }

  private int end() {
    return unit.stream().mapToInt(Tok::end).max().orElse(0);
  }

  private static boolean isCjk(TokenKind kind) {
    return kind == TokenKind.PAIR || kind == TokenKind.SINGLE;
  }

  private void flush() {
    if (unit.isEmpty()) {
      return;
    }
    words.add(isCjk(unit.getFirst().kind()) ? han() : latin());
    unit.clear();
  }

  private Word han() {
    List<Tok> pairs = unit.stream().filter(t -> t.kind() == TokenKind.PAIR).toList();
    StringBuilder text = new StringBuilder();
    List<Feature> features = new ArrayList<>();
    if (pairs.isEmpty()) {
      String single = unit.getFirst().term();
      features.add(Feature.of(Alternative.term(single, 1), 1, 1));
      return new Word(single, features);
    }
    for (Tok pair : pairs) {
      text.append(pair.term().charAt(0));
      features.add(Feature.of(Alternative.term(pair.term(), 1), 1, 1));
    }
    text.append(pairs.getLast().term().substring(1));
    for (int i = 0; i + 1 < pairs.size(); i++) {
      features.add(Feature.of(phrase(pairs.subList(i, i + 2), 1), 0.4f, 0));
    }
    if (pairs.size() > 2 && pairs.size() < 8) {
      features.add(Feature.of(phrase(pairs, 1), 0.6f, 0));
    }
    return new Word(text.toString(), features);
  }

  private Word latin() {
    List<Tok> runs = unit.stream().filter(t -> t.kind().isBase()).toList();
    List<Feature> features = new ArrayList<>();
    String longest =
        unit.stream()
            .map(Tok::term)
            .reduce((a, b) -> b.length() > a.length() ? b : a)
            .orElseThrow();
    if (runs.size() == 1) {
      features.add(Feature.of(Alternative.term(longest, 1), 1, 1));
      return new Word(longest, features);
    }
    features.add(new Feature(List.of(phrase(runs, 1)), 1, 0.5f));
    for (Tok run : runs) {
      features.add(Feature.of(Alternative.term(run.term(), 1), 0.3f, 0.5f / runs.size()));
    }
    return new Word(longest, features);
  }

  private static Alternative phrase(List<Tok> tokens, float weight) {
    int first = tokens.getFirst().position();
    return new Alternative(
        tokens.stream().map(Tok::term).toList(),
        tokens.stream().map(t -> t.position() - first).toList(),
        weight);
  }

  private record Tok(TokenKind kind, String term, int position, int start, int end) {}
}
