package dev.sennight.model.text;

/**
 * A range of UTF-16 units.
 *
 * @param start first unit, from 0
 * @param end one past the last unit; not before {@code start}
 */
public record TextRange(int start, int end) {
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }

  /** Number of units. */
  public int length() {
    return end - start;
  }
}
