package dev.sennight.parse.deck;

import dev.sennight.model.text.Inline;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Markdown source that shows the same text. */
public final class MarkdownEscape {
  private static final String MARKUP = "\\`*_[]<>$~=#&|!^%";

  private static final Pattern MARK =
      Pattern.compile("(\\\\*)(?:[#>|=+-]|\\*(?=\\s|$)|~~~|```|<).*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,9})(\\\\*)([.)](?:\\s.*|))", Pattern.DOTALL);

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

  /** {@code text} with a backslash before what begins it like a list, a quote or a heading. */
  public static String protectStart(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return number.group(1) + "\\" + number.group(2) + number.group(3);
    }
    return MARK.matcher(text).matches() ? "\\" + text : text;
  }

  /** What {@link #protectStart} was given. */
  public static String restoreStart(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches() && !number.group(2).isEmpty()) {
      return number.group(1) + number.group(2).substring(1) + number.group(3);
    }
    Matcher mark = MARK.matcher(text);
    return mark.matches() && !mark.group(1).isEmpty() ? text.substring(1) : text;
  }
}
