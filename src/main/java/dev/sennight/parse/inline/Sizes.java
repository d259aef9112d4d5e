package dev.sennight.parse.inline;

import dev.sennight.parse.text.Chars;
import org.jspecify.annotations.Nullable;

/** Sizes of images: {@code 300} and {@code 640x480}. */
public record Sizes(Integer width, @Nullable Integer height) {
  private static final int LARGEST = 10_000;

  /** Reads {@code text}; null when it is no size. */
  public static @Nullable Sizes parse(String text) {
    int cross = text.indexOf('x');
    Integer width = number(cross < 0 ? text : text.substring(0, cross));
    Integer height = cross < 0 ? null : number(text.substring(cross + 1));
    return width == null || (cross >= 0 && height == null) ? null : new Sizes(width, height);
  }

  /** A number of pixels, with or without {@code px}; null for anything else. */
  public static @Nullable Integer pixels(String text) {
    String trimmed = text.trim();
    return number(trimmed.endsWith("px") ? trimmed.substring(0, trimmed.length() - 2) : trimmed);
  }

  /** The first number of an ordered list; 1 where {@code text} is none. */
  public static Integer ordinal(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 9;
    return digits && text.chars().allMatch(Chars::isAsciiDigit) ? Integer.valueOf(text) : 1;
  }

  private static @Nullable Integer number(String text) {
    if (text.isEmpty() || text.length() > 5) {
      return null;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Chars.isAsciiDigit(text.charAt(i))) {
        return null;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    return value > 0 && value <= LARGEST ? value : null;
  }
}
