package dev.sennight.search.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query as it was understood.
 *
 * @param text what of the query was read
 * @param without what must not be searched in place of words, wherever in the query it was said;
 *     {@code *} for anything; in the order of the query
 * @param notes what could not be understood, and what was searched instead
 */
public record ParsedQuery(
    String text, QueryNode.And root, Set<String> without, List<QueryNote> notes) {
  public ParsedQuery {
    without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
    notes = List.copyOf(notes);
  }

  /**
   * {@code query} with {@code text}, {@code *} for anything, no longer searched in place of words.
   */
  public static String without(String query, String text) {
    return query.strip() + " " + QueryText.without(text);
  }

  /** Whether its last word may be unfinished: nothing follows it. */
  public boolean isUnfinished() {
    return without.isEmpty()
        && !text.isEmpty()
        && !Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** The query written out in the query language. */
  public String explanation() {
    return Stream.concat(Stream.of(QueryText.of(root)), without.stream().map(QueryText::without))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
