package dev.sennight.model.dates;

import java.util.Locale;

/** Text as the forms of dates expect it: of the same length, so that offsets stay. */
final class FoldedDates {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

  /** Four digits or more that may begin with a year. */
  static final int YEAR_DIGITS = 1;

  /** A run of six digits. */
  static final int SIX_DIGITS = 2;

  /** Digits, a mark, and digits. */
  static final int DIVIDED_DIGITS = 4;

  /** A word that may begin an English month. */
  static final int MONTH_NAME = 8;

  /** A word that may say week. */
  static final int WEEK_LETTER = 16;

  /** A word that begins with q. */
  static final int QUARTER_LETTER = 32;

  /** 年 and 년. */
  static final int YEAR_SIGN = 64;

  /** 月 and 월. */
  static final int MONTH_SIGN = 128;

  /** 周, 週, 주, 星期, 礼拜. */
  static final int WEEK_SIGN = 256;

  private FoldedDates() {}

  /** Digits and marks in their ASCII form, every kind of dash and space as one. */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c;
    }
    if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
      return (char) (c - FULL_WIDTH_SHIFT);
    }
    return switch (c) {
      case '‐', '‑', '‒', '–', '—', '―', '−', '－' -> '-';
      case '〜', '∼' -> '~';
      case '○' -> '〇';
      case '個' -> '个';
      default -> {
        int digit = Character.digit(c, 10);
        yield digit >= 0 ? (char) ('0' + digit) : Character.isSpaceChar(c) ? ' ' : c;
      }
    };
  }

  /**
   * The clues in {@code folded}: most texts have none, and most others few, so that few forms need
   * be looked for.
   */
  static int clues(String folded) {
    int clues = 0;
    int digits = 0;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (c >= '0' && c <= '9') {
        digits++;
        continue;
      }
      clues |= digits == 0 ? 0 : ofDigits(folded, i - digits, i);
      digits = 0;
      clues |= c < 0x80 ? ofLetter(folded, i, c) : ofSign(c);
    }
    return clues;
  }

  private static int ofDigits(String folded, int start, int end) {
    int clues = end - start == 6 ? SIX_DIGITS : 0;
    if (end - start >= 4 && (folded.startsWith("19", start) || isCentury(folded, start))) {
      clues |= YEAR_DIGITS;
    }
    boolean divided =
        end + 1 < folded.length()
            && "-/._".indexOf(folded.charAt(end)) >= 0
            && Character.isDigit(folded.charAt(end + 1));
    return divided ? clues | DIVIDED_DIGITS : clues;
  }

  private static boolean isCentury(String folded, int start) {
    return folded.startsWith("20", start) || folded.startsWith("21", start);
  }

  private static int ofLetter(String folded, int at, char c) {
    if (!Character.isLetter(c) || at > 0 && isAsciiLetter(folded.charAt(at - 1))) {
      return 0;
    }
    return switch (Character.toLowerCase(c)) {
      case 'w', 'c', 'k' -> WEEK_LETTER;
      case 'q' -> QUARTER_LETTER;
      case 'j', 'f', 'm', 'a', 's', 'o', 'n', 'd' -> isMonth(folded, at) ? MONTH_NAME : 0;
      default -> 0;
    };
  }

  private static boolean isMonth(String folded, int at) {
    if (at + 3 > folded.length()) {
      return false;
    }
    String start = folded.substring(at, at + 3).toLowerCase(Locale.ROOT);
    return "jan feb mar apr may jun jul aug sep oct nov dec".contains(start);
  }

  private static boolean isAsciiLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }

  private static int ofSign(char c) {
    return switch (c) {
      case '年', '년' -> YEAR_SIGN;
      case '月', '월' -> MONTH_SIGN;
      case '周', '週', '주', '期', '拜' -> WEEK_SIGN;
      default -> 0;
    };
  }
}
