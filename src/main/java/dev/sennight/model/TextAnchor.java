package dev.sennight.model;

import dev.sennight.model.text.TextRange;

/**
 * A passage of an entry's plain text, in the terms of the W3C's Web Annotation: a
 * TextPositionSelector and a TextQuoteSelector. It stays as it was made; where the passage is after
 * an edit is looked for when it is needed.
 *
 * @param start where it began, in code points from 0
 * @param end one past its last code point
 * @param exact the passage itself
 * @param prefix the characters before it, {@value #CONTEXT} at most
 * @param suffix the characters after it, {@value #CONTEXT} at most
 */
public record TextAnchor(int start, int end, String exact, String prefix, String suffix) {
  /** How many characters (code points) before and after a passage are kept. */
  public static final int CONTEXT = 32;

  public TextAnchor {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }

  /**
   * The anchor of a passage.
   *
   * @param range in UTF-16 units of {@code text}
   */
  public static TextAnchor of(String text, TextRange range) {
    int start = text.codePointCount(0, range.start());
    int length = text.codePointCount(range.start(), range.end());
    int before = text.offsetByCodePoints(range.start(), -Math.min(CONTEXT, start));
    int rest = text.codePointCount(range.end(), text.length());
    int after = text.offsetByCodePoints(range.end(), Math.min(CONTEXT, rest));
    return new TextAnchor(
        start,
        start + length,
        text.substring(range.start(), range.end()),
        text.substring(before, range.start()),
        text.substring(range.end(), after));
  }
}
