package dev.sennight.model.text;

/**
 * Unicode's property Default_Ignorable_Code_Point: characters that nobody sees, such as variation
 * selectors, zero-width spaces and joiners, soft hyphens, and directions.
 */
public final class DefaultIgnorable {
  /** First and last code points. */
  private static final int[] RANGES = {
    0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B,
    0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0,
    0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF,
  };

  private DefaultIgnorable() {}

  /** Whether {@code point} has the property. */
  public static boolean is(int point) {
    for (int i = 0; i < RANGES.length && point >= RANGES[i]; i += 2) {
      if (point <= RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** {@code text} without such characters; the same object when it has none. */
  public static String removedFrom(String text) {
    if (text.codePoints().noneMatch(DefaultIgnorable::is)) {
      return text;
    }
    StringBuilder seen = new StringBuilder(text.length());
    text.codePoints().filter(c -> !is(c)).forEach(seen::appendCodePoint);
    return seen.toString();
  }
}
