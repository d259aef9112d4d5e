package dev.sennight.model;

import org.jspecify.annotations.Nullable;

/**
 * What names an issue within its series; each part may be unknown.
 *
 * @param year the year the issue counts itself to; with {@code week}, the ISO week-based year
 * @param week ISO week, 1 to 53
 * @param number the running number of the issue
 * @param date the day or days it covers or appeared on
 */
public record IssueIdentity(
    @Nullable Integer year,
    @Nullable Integer week,
    @Nullable Integer number,
    @Nullable DateSpan date) {
  /** Nothing is known. */
  public static final IssueIdentity UNKNOWN = new IssueIdentity(null, null, null, null);

  /** A short name: {@code 2025-W18}, {@code #350}, {@code 2025-08-27}, {@code 2025}, or "". */
  public String label() {
    if (year != null && week != null) {
      return "%d-W%02d".formatted(year, week);
    }
    if (number != null) {
      return "#" + number;
    }
    if (date != null) {
      return date.first().toString();
    }
    return year == null ? "" : year.toString();
  }
}
