package dev.sennight.parse.text;

import dev.sennight.model.text.CjkText;

/** What kind of character a code point is, as far as the Markdown rules ask. */
public final class Chars {
  private Chars() {}

  /** Han, kana, bopomofo and the punctuation that is written with them; not Hangul. */
  public static boolean isWide(int c) {
    if (!CjkText.isCjk(c)) {
      return false;
    }
    return c <= 0x312F
        || (c >= 0x3190 && c <= 0xA4CF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE4F)
        || (c >= 0xFF01 && c <= 0xFF9F)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F200 && c <= 0x1F2FF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** Quotation marks, dashes and dots that Chinese shares with Latin. */
  public static boolean isSharedPunctuation(int c) {
    return (c >= 0x2014 && c <= 0x201D) || c == 0x2026 || c == 0xB7;
  }

  public static boolean isHangul(int c) {
    return (c >= 0x1100 && c <= 0x11FF)
        || (c >= 0x3130 && c <= 0x318F)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7FF);
  }

  /** Whether no space belongs at a line break between the two. */
  public static boolean joinsWithoutSpace(int before, int after) {
    boolean first = isWide(before);
    boolean second = isWide(after);
    return (first && second)
        || (first && isSharedPunctuation(after))
        || (isSharedPunctuation(before) && second);
  }

  /** White space in the sense of CommonMark. */
  public static boolean isSpace(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0xA0
        || c == 0x3000
        || (c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  /** Punctuation and symbols. */
  public static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return isAsciiPunctuation(c);
    }
    int type = Character.getType(c);
    return (type >= Character.DASH_PUNCTUATION && type <= Character.OTHER_SYMBOL)
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION;
  }

  /**
   * Index of {@code part} at or after {@code from}, whatever the case of its letters; or -1.
   *
   * @param part begins with no letter
   */
  public static int indexOfIgnoreCase(String text, String part, int from) {
    int i = text.indexOf(part.charAt(0), from);
    while (i >= 0 && !text.regionMatches(true, i, part, 0, part.length())) {
      i = text.indexOf(part.charAt(0), i + 1);
    }
    return i;
  }

  /** How many line feeds {@code text} holds. */
  public static int lineBreaks(String text) {
    int breaks = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      breaks++;
    }
    return breaks;
  }

  public static boolean isAsciiPunctuation(int c) {
    return (c >= '!' && c <= '/')
        || (c >= ':' && c <= '@')
        || (c >= '[' && c <= '`')
        || (c >= '{' && c <= '~');
  }

  public static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  public static boolean isAsciiDigit(int c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isAsciiAlphanumeric(int c) {
    return isAsciiLetter(c) || isAsciiDigit(c);
  }
}
