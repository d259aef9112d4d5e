package dev.sennight.library.annotate;

import dev.sennight.model.text.CjkText;
import dev.sennight.model.text.FoldedText;
import dev.sennight.model.text.TextRange;
import java.util.Arrays;

/**
 * A text as passages are compared in it: folded, and without spaces and line breaks, which change
 * when lines are wrapped in another way.
 */
final class ComparedText {
  private final char[] chars;
  private final int[] starts;
  private final int[] ends;

  /** The compared form, in which indices count. */
  final String folded;

  ComparedText(String text) {
    char[] kept = new char[text.length()];
    int[] from = new int[text.length()];
    int[] to = new int[text.length()];
    int length = 0;
    FoldedText parts = new FoldedText();
    parts.start(text);
    while (parts.next()) {
      if (length + parts.length() > kept.length) {
        int room = 2 * (length + parts.length());
        kept = Arrays.copyOf(kept, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
      }
      for (int i = 0; i < parts.length(); i++) {
        char c = parts.chars()[i];
        if (!Character.isWhitespace(c)) {
          kept[length] = c;
          from[length] = parts.start(i);
          to[length++] = parts.end(i);
        }
      }
    }
    chars = Arrays.copyOf(kept, length);
    starts = from;
    ends = to;
    folded = new String(chars);
  }

  int length() {
    return chars.length;
  }

  /** The range in the text as given; {@code end} is exclusive and after {@code start}. */
  TextRange range(int start, int end) {
    return new TextRange(starts[start], ends[end - 1]);
  }

  /** Where the character at {@code i} begins in the text as given. */
  int origin(int i) {
    return starts[i];
  }

  /**
   * How much the characters of a compared text tell: a letter counts 1, a character of a script
   * that writes a word with one or two counts 3.
   */
  static int weight(String folded) {
    int weight = 0;
    for (int i = 0; i < folded.length(); i++) {
      weight += CjkText.isCjk(folded.charAt(i)) ? 3 : 1;
    }
    return weight;
  }
}
