package dev.sennight.parse.deck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps text that begins like a list, a quote or a heading from being read as one. */
public final class LineStart {
  private static final Pattern MARK =
      Pattern.compile("(\\\\*)(?:[#>|=+-]|\\*(?=\\s|$)|~~~|```|<).*", Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,9})(\\\\*)([.)](?:\\s.*|))", Pattern.DOTALL);

  private LineStart() {}

  /** {@code text} with a backslash before its mark. */
  public static String protect(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return number.group(1) + "\\" + number.group(2) + number.group(3);
    }
    return MARK.matcher(text).matches() ? "\\" + text : text;
  }

  /** What {@link #protect} was given. */
  public static String restore(String text) {
    Matcher number = NUMBER.matcher(text);
    if (number.matches() && !number.group(2).isEmpty()) {
      return number.group(1) + number.group(2).substring(1) + number.group(3);
    }
    Matcher mark = MARK.matcher(text);
    return mark.matches() && !mark.group(1).isEmpty() ? text.substring(1) : text;
  }
}
