package dev.sennight.search.filter;

import dev.sennight.index.analysis.Tokenizer;
import dev.sennight.model.text.DefaultIgnorable;
import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Words as they are written: case, width, accents and traditional forms count. They stand where a
 * phrase of them would be found, so that {@code Git} does not stand in {@code Gitter}.
 */
public final class ExactText {
  private final String text;

  /** The first and the last unit of {@link #text} that belong to a word; none when it is signs. */
  private final int wordsStart;

  private final int wordsEnd;

  /** What is written as {@code text}. */
  public ExactText(String text) {
    this.text = text;
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(text);
    int start = text.length();
    int end = 0;
    while (scanner.next()) {
      start = Math.min(start, scanner.start());
      end = Math.max(end, scanner.end());
    }
    wordsStart = start;
    wordsEnd = end;
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /** Whether it has letters, digits or characters, and not only signs. */
  boolean hasWords() {
    return wordsEnd > 0;
  }

  /** Whether it stands in {@code within}. */
  public boolean standsIn(String within) {
    return next(within, 0) >= 0;
  }

  /** Where it stands in {@code within}, in order, without overlaps. */
  public List<TextRange> in(String within) {
    List<TextRange> ranges = new ArrayList<>();
    int at = next(within, 0);
    while (at >= 0) {
      ranges.add(new TextRange(at, at + text.length()));
      at = next(within, at + text.length());
    }
    return ranges;
  }

  private int next(String within, int from) {
    if (text.isEmpty()) {
      return -1;
    }
    int at = within.indexOf(text, from);
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
    if (!hasWords()) {
      return true;
    }
    int from = at;
    while (from > 0 && !Character.isWhitespace(within.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < within.length() && !Character.isWhitespace(within.charAt(to))) {
      to++;
    }
    return isEdged(within.substring(from, to), at - from);
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
