package dev.sennight.model;

import java.time.LocalDate;

/**
 * A day or a range of days.
 *
 * @param first the first day
 * @param last the last day; the same as {@code first} for a single day
 */
public record DateSpan(LocalDate first, LocalDate last) {
  public DateSpan {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("ends before it begins: " + first + " to " + last);
    }
  }

  /** A single day. */
  public static DateSpan on(LocalDate day) {
    return new DateSpan(day, day);
  }

  /** Reads what {@link #toString()} writes. */
  public static DateSpan parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? on(LocalDate.parse(text))
        : new DateSpan(
            LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)));
  }

  /** ISO 8601: {@code 2025-04-28}, or {@code 2025-04-28/2025-05-04} for more than one day. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "/" + last;
  }
}
