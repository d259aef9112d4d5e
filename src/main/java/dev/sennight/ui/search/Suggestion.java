package dev.sennight.ui.search;

/**
 * Something to put into the search box.
 *
 * @param text what is shown and put there
 * @param count entries it has; -1 when that is not known
 * @param start first unit of the query that it replaces
 * @param end one past the last unit that it replaces
 */
public record Suggestion(Kind kind, String text, long count, int start, int end) {
  /** Where it comes from. */
  public enum Kind {
    COMPLETION,
    RECENT
  }
}
