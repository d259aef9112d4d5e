package dev.sennight.search;

import dev.sennight.index.TokenKind;
import dev.sennight.index.Tokenizer;
import dev.sennight.search.rank.EntrySearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Words side by side: what finds them in a field, and whether they stand in a text. */
final class Phrase {
  private static final int MOST_TERMS = 200;
  private static final int MOST_ENDINGS = 3_000;

  private final List<Span> terms = new ArrayList<>();

  /** The terms that stand one after the other; the others tie them. */
  private final List<Span> bases = new ArrayList<>();

  /** Whether the last term is a single character, which another one may follow in a text. */
  private boolean openEnd;

  /** A piece of the phrase; {@code letters} when it is a run of them. */
  private record Span(String term, int position, int start, int end, boolean letters) {
    boolean covers(Span one, Span other) {
      return start <= one.start && end >= other.end;
    }
  }

  Phrase(String text) {
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    while (scanner.next() && terms.size() < MOST_TERMS) {
      TokenKind kind = scanner.kind();
      String term = scanner.term();
      boolean single = kind == TokenKind.SINGLE;
      boolean covered = single && !bases.isEmpty() && bases.getLast().end == scanner.end();
      boolean base = kind.isBase() && !covered;
      openEnd &= !covered;
      if (base || kind == TokenKind.BRIDGE || kind == TokenKind.JOINED && isSigned(term)) {
        boolean letters = kind == TokenKind.RUN && Character.isLetter(term.charAt(0));
        Span span = new Span(term, scanner.position(), scanner.start(), scanner.end(), letters);
        terms.add(span);
        bases.addAll(base ? List.of(span) : List.of());
        openEnd = single;
      }
    }
  }

  /** {@code C++} and {@code .NET} stand for themselves, not for their letters. */
  private static boolean isSigned(String term) {
    return term.endsWith("+") || term.endsWith("#") || term.startsWith(".");
  }

  /** Whether it has no words. */
  boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Matches what holds it in {@code field}; more than that when it {@link #isLoose}. */
  Query in(String field, EntrySearcher searcher) throws IOException {
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no words");
    }
    if (terms.size() == 1) {
      Term term = new Term(field, terms.getFirst().term);
      return openEnd ? new PrefixQuery(term) : new TermQuery(term);
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Span each : terms) {
      List<Term> choices = new ArrayList<>(List.of(new Term(field, each.term)));
      if (openEnd && each.equals(terms.getLast())) {
        var endings = searcher.terms(field, each.term, MOST_ENDINGS);
        endings.remove(each.term);
        endings.keySet().forEach(term -> choices.add(new Term(field, term)));
      }
      phrase.add(choices.toArray(Term[]::new), each.position);
    }
    return phrase.build();
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
      boolean tied = terms.stream().anyMatch(tie -> tie.covers(before, now));
      if ((before.letters || now.letters) && !tied) {
        return true;
      }
    }
    return false;
  }

  /** The first {@code terms} of the phrase, found from {@code position} up to {@code end}. */
  private record Begun(int position, int terms, int end) {}

  /** Whether its words stand side by side in {@code text}, no other or part of one between. */
  boolean standsIn(String text) {
    List<Begun> begun = new ArrayList<>();
    Tokenizer scanner = Tokenizer.forText();
    scanner.start(text);
    while (scanner.next()) {
      int position = scanner.position();
      begun.removeIf(each -> each.terms == 0 || place(each) < position);
      begun.add(new Begun(position, 0, scanner.start()));
      for (int i = begun.size() - 1; i >= 0; i--) {
        Begun each = begun.get(i);
        if (place(each) == position && goesOn(each, scanner, text)) {
          if (each.terms + 1 == bases.size()) {
            return true;
          }
          begun.add(new Begun(each.position, each.terms + 1, scanner.end()));
        }
      }
    }
    return false;
  }

  /** The position of the term that comes next. */
  private int place(Begun begun) {
    return begun.position + bases.get(begun.terms).position - bases.getFirst().position;
  }

  private boolean goesOn(Begun begun, Tokenizer scanner, String text) {
    String wanted = bases.get(begun.terms).term;
    boolean open = openEnd && begun.terms == bases.size() - 1;
    String term = scanner.term();
    return (open ? term.startsWith(wanted) : term.equals(wanted))
        && text.substring(Math.min(begun.end, scanner.start()), scanner.start())
            .chars()
            .noneMatch(Character::isLetterOrDigit);
  }

  @Override
  public String toString() {
    return "phrase " + terms.stream().map(Span::term).toList();
  }
}
