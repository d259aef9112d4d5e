package dev.sennight.ui.page;

/**
 * How long a text is.
 *
 * @param words Han characters, and words of other scripts
 * @param minutes to read it, at least 1
 */
public record ReadingTime(int words, int minutes) {
  private static final int HAN_A_MINUTE = 400;
  private static final int WORDS_A_MINUTE = 220;

  /** Counts {@code text}. */
  public static ReadingTime of(String text) {
    int han = 0;
    int others = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean ideograph = Character.isIdeographic(c);
      boolean letter = !ideograph && Character.isLetterOrDigit(c);
      han += ideograph ? 1 : 0;
      others += letter && !inside ? 1 : 0;
      inside = letter || (inside && (c == '\'' || c == '-' || c == '.'));
      i += Character.charCount(c);
    }
    double minutes = (double) han / HAN_A_MINUTE + (double) others / WORDS_A_MINUTE;
    return new ReadingTime(han + others, Math.max(1, (int) Math.round(minutes)));
  }
}
