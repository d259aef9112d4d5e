package dev.sennight.search;

import dev.sennight.index.Tokenizer;
import dev.sennight.model.text.DefaultIgnorable;
import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Words as they are written: case, width, accents and traditional forms count. They stand where a
 * phrase of them would be found, so that {@code Git} does not stand in {@code Gitter}.
 *
 * @param wordsStart the first unit of the text that belongs to a word
 * @param wordsEnd one past the last such unit; 0 when the text is signs alone
 */
record ExactText(String text, int wordsStart, int wordsEnd) {

  /** What is written as {@code text}. */
  static ExactText of(String text) {
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    int start = text.length();
    int end = 0;
    while (scanner.next()) {
      start = Math.min(start, scanner.start());
      end = Math.max(end, scanner.end());
    }
    return new ExactText(text, start, end);
  }

  /** Whether it has letters, digits or characters, and not only signs. */
  boolean hasWords() {
    return wordsEnd > 0;
  }

  /** Whether it stands in {@code within}. */
  boolean standsIn(String within) {
    return next(within, 0) >= 0;
  }

  /** Where it stands in {@code within}, in order, without overlaps. */
  List<TextRange> in(String within) {
    List<TextRange> ranges = new ArrayList<>();
    for (int at = next(within, 0); at >= 0; at = next(within, at + text.length())) {
      ranges.add(new TextRange(at, at + text.length()));
    }
    return ranges;
  }

  private int next(String within, int from) {
    int at = text.isEmpty() ? -1 : within.indexOf(text, from);
    while (at >= 0 && !stands(within, at)) {
      at = within.indexOf(text, at + 1);
    }
    return at;
  }

  /** Whether words begin and end where the text at {@code at} does. */
  private boolean stands(String within, int at) {
    int end = at + text.length();
    if (end < within.length() && isAccent(within.charAt(end))) {
      return false;
    }
    int from = at;
    while (from > 0 && !Character.isWhitespace(within.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < within.length() && !Character.isWhitespace(within.charAt(to))) {
      to++;
    }
    return !hasWords() || isEdged(within.substring(from, to), at - from);
  }

  private boolean isEdged(String piece, int at) {
    BitSet starts = new BitSet();
    BitSet ends = new BitSet();
    Tokenizer scanner = Tokenizer.forText();
    scanner.start(piece);
    while (scanner.next()) {
      starts.set(scanner.start());
      int end = scanner.end();
      ends.set(end);
      while (end > scanner.start() + 1 && DefaultIgnorable.is(piece.codePointBefore(end))) {
        end -= Character.charCount(piece.codePointBefore(end));
        ends.set(end);
      }
    }
    return starts.get(at + wordsStart) && ends.get(at + wordsEnd);
  }

  /** A mark that makes another letter of the one before it; signs of how to draw one do not. */
  private static boolean isAccent(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK && !DefaultIgnorable.is(c);
  }
}
