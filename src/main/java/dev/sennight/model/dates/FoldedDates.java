package dev.sennight.model.dates;

/** Text as the forms of dates expect it: of the same length, so that offsets stay. */
final class FoldedDates {
  private static final int FULL_WIDTH_FIRST = 0xFF01;
  private static final int FULL_WIDTH_LAST = 0xFF5E;
  private static final int FULL_WIDTH_SHIFT = 0xFEE0;

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

  /** Whether {@code folded} can hold a date at all. */
  static boolean hasNumber(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= '0' && c <= '9' || c == '月' || c == '年' || c == '周' || c == '週' || c == '월') {
        return true;
      }
    }
    return false;
  }
}
