package dev.sennight.search.filter;

import dev.sennight.index.analysis.TokenKind;
import dev.sennight.index.analysis.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** The terms that stand for a phrase, and their places in it. */
final class PhraseTerms {
  private static final int MOST_TERMS = 200;

  private final List<String> terms = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final List<Span> bases = new ArrayList<>();
  private final List<Span> ties = new ArrayList<>();
  private boolean openEnd;

  private PhraseTerms() {}

  /** A piece of the phrase; {@code letters} when it is a run of them. */
  private record Span(String term, int position, int start, int end, boolean letters) {
    boolean covers(Span one, Span other) {
      return start <= one.start && end >= other.end;
    }
  }

  static PhraseTerms of(String text) {
    PhraseTerms phrase = new PhraseTerms();
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    while (scanner.next() && phrase.terms.size() < MOST_TERMS) {
      phrase.take(scanner);
    }
    return phrase;
  }

  private void take(Tokenizer scanner) {
    TokenKind kind = scanner.kind();
    int end = bases.isEmpty() ? -1 : bases.getLast().end;
    boolean covered = kind == TokenKind.SINGLE && end == scanner.end();
    boolean base = kind.isBase() && !covered;
    boolean tie = kind == TokenKind.BRIDGE || kind == TokenKind.JOINED && isSigned(scanner.term());
    openEnd &= !covered;
    if (base || tie) {
      boolean letters = kind == TokenKind.RUN && Character.isLetter(scanner.term().charAt(0));
      (base ? bases : ties).add(span(scanner, letters));
      terms.add(scanner.term());
      positions.add(scanner.position());
      openEnd = kind == TokenKind.SINGLE;
    }
  }

  private static Span span(Tokenizer scanner, boolean letters) {
    return new Span(scanner.term(), scanner.position(), scanner.start(), scanner.end(), letters);
  }

  /** {@code C++} and {@code .NET} stand for themselves, not for their letters. */
  private static boolean isSigned(String term) {
    return term.endsWith("+") || term.endsWith("#") || term.startsWith(".");
  }

  List<String> terms() {
    return terms;
  }

  List<Integer> positions() {
    return positions;
  }

  /** How many of the terms stand one after the other; the others tie them. */
  int bases() {
    return bases.size();
  }

  /** The place of such a term, the first one at 0. */
  int basePosition(int number) {
    return bases.get(number).position - bases.getFirst().position;
  }

  /** Whether {@code term} of a text is the one with that number. */
  boolean isBase(int number, String term) {
    boolean open = openEnd && number == bases.size() - 1;
    String wanted = bases.get(number).term;
    return open ? term.startsWith(wanted) : term.equals(wanted);
  }

  /** Whether the last term is a single character, which another one may follow in a text. */
  boolean isOpenEnded() {
    return openEnd;
  }

  /**
   * Whether letters stand beside something that no term ties them to. A part of a word has the
   * place of the whole word ({@code AI} that of {@code OpenAI}), so that such terms may be side by
   * side in the index and not in the text.
   */
  boolean isLoose() {
    for (int i = 1; i < bases.size(); i++) {
      Span before = bases.get(i - 1);
      Span now = bases.get(i);
      if ((before.letters || now.letters)
          && ties.stream().noneMatch(tie -> tie.covers(before, now))) {
        return true;
      }
    }
    return false;
  }
}
