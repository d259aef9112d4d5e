package dev.sennight.search.query;

import dev.sennight.search.query.QueryLexer.Token;

/** Puts {@code exact:} before the words and phrases of a query that have no field. */
public final class ExactForm {
  private static final String EXACT = QueryField.EXACT.label() + ":";

  private ExactForm() {}

  /**
   * {@code query} for what is written just so; unchanged where it says so itself. Of a very long
   * query what is searched of it.
   */
  public static String of(String query) {
    QueryLexer.Tokens tokens = QueryLexer.of(query);
    StringBuilder form = new StringBuilder(tokens.read());
    for (Token token : tokens.list().reversed()) {
      switch (token.type()) {
        case WORD, PHRASE -> form.insert(token.start(), EXACT);
        case VALUE, NOT, OR, OPEN, CLOSE -> {}
      }
    }
    return form.toString();
  }
}
