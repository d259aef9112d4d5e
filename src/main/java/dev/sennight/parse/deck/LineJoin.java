package dev.sennight.parse.deck;

import java.util.List;

/** Joins lines that the width of a page broke. */
final class LineJoin {
  private LineJoin() {}

  /** The lines as one, runs of white space as one space. */
  static String join(List<DumpLine> lines) {
    StringBuilder out = new StringBuilder();
    boolean space = false;
    for (DumpLine line : lines) {
      append(out, line.text(), space);
      space = line.spaceAfter();
    }
    return oneSpace(out.toString());
  }

  /**
   * Appends the next line: without a space beside a Han character or full-width mark, unless the
   * line before ended with one and only one side is Han.
   *
   * @param space white space stood at the end of what {@code out} holds
   */
  static void append(StringBuilder out, String next, boolean space) {
    if (!out.isEmpty() && !next.isEmpty()) {
      boolean before = isWide(out.codePointBefore(out.length()));
      boolean after = isWide(next.codePointAt(0));
      if ((!before && !after) || (space && !(before && after))) {
        out.append(' ');
      }
    }
    out.append(next);
  }

  static String oneSpace(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static boolean isWide(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (codePoint >= 0x3000 && codePoint <= 0x30FF)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF)
        || codePoint == '“'
        || codePoint == '”';
  }
}
