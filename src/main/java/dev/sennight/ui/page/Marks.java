package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.model.text.FoldedText;
import dev.sennight.model.text.Match;
import java.util.List;

/**
 * What a page marks.
 *
 * @param find words looked for in the page; they go before the query
 * @param query of the search that led to the page
 */
public record Marks(String find, String query) {
  /** Marks nothing. */
  public static final Marks NONE = new Marks("", "");

  /** What to mark in {@code text}, in order, without overlaps. */
  List<Match> in(String text, Library library) {
    if (!find.isBlank()) {
      return typed(find, text);
    }
    if (query.isBlank()) {
      return List.of();
    }
    List<Match> matches = library.searching().matches(query, text);
    return matches.isEmpty() ? typed(query, text) : matches;
  }

  private static List<Match> typed(String words, String text) {
    return FoldedText.find(words.strip(), text).stream().map(Match::of).toList();
  }

  /**
   * Number of the match to open at: the first one, or for a search the first from its passage on,
   * of what was typed before other names of it.
   *
   * @param marked what {@link #in} gave for {@code text}
   */
  int first(List<Match> marked, String text, Library library) {
    if (!find.isBlank() || query.isBlank() || marked.size() < 2) {
      return 0;
    }
    int passage = library.searching().passage(query, text);
    List<Match> best = marked.stream().filter(match -> !match.other()).toList();
    if (best.isEmpty()) {
      best = marked;
    }
    Match first = best.getFirst();
    return marked.indexOf(
        best.stream().filter(match -> match.end() > passage).findFirst().orElse(first));
  }
}
