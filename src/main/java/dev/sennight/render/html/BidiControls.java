package dev.sennight.render.html;

/**
 * The invisible characters that turn the direction of what follows. In a title or the text of a
 * link they make one name look like another, so these are shown without them.
 */
public final class BidiControls {
  private BidiControls() {}

  /** {@code text} without them. */
  public static String strip(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (is(text.charAt(i))) {
        return stripped(text);
      }
    }
    return text;
  }

  /** Whether {@code c} is one of them: embeddings, overrides, isolates and marks. */
  public static boolean is(char c) {
    return (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C';
  }

  private static String stripped(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!is(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }
}
