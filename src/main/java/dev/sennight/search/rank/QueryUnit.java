package dev.sennight.search.rank;

import dev.sennight.index.analysis.TokenKind;
import dev.sennight.index.analysis.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What stands together in a query: a run of Han characters, or a Latin word with its parts. */
record QueryUnit(List<Token> tokens) {
  private static final int MOST = 300;

  /** A token of a query, its offsets in the query. */
  record Token(TokenKind kind, String term, int position, int start, int end) {
    boolean isCjk() {
      return kind == TokenKind.PAIR || kind == TokenKind.SINGLE;
    }
  }

  boolean isCjk() {
    return tokens.getFirst().isCjk();
  }

  /** The terms of all tokens. */
  List<String> terms() {
    return tokens.stream().map(Token::term).toList();
  }

  /** The characters of a run of Han, kana or Hangul. */
  String run() {
    StringBuilder run = new StringBuilder();
    for (Token token : tokens) {
      boolean pair = token.kind() == TokenKind.PAIR;
      String term = token.term();
      run.append(pair ? term.substring(0, term.offsetByCodePoints(0, 1)) : term);
    }
    return run.toString();
  }

  /** The tokens that take up positions. */
  List<Token> base() {
    return tokens.stream().filter(t -> t.kind().isBase()).toList();
  }

  /** The terms of {@code units}, separated by a space. */
  static String typed(List<QueryUnit> units) {
    return units.stream()
        .flatMap(unit -> unit.base().stream())
        .map(Token::term)
        .collect(Collectors.joining(" "));
  }

  /** The token that stands for the most text. */
  Token longest() {
    Token longest = tokens.getFirst();
    for (Token token : tokens) {
      longest = token.term().length() > longest.term().length() ? token : longest;
    }
    return longest;
  }

  /** The units of {@code text}, the first few hundred of them. */
  static List<QueryUnit> of(String text) {
    List<QueryUnit> units = new ArrayList<>();
    List<Token> unit = new ArrayList<>();
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    int end = -1;
    int count = 0;
    while (scanner.next() && count++ < MOST) {
      Token token =
          new Token(
              scanner.kind(), scanner.term(), scanner.position(), scanner.start(), scanner.end());
      boolean cjk = token.isCjk();
      if (!unit.isEmpty() && (cjk != unit.getFirst().isCjk() || token.start() >= end)) {
        units.add(new QueryUnit(unit));
        unit = new ArrayList<>();
        end = -1;
      }
      unit.add(token);
      // runs of one Latin word lie at most a sign apart
      end = Math.max(end, cjk ? token.end() : token.end() + (token.kind().isBase() ? 1 : 0));
    }
    if (!unit.isEmpty()) {
      units.add(new QueryUnit(unit));
    }
    return units;
  }

  /** {@code name} as an alternative: its terms side by side. */
  static Alternative spelling(List<Token> tokens, float weight) {
    List<String> terms = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    int end = -1;
    for (Token token : tokens) {
      boolean covered = token.kind() == TokenKind.SINGLE && token.end() == end;
      if (token.kind().isBase() && !covered) {
        terms.add(token.term());
        positions.add(token.position() - tokens.getFirst().position());
        end = token.end();
      }
    }
    return Alternative.phrase(terms, positions, weight);
  }

  /** {@code name} as an alternative; null when it holds no word. */
  static @org.jspecify.annotations.Nullable Alternative spelling(String name, float weight) {
    List<Token> tokens = of(name).stream().flatMap(u -> u.tokens().stream()).toList();
    return tokens.isEmpty() ? null : spelling(tokens, weight);
  }
}
