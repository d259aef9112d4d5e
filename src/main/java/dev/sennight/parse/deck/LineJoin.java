package dev.sennight.parse.deck;

import dev.sennight.parse.text.Chars;

/** Joins lines that the width of a page broke. */
public final class LineJoin {
  private LineJoin() {}

  /**
   * Appends the next line: without a space beside a Han character or full-width mark, unless the
   * line before ended with one and only one side is Han.
   *
   * @param space white space stood at the end of what {@code out} holds
   */
  public static void append(StringBuilder out, String next, boolean space) {
    if (!out.isEmpty() && !next.isEmpty()) {
      boolean before = isWide(out.codePointBefore(out.length()));
      boolean after = isWide(next.codePointAt(0));
      if ((!before && !after) || (space && !(before && after))) {
        out.append(' ');
      }
    }
    out.append(next);
  }

  public static String oneSpace(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static boolean isWide(int c) {
    return Chars.isWide(c) || c == '“' || c == '”';
  }
}
