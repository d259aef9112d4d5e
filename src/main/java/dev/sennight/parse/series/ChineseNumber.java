package dev.sennight.parse.series;

import org.jspecify.annotations.Nullable;

/** Numbers in digits or in Chinese numerals: 12, １２, 十二, 一百零三, 二〇二五. */
final class ChineseNumber {
  /** Characters of a number, for use in a pattern's character class. */
  static final String CHARACTERS = "\\d０-９零〇一二两三四五六七八九十百千";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 9;

  private ChineseNumber() {}

  /** The number; null when {@code text} is none. */
  static @Nullable Integer parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    int total = 0;
    int current = 0;
    boolean positional = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = unit(c);
      if (unit > 0) {
        total += Math.max(current, 1) * unit;
        current = 0;
        positional = false;
        continue;
      }
      int digit = digit(c);
      if (digit < 0) {
        return null;
      }
      current = positional ? current * 10 + digit : digit;
    }
    return total + current;
  }

  private static int unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }

  private static int digit(char c) {
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      return digit;
    }
    return switch (c) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> DIGITS.indexOf(c);
    };
  }
}
