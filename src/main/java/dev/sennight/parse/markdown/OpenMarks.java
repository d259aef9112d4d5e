package dev.sennight.parse.markdown;

import java.util.regex.Pattern;

/**
 * Formulas and comments that a paragraph opened and did not close, so that the mark which closes
 * them on a line of its own does not open another. For one document.
 */
final class OpenMarks {
  /** Characters of a paragraph that are looked at, before the line. */
  private static final int REACH = 8_000;

  private static final Pattern HEADING = Pattern.compile("^#++ ", Pattern.MULTILINE);
  private final String source;
  private int closedTo;

  OpenMarks(String source) {
    this.source = source;
  }

  /** Notes that the lines up to {@code end} belong to a block with marks of its own. */
  void closedTo(int end) {
    closedTo = end;
  }

  /** Whether the text above the line at {@code end} leaves {@code mark}, of two signs, open. */
  boolean isOpen(String mark, int end) {
    int floor = Math.max(closedTo, end - REACH);
    int last = source.lastIndexOf(mark, end - mark.length());
    if (last < floor) {
      return false;
    }
    int start = paragraphStart(floor, last);
    if (count(mark, start, end) % 2 == 0
        || source.substring(start, last).chars().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    int lineEnd = Math.min(end, source.indexOf('\n', last));
    boolean endsLine = source.substring(last + mark.length(), lineEnd).isBlank();
    return endsLine ? !hasHeading(lineEnd, end) : paragraphStart(last, end) <= last;
  }

  /** Whether a line between {@code from} and {@code to} is a heading with number signs. */
  boolean hasHeading(int from, int to) {
    return HEADING.matcher(source).region(from, to).useAnchoringBounds(false).find();
  }

  /** Start of the paragraph that the character before {@code at} belongs to. */
  private int paragraphStart(int floor, int at) {
    boolean blank = false;
    for (int i = at - 1; i >= floor; i--) {
      char c = source.charAt(i);
      if (c == '\n' && blank) {
        return i + 1;
      }
      blank = c == '\n' || (blank && (c == ' ' || c == '\t' || c == '>'));
    }
    return floor;
  }

  /** Counts marks outside of code spans that are not escaped. */
  private int count(String mark, int from, int to) {
    int count = 0;
    boolean code = false;
    for (int i = from; i + 1 < to; i++) {
      char c = source.charAt(i);
      if (c == '\\' && !code) {
        i++;
      } else if (c == '`') {
        code = !code;
      } else if (!code && source.startsWith(mark, i)) {
        count++;
        i++;
      }
    }
    return count;
  }
}
