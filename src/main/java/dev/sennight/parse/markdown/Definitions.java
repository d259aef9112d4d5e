package dev.sennight.parse.markdown;

import dev.sennight.parse.inline.InlineContext;
import dev.sennight.parse.token.LinkTarget;

/** Reference definitions at the start of a paragraph. */
final class Definitions {
  private static final int LONGEST_LABEL = 999;

  private Definitions() {}

  /** Hands the definitions of {@code paragraph} to {@code context}; returns their length. */
  static int read(String paragraph, InlineContext context) {
    int at = 0;
    while (at < paragraph.length() && paragraph.charAt(at) == '[') {
      int close = labelEnd(paragraph, at);
      LinkTarget target = close < 0 ? null : LinkTarget.ofDefinition(paragraph, close + 2);
      if (target == null) {
        return at;
      }
      context.defineReference(paragraph.substring(at + 1, close), target.address());
      at = target.end();
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
