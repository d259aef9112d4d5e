package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.model.text.FoldedText;
import dev.sennight.model.text.TextRange;
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

  /** The ranges of {@code text} to mark, in order, without overlaps. */
  List<TextRange> in(String text, Library library) {
    if (!find.isBlank()) {
      return FoldedText.find(find.strip(), text);
    }
    if (query.isBlank()) {
      return List.of();
    }
    List<TextRange> matches = library.searching().matches(query, text);
    return matches.isEmpty() ? FoldedText.find(query.strip(), text) : matches;
  }

  /**
   * Number of the match to open at: the first one, or for a search the first of its passage.
   *
   * @param marked what {@link #in} gave for {@code text}
   */
  int first(List<TextRange> marked, String text, Library library) {
    if (!find.isBlank() || query.isBlank() || marked.size() < 2) {
      return 0;
    }
    int passage = library.searching().passage(query, text);
    int at = 0;
    while (at < marked.size() && marked.get(at).end() <= passage) {
      at++;
    }
    return at < marked.size() ? at : 0;
  }
}
