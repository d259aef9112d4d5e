package dev.sennight.model;

import org.jspecify.annotations.Nullable;

/**
 * The stable name of an entry: it stays when the entry's text changes or its file moves.
 *
 * @param value 12 lower-case letters and digits
 */
public record EntryId(String value) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EntryId id && value.equals(id.value);
  }

  /** Ids are keys of large maps, and a record's own hash code is several times as slow. */
  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
