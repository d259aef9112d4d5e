package dev.sennight.search.query;

import dev.sennight.search.query.QueryLexer.Token;
import java.util.List;

/** Puts {@code exact:} before the words and phrases of a query that have no field. */
public final class ExactForm {
  private static final String EXACT = QueryField.EXACT.label() + ":";

  private ExactForm() {}

  /** {@code query} for what is written just so; unchanged where it says so itself. */
  public static String of(String query) {
    StringBuilder form = new StringBuilder(query);
    List<Token> tokens = QueryLexer.of(query).list();
    for (Token token : tokens.reversed()) {
      switch (token.type()) {
        case WORD, PHRASE -> form.insert(token.start(), EXACT);
        case VALUE, NOT, OR, OPEN, CLOSE -> {}
      }
    }
    return form.toString();
  }
}
