package dev.sennight.search.query;

import java.util.List;

/**
 * A query as it was understood.
 *
 * @param text what of the query was read
 * @param notes what could not be understood, and what was searched instead
 */
public record ParsedQuery(String text, QueryNode.And root, List<QueryNote> notes) {
  public ParsedQuery {
    notes = List.copyOf(notes);
  }

  /**
   * {@code query} with {@code text}, {@code *} for anything, no longer searched in place of words.
   */
  public static String without(String query, String text) {
    return query.strip() + " " + QueryText.without(text);
  }

  /** The query written out in the query language. */
  public String explanation() {
    return QueryText.of(root);
  }
}
