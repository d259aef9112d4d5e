package dev.sennight.parse.series;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that a person's pattern may look at for a while only: a pattern that goes back and forth
 * without end counts as one that does not fit.
 */
final class Patience implements CharSequence {
  /** Some hundredths of a second. */
  private static final int LOOKS = 2_000_000;

  private final String text;
  private int left = LOOKS;

  private Patience(String text) {
    this.text = text;
  }

  /** The pattern looked too long. */
  private static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("the pattern takes too long", null, false, false);
    }
  }

  /** The first match of {@code pattern} anywhere in {@code text}. */
  static Optional<Matcher> find(Pattern pattern, String text) {
    return match(pattern, text, true);
  }

  /** The match of {@code pattern} at the start of {@code text}. */
  static Optional<Matcher> lookingAt(Pattern pattern, String text) {
    return match(pattern, text, false);
  }

  private static Optional<Matcher> match(Pattern pattern, String text, boolean anywhere) {
    Matcher matcher = pattern.matcher(new Patience(text));
    try {
      boolean fits = anywhere ? matcher.find() : matcher.lookingAt();
      return fits ? Optional.of(matcher) : Optional.empty();
    } catch (Exhausted | StackOverflowError e) {
      return Optional.empty();
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
