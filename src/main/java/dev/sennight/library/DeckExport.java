package dev.sennight.library;

import dev.sennight.model.Card;
import dev.sennight.parse.deck.CardMarkdown;
import dev.sennight.parse.deck.MarkdownEscape;
import java.util.List;

/**
 * Cards in the Markdown form of a deck, so that a printed deck can become one that the user keeps.
 */
public final class DeckExport {
  private DeckExport() {}

  /** One card, from its level-2 heading on; reading it gives the same card. */
  public static String card(Card card) {
    return CardMarkdown.write(card);
  }

  /** A whole deck: front matter, title, and every card. */
  public static String deck(String title, List<Card> cards) {
    StringBuilder out = new StringBuilder();
    out.append("---\ntype: cards\ntitle: \"")
        .append(title.replace("\\", "\\\\").replace("\"", "\\\""))
        .append("\"\n---\n");
    out.append("# ").append(new MarkdownEscape().of(title)).append('\n');
    for (Card card : cards) {
      out.append('\n').append(CardMarkdown.write(card));
    }
    return out.toString();
  }
}
