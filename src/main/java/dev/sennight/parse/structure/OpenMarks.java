package dev.sennight.parse.structure;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Formulas and comments that a paragraph opened and left open, so that the mark which closes them
 * on a line of its own does not open another. Of one document.
 */
final class OpenMarks {
  /** How far back a paragraph is looked at, in characters. */
  private static final int REACH = 8_000;

  private int takenTo;

  /** Lines up to {@code end} belong to a block that is closed by itself. */
  void taken(int end) {
    takenTo = end;
  }

  /** Whether the text above {@code line}, which begins with {@code mark}, has one left open. */
  boolean isOpen(String mark, BasedSequence line) {
    BasedSequence all = line.getBaseSequence();
    int end = line.getStartOffset();
    int floor = Math.max(takenTo, end - REACH);
    int last = lastIndexOf(all, mark, floor, end);
    if (last < 0) {
      return false;
    }
    int start = paragraphStart(all, floor, last);
    boolean odd = count(all, mark, start, end) % 2 == 1;
    if (!odd || !hasWords(all, start, last)) {
      return false;
    }
    int afterLine = lineEnd(all, last, end);
    boolean endsLine = all.subSequence(last + mark.length(), afterLine).isBlank();
    return endsLine ? !hasHeading(all, afterLine, end) : paragraphStart(all, last, end) <= last;
  }

  /** Whether a line between {@code from} and {@code to} is a heading with number signs. */
  static boolean hasHeading(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean lineStart = i == 0 || text.charAt(i - 1) == '\n';
      if (lineStart && text.charAt(i) == '#') {
        int end = i;
        while (end < to && text.charAt(end) == '#') {
          end++;
        }
        if (end < to && text.charAt(end) == ' ') {
          return true;
        }
      }
    }
    return false;
  }

  private static int lastIndexOf(CharSequence text, String mark, int from, int to) {
    for (int i = to - mark.length(); i >= from; i--) {
      if (text.charAt(i) == mark.charAt(0) && text.charAt(i + 1) == mark.charAt(1)) {
        return i;
      }
    }
    return -1;
  }

  /** Start of the paragraph that the character before {@code at} belongs to. */
  private static int paragraphStart(CharSequence text, int floor, int at) {
    boolean blank = false;
    for (int i = at - 1; i >= floor; i--) {
      char c = text.charAt(i);
      if (c == '\n' && blank) {
        return i + 1;
      }
      blank = c == '\n' || (blank && (c == ' ' || c == '\t' || c == '>'));
    }
    return floor;
  }

  private static int lineEnd(CharSequence text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) != '\n') {
      i++;
    }
    return i;
  }

  private static boolean hasWords(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Marks outside of code spans that are not escaped. */
  private static int count(CharSequence text, String mark, int from, int to) {
    int count = 0;
    boolean code = false;
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      if (c == '\\' && !code) {
        i++;
      } else if (c == '`') {
        code = !code;
      } else if (!code && c == mark.charAt(0) && text.charAt(i + 1) == mark.charAt(1)) {
        count++;
        i++;
      }
    }
    return count;
  }
}
