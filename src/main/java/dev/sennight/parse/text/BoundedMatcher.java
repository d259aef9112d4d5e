package dev.sennight.parse.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Matches patterns from a rules file, which may backtrack without end: one that reads too many
 * characters counts as one that does not match.
 */
public final class BoundedMatcher {
  /** Some hundredths of a second. */
  private static final int MOST_READS = 2_000_000;

  private BoundedMatcher() {}

  /** The first match of {@code pattern} anywhere in {@code text}. */
  public static Optional<Matcher> find(Pattern pattern, String text) {
    return match(pattern, text, true);
  }

  /** The match of {@code pattern} at the start of {@code text}. */
  public static Optional<Matcher> lookingAt(Pattern pattern, String text) {
    return match(pattern, text, false);
  }

  private static Optional<Matcher> match(Pattern pattern, String text, boolean anywhere) {
    Matcher matcher = pattern.matcher(new CountedText(text));
    try {
      boolean fits = anywhere ? matcher.find() : matcher.lookingAt();
      return fits ? Optional.of(matcher) : Optional.empty();
    } catch (TooManyReads | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static final class TooManyReads extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyReads() {
      super("the pattern takes too long", null, false, false);
    }
  }

  /** A text that counts how often a character is read. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private int left = MOST_READS;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        throw new TooManyReads();
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
}
