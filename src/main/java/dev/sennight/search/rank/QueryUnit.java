package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.TokenKind;
import dev.sennight.index.Tokenizer;
import dev.sennight.model.text.CjkText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What stands together in a query: a run of Han characters, or a Latin word with its parts. */
record QueryUnit(List<Token> tokens) {
  private static final int MOST = 300;

  /** A token of a query, its offsets in the query. */
  record Token(TokenKind kind, String term, int position, int start, int end) {
    boolean isCjk() {
      return kind == TokenKind.PAIR || kind == TokenKind.SINGLE;
    }
  }

  /** Whether {@code term} is of Han, kana or Hangul. */
  static boolean isCjk(String term) {
    return !term.isEmpty() && CjkText.isCjk(term.charAt(0));
  }

  boolean isCjk() {
    return tokens.getFirst().isCjk();
  }

  /** The terms of all tokens. */
  List<String> terms() {
    return tokens.stream().map(Token::term).toList();
  }

  /** The tokens that take up positions. */
  List<Token> base() {
    return tokens.stream().filter(t -> t.kind().isBase()).toList();
  }

  /** The token that stands for the most text. */
  String longest() {
    return Collections.max(tokens, Comparator.comparingInt(t -> t.term().length())).term();
  }

  /** The tokens of {@code units}. */
  static Stream<Token> tokens(List<QueryUnit> units) {
    return units.stream().flatMap(unit -> unit.tokens().stream());
  }

  /** What {@code tokens} stand for, folded, a space before each Latin word but the first. */
  static String typed(Stream<Token> tokens) {
    StringBuilder typed = new StringBuilder();
    tokens
        .filter(token -> token.kind().isBase())
        .forEach(token -> {
          boolean pair = token.kind() == TokenKind.PAIR;
          typed.append(token.isCjk() || typed.isEmpty() ? "" : " ");
          typed.append(token.term(), 0, pair ? first(token.term()) : token.term().length());
        });
    return typed.toString();
  }

  /**
   * What is typed in up to {@code most} Latin {@code units} side by side, the one with number
   * {@code index} among them.
   */
  static List<String> around(List<QueryUnit> units, int index, int most) {
    List<String> typed = new ArrayList<>();
    for (int from = Math.max(0, index - most + 1); from <= index; from++) {
      int last = Math.min(units.size(), from + most);
      for (int to = index + 1; to <= last && !units.get(to - 1).isCjk(); to++) {
        if (units.subList(from, to).stream().noneMatch(QueryUnit::isCjk)) {
          typed.add(typed(tokens(units.subList(from, to))));
        }
      }
    }
    return typed;
  }

  private static int first(String term) {
    return Character.charCount(term.codePointAt(0));
  }

  /** The units of {@code text}, the first few hundred of them. */
  static List<QueryUnit> of(String text) {
    List<QueryUnit> units = new ArrayList<>();
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    boolean cjk = false;
    int end = -1;
    for (int count = 0; scanner.next() && count < MOST; count++) {
      Token token =
          new Token(
              scanner.kind(), scanner.term(), scanner.position(), scanner.start(), scanner.end());
      if (cjk != token.isCjk() || token.start() >= end) {
        units.add(new QueryUnit(new ArrayList<>()));
        cjk = token.isCjk();
        end = -1;
      }
      units.getLast().tokens.add(token);
      // runs of one Latin word lie at most a sign apart
      end = Math.max(end, token.end() + (token.kind().isBase() && !cjk ? 1 : 0));
    }
    return units;
  }

  /** {@code tokens} side by side. */
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
    return new Alternative(IndexFields.TEXT, terms, positions, weight, false);
  }

  /** {@code name} as its terms side by side; none when it holds no word. */
  static List<Alternative> spellings(String name, float weight) {
    List<Token> tokens = tokens(of(name)).toList();
    return tokens.isEmpty() ? List.of() : List.of(spelling(tokens, weight));
  }
}
