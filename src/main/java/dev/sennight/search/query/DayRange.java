package dev.sennight.search.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, open where null.
 *
 * @param first first day
 * @param last last day
 */
public record DayRange(@Nullable LocalDate first, @Nullable LocalDate last) {

  @Override
  public String toString() {
    if (first != null && first.equals(last)) {
      return first.toString();
    }
    return (first == null ? "" : first) + ".." + (last == null ? "" : last);
  }
}
