package dev.sennight.search.query;

import dev.sennight.model.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a query into words, phrases, fields and signs. Any text is valid. */
final class QueryLexer {
  private static final int MOST_TOKENS = 200;
  private static final String MINUS = "-−－–";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean openQuote;

  private QueryLexer(String text) {
    this.text = text;
  }

  /** What a token is. */
  enum Type {
    WORD,
    PHRASE,
    /** A word or phrase for a field. */
    VALUE,
    NOT,
    OR,
    OPEN,
    CLOSE
  }

  /**
   * A token.
   *
   * @param field for {@link Type#VALUE}
   * @param start where it begins in the query
   */
  record Token(Type type, String text, @Nullable QueryField field, int start) {}

  /**
   * The tokens of a query.
   *
   * @param read the query, or its beginning when it is very long
   * @param cut whether some of the query was left out
   * @param openQuote whether a quotation mark has no partner
   */
  record Tokens(List<Token> list, String read, boolean cut, boolean openQuote) {}

  static Tokens of(String text) {
    QueryLexer lexer = new QueryLexer(PlainText.start(text, QueryParser.LONGEST));
    String read = lexer.text;
    while (lexer.at < read.length() && lexer.tokens.size() < MOST_TOKENS) {
      lexer.step();
    }
    read = read.substring(0, lexer.at);
    return new Tokens(lexer.tokens, read, lexer.at < text.length(), lexer.openQuote);
  }

  private void step() {
    char c = text.charAt(at);
    if (isSpace(c)) {
      at++;
    } else if (c == '(' || c == '（') {
      sign(Type.OPEN);
    } else if (c == ')' || c == '）') {
      sign(Type.CLOSE);
    } else if (c == '|' || c == '｜') {
      sign(Type.OR);
    } else if (opensPhrase()) {
      int start = at;
      add(Type.PHRASE, quoted(), null, start);
    } else if (isStrayMark()) {
      at++;
    } else if (MINUS.indexOf(c) >= 0 && negates()) {
      sign(Type.NOT);
    } else {
      word();
    }
  }

  private boolean negates() {
    boolean first =
        at == 0 || isSpace(text.charAt(at - 1)) || "(（".indexOf(text.charAt(at - 1)) >= 0;
    return first && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
  }

  private void sign(Type type) {
    add(type, text.substring(at, at + 1), null, at);
    while (at < text.length() && type == Type.OR && "|｜".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    at += type == Type.OR ? 0 : 1;
  }

  private void word() {
    int start = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      if (text.charAt(at) == ':' || text.charAt(at) == '：') {
        QueryField field = QueryField.named(text.substring(start, at)).orElse(null);
        boolean address = text.startsWith("//", at + 1);
        if (field != null && !address) {
          at++;
          value(field, start);
          return;
        }
      }
      at++;
    }
    String word = text.substring(start, at);
    switch (word) {
      case "OR", "或" -> add(Type.OR, word, null, start);
      case "AND", "和", "且", "&&" -> {}
      case "NOT", "非" -> add(Type.NOT, word, null, start);
      default -> add(Type.WORD, word, null, start);
    }
  }

  private void value(QueryField field, int start) {
    if (at < text.length() && opensPhrase()) {
      add(Type.VALUE, quoted(), field, start);
      return;
    }
    int from = at;
    while (at < text.length() && !ends(text.charAt(at))) {
      at++;
    }
    add(Type.VALUE, text.substring(from, at), field, start);
  }

  private boolean opensPhrase() {
    return QuotationMark.opens(text.charAt(at)) && !isStrayMark()
        || QuotationMark.surroundsAt(text, at);
  }

  /** Whether a mark stands at the end of a word and opens nothing: {@code 5" display}. */
  private boolean isStrayMark() {
    boolean ending = at + 1 >= text.length() || isSpace(text.charAt(at + 1));
    return QuotationMark.opens(text.charAt(at))
        && at > 0
        && ending
        && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** Reads up to the closing quotation mark, or to the end. */
  private String quoted() {
    int close = QuotationMark.closing(text, at);
    openQuote |= close < 0;
    int end = close < 0 ? text.length() : close;
    String inside = text.substring(at + 1, end);
    at = Math.min(text.length(), end + 1);
    return inside;
  }

  /** Whether {@code c} ends a word. */
  static boolean ends(char c) {
    return isSpace(c) || "()（）|｜".indexOf(c) >= 0 || QuotationMark.opens(c);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0;
  }

  private void add(Type type, String value, @Nullable QueryField field, int start) {
    tokens.add(new Token(type, value, field, start));
  }
}
