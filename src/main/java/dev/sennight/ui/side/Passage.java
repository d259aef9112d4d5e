package dev.sennight.ui.side;

import java.util.Locale;

/** The sentence around some words. */
final class Passage {
  private static final int BEFORE = 30;
  private static final int AFTER = 50;
  private static final String ENDS = "。！？!?\n";

  private Passage() {}

  /** The sentence of {@code text} with {@code words} in it; "" when they are not there. */
  static String around(String text, String words) {
    int at = words.isBlank() ? -1 : text.indexOf(words);
    if (at < 0 && !words.isBlank()) {
      at = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
    }
    if (at < 0 || at >= text.length()) {
      return "";
    }
    int start = at;
    while (start > 0 && at - start < BEFORE && ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = Math.min(text.length(), at + words.length());
    int last = Math.min(text.length(), end + AFTER);
    while (end < last && ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '。') {
      end++;
    }
    boolean cutBefore = start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0;
    boolean cutAfter =
        end < text.length() && ENDS.indexOf(text.charAt(end - 1)) < 0 && text.charAt(end) != '\n';
    String sentence = text.substring(safe(text, start), safe(text, end)).strip();
    return (cutBefore ? "…" : "") + sentence + (cutAfter ? "…" : "");
  }

  /** Never between the halves of one character. */
  private static int safe(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
