package dev.sennight.parse.deck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of a text dump that is not blank and no page number.
 *
 * @param text without white space around it
 * @param number in the document, from 1
 * @param blankBefore a blank line stands before it, or a page begins
 * @param pageBefore it seems to begin a page
 * @param indent white space before it, in characters
 * @param spaceAfter white space stands at its end
 */
public record DumpLine(
    String text,
    int number,
    boolean blankBefore,
    boolean pageBefore,
    int indent,
    boolean spaceAfter) {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "\\d{1,4}|[-–—·•]\\s*\\d{1,4}\\s*[-–—·•]|第\\s*\\d{1,4}\\s*页|\\d{1,4}\\s*/\\s*\\d{1,4}|(?i:page|p\\.)\\s*\\d{1,4}");
  private static final int MANY_BLANKS = 3;
  private static final String BULLETS = "•·●▪■◆◦‣∙-–*";

  /** The lines of {@code text}; page breaks are lines that begin a page, from 1. */
  public static List<DumpLine> of(String text, List<Integer> pageBreaks) {
    Set<Integer> pages = new HashSet<>(pageBreaks);
    List<String> raw = text.lines().toList();
    List<DumpLine> lines = new ArrayList<>();
    int blanks = MANY_BLANKS;
    boolean page = true;
    for (int i = 0; i < raw.size(); i++) {
      String stripped = raw.get(i).strip();
      page |= pages.contains(i + 1);
      if (stripped.isEmpty()) {
        blanks++;
        continue;
      }
      boolean blankAfter = i + 1 == raw.size() || raw.get(i + 1).isBlank() || pages.contains(i + 2);
      if (PAGE_NUMBER.matcher(stripped).matches() && (blanks > 0 || blankAfter || page)) {
        page = true;
        continue;
      }
      int indent = raw.get(i).length() - raw.get(i).stripLeading().length();
      boolean begins = page || blanks >= MANY_BLANKS || indent == 1;
      boolean space = raw.get(i).length() > raw.get(i).stripTrailing().length();
      lines.add(new DumpLine(stripped, i + 1, blanks > 0 || begins, begins, indent, space));
      blanks = 0;
      page = false;
    }
    return lines;
  }

  /** The lines as one, runs of white space as one space. */
  static String join(List<DumpLine> lines) {
    StringBuilder out = new StringBuilder();
    boolean space = false;
    for (DumpLine line : lines) {
      LineJoin.append(out, line.text(), space);
      space = line.spaceAfter();
    }
    return LineJoin.oneSpace(out.toString());
  }

  boolean isBullet() {
    return text.length() > 1
        && BULLETS.indexOf(text.charAt(0)) >= 0
        && (text.charAt(0) != '-' || !Character.isDigit(text.charAt(1)));
  }

  /** Columns on paper: two for a wide character. */
  int width() {
    return width(text);
  }

  static int width(String text) {
    return text.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
  }
}
