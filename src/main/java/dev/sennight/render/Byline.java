package dev.sennight.render;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.util.List;

/**
 * Recognises a post quoted from a social network: a line {@code Name @account [2025-05-01](…)}
 * right before a quote.
 */
final class Byline {
  private static final String DATE = "0000-00-00";

  private Byline() {}

  static boolean startsAt(List<Block> blocks, int at) {
    return at + 1 < blocks.size()
        && blocks.get(at + 1) instanceof Block.Quote
        && blocks.get(at) instanceof Block.Paragraph line
        && isByline(line.content());
  }

  private static boolean isByline(List<Inline> content) {
    int last = content.size() - 1;
    while (last > 0 && content.get(last) instanceof Inline.Text t && t.text().isBlank()) {
      last--;
    }
    return last > 0
        && content.get(last) instanceof Inline.Link link
        && isDate(PlainText.ofInlines(link.content()))
        && PlainText.ofInlines(content.subList(0, last)).contains("@");
  }

  private static boolean isDate(String text) {
    if (text.length() != DATE.length()) {
      return false;
    }
    for (int i = 0; i < DATE.length(); i++) {
      char c = text.charAt(i);
      if (DATE.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}
