package dev.sennight.model.text;

/**
 * A range of UTF-16 units that a search marks.
 *
 * @param start first unit, from 0
 * @param end one past the last unit
 * @param other whether it matches another name or spelling of what was typed
 */
public record Match(int start, int end, boolean other) {
  /** A match of what was typed. */
  public static Match of(TextRange range) {
    return new Match(range.start(), range.end(), false);
  }
}
