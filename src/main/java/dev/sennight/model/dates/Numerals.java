package dev.sennight.model.dates;

import org.jspecify.annotations.Nullable;

/** Whole numbers in digits or in Chinese numerals: 12, １２, 十二, 廿八, 一百零三, 二〇二五. */
public final class Numerals {
  /** Characters of a number, for use in a pattern's character class. */
  public static final String CHARACTERS = "\\d０-９零〇○一二两三四五六七八九十廿卅百千";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int LONGEST = 9;

  private Numerals() {}

  /** The number; null when {@code text} is none. */
  public static @Nullable Integer parse(String text) {
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
      if (digit >= 10) {
        total += digit;
        positional = false;
      } else {
        current = positional ? current * 10 + digit : digit;
      }
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
      case '〇', '○' -> 0;
      case '两' -> 2;
      case '廿' -> 20;
      case '卅' -> 30;
      default -> DIGITS.indexOf(c);
    };
  }
}
