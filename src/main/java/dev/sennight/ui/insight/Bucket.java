package dev.sennight.ui.insight;

import dev.sennight.ui.search.WeekRange;
import java.time.LocalDate;
import java.util.Locale;

/** How time is cut into pieces, each with a number that grows by one. */
public enum Bucket {
  WEEK,
  MONTH;

  private static final int MONTHS = 12;

  /** The piece that holds the week with a number, see {@link WeekRange#number}. */
  public int of(int week) {
    if (this == WEEK) {
      return week;
    }
    LocalDate thursday = WeekRange.monday(week).plusDays(3);
    return thursday.getYear() * MONTHS + thursday.getMonthValue() - 1;
  }

  /** {@code 2025-W18} or {@code 2025-04}. */
  public String label(int piece) {
    return this == WEEK
        ? WeekRange.label(piece)
        : String.format(Locale.ROOT, "%d-%02d", piece / MONTHS, piece % MONTHS + 1);
  }

  /** The words of the query language for a piece. */
  public String clause(int piece) {
    return (this == WEEK ? "week:" : "year:") + label(piece);
  }
}
