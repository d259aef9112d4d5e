package dev.sennight.parse.deck;

import dev.sennight.model.text.Inline;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.List;

/** Plain text as Markdown inline source that shows the same text. */
public final class InlineEscape {
  private static final String MARKUP = "\\`*_[]<>$~=#&|!^%";

  private final MarkdownText markdown = new MarkdownText();

  /** {@code text} itself where nothing in it is markup; else with backslashes. */
  public String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      if (MARKUP.indexOf(text.charAt(i)) >= 0) {
        escaped.append('\\');
      }
      escaped.append(text.charAt(i));
    }
    return escaped.toString();
  }

  private boolean isPlain(String text) {
    if (text.chars().noneMatch(c -> MARKUP.indexOf(c) >= 0 || c == ':')) {
      return true;
    }
    List<Inline> inlines = markdown.inlines(text);
    StringBuilder shown = new StringBuilder();
    for (Inline inline : inlines) {
      if (!(inline instanceof Inline.Text plain)) {
        return false;
      }
      shown.append(plain.text());
    }
    return shown.toString().equals(text);
  }
}
