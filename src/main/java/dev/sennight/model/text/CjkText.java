package dev.sennight.model.text;

/** Tells the writing of East Asia from alphabets. */
public final class CjkText {
  /** The first CJK block of Unicode, CJK Radicals; alphabets, signs and their marks come before. */
  private static final int FIRST = 0x2E80;

  private CjkText() {}

  /**
   * Whether {@code c} stands in a CJK block, or anywhere after the first: Han, kana, Hangul
   * syllables, full-width forms. A surrogate counts, too, so that one char of a pair is enough.
   */
  public static boolean isCjk(int c) {
    return c >= FIRST;
  }
}
