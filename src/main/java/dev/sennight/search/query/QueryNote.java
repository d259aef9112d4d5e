package dev.sennight.search.query;

import java.util.List;

/**
 * What could not be understood in a query, or what was searched instead; whoever shows it words it.
 *
 * @param about what of the query it is about, as {@link Kind} says
 */
public record QueryNote(Kind kind, List<String> about) {
  public QueryNote {
    about = List.copyOf(about);
  }

  static QueryNote of(Kind kind, String... about) {
    return new QueryNote(kind, List.of(about));
  }

  /** The kinds of notes. */
  public enum Kind {
    /** The query is very long; only its beginning was searched. */
    CUT,
    /** A quotation mark is not closed; the phrase was taken to reach to the end. */
    OPEN_QUOTE,
    /** A parenthesis is not closed; it was taken to reach to the end. */
    OPEN_PARENTHESIS,
    /** A closing parenthesis has no partner and was left out. */
    STRAY_PARENTHESIS,
    /** Parentheses are nested too deeply; the inner ones were left out. */
    DEEP_PARENTHESES,
    /** A field has no value and was left out; about the field. */
    NO_VALUE,
    /** A value is not a time; it was searched as a word; about the value. */
    NOT_A_TIME,
    /** A phrase, or a field's value, is signs alone and was left out; about the phrase. */
    PHRASE_OF_SIGNS,
    /** There is nothing to look for: no letters, digits or characters. */
    SIGNS_ONLY,
    /** A word stands nowhere; another was searched as well; about both. */
    SPELLED
  }
}
