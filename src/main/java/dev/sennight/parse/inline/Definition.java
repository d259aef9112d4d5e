package dev.sennight.parse.inline;

import org.jspecify.annotations.Nullable;

/**
 * A link reference definition: {@code [label]: destination "title"}.
 *
 * @param label as written
 * @param address escapes and entities decoded
 * @param end index after its line
 */
public record Definition(String label, String address, int end) {
  private static final int LONGEST_LABEL = 999;

  /** The definition that begins at {@code start}; null when none does. */
  public static @Nullable Definition at(String paragraph, int start) {
    if (start >= paragraph.length() || paragraph.charAt(start) != '[') {
      return null;
    }
    int close = labelEnd(paragraph, start);
    LinkTarget target = close < 0 ? null : LinkTarget.ofDefinition(paragraph, close + 2);
    return target == null
        ? null
        : new Definition(paragraph.substring(start + 1, close), target.address(), target.end());
  }

  /** Length of the definitions that {@code paragraph} begins with. */
  public static int lengthOfAll(String paragraph) {
    int at = 0;
    for (Definition next = at(paragraph, at); next != null; next = at(paragraph, at)) {
      at = next.end;
    }
    return at;
  }

  private static int labelEnd(String text, int start) {
    int limit = Math.min(text.length() - 1, start + LONGEST_LABEL);
    if (start + 1 < text.length() && text.charAt(start + 1) == '^') {
      return -1;
    }
    for (int i = start + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        boolean named = !text.substring(start + 1, i).isBlank();
        return named && text.charAt(i + 1) == ':' ? i : -1;
      }
      if (c == '[') {
        return -1;
      }
      if (c == '\\') {
        i++;
      }
    }
    return -1;
  }
}
