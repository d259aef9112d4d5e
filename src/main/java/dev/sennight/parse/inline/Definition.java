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
    if (!paragraph.startsWith("[", start) || paragraph.startsWith("^", start + 1)) {
      return null;
    }
    int to = start + LONGEST_LABEL;
    int close = Spans.unescaped(paragraph, start + 1, to, ']', "[");
    if (close < 0
        || !paragraph.startsWith(":", close + 1)
        || paragraph.substring(start + 1, close).isBlank()) {
      return null;
    }
    LinkTarget target = LinkTarget.ofDefinition(paragraph, close + 2);
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
}
