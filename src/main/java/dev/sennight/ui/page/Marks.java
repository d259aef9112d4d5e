package dev.sennight.ui.page;

import dev.sennight.model.TextRange;
import dev.sennight.ui.content.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
  List<TextRange> in(String text, Content content) {
    if (!find.isBlank()) {
      return literal(find.strip(), text);
    }
    if (query.isBlank()) {
      return List.of();
    }
    List<TextRange> matches = content.matches(query, text);
    return matches.isEmpty() ? literal(query.strip(), text) : matches;
  }

  /**
   * Number of the match to open at: the first one, or for a search the first of its passage.
   *
   * @param marked what {@link #in} gave for {@code text}
   */
  int first(List<TextRange> marked, String text, Content content) {
    if (!find.isBlank() || query.isBlank() || marked.size() < 2) {
      return 0;
    }
    int passage = content.passage(query, text);
    int at = 0;
    while (at < marked.size() && marked.get(at).end() <= passage) {
      at++;
    }
    return at < marked.size() ? at : 0;
  }

  /** Matches letter for letter; case makes no difference. */
  static List<TextRange> literal(String words, String text) {
    String within = fold(text);
    String wanted = fold(words);
    List<TextRange> ranges = new ArrayList<>();
    int at = within.indexOf(wanted);
    while (at >= 0) {
      ranges.add(new TextRange(at, at + wanted.length()));
      at = within.indexOf(wanted, at + wanted.length());
    }
    return ranges;
  }

  /** Lower case, unless that would move the letters behind. */
  private static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : text;
  }
}
