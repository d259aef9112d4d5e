package dev.sennight.model;

/**
 * The stable name of an entry: it stays when the entry's text changes or its file moves.
 *
 * @param value 12 lower-case letters and digits
 */
public record EntryId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
