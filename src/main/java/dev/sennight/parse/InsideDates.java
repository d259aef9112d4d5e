package dev.sennight.parse;

import dev.sennight.model.DateSpan;
import dev.sennight.model.IssueIdentity;
import dev.sennight.parse.series.IdentityReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates the headings of issues that stand one after the other. A heading without a year takes the
 * year that keeps the order of the headings around it.
 */
final class InsideDates {
  /** A leap year, so that every day is one of it. */
  private static final int ANY_YEAR = 2000;

  private static final int DAYS = 366;

  private InsideDates() {}

  /**
   * Which issue each heading names; nothing is known of one that cannot be dated.
   *
   * @param years of headings without one, as far as headings above them tell
   */
  static List<IssueIdentity> of(List<String> headings, List<@Nullable Integer> years) {
    List<IssueIdentity> identities = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      identities.add(IdentityReader.ofHeading(headings.get(i), years.get(i)));
    }
    if (identities.stream().noneMatch(InsideDates::mayBeOpen)) {
      return identities;
    }
    boolean newestFirst = isNewestFirst(headings);
    fill(headings, identities, newestFirst);
    fill(headings.reversed(), identities.reversed(), !newestFirst);
    return identities;
  }

  /** Whether dates fall more often than they rise, by the shorter way around the year. */
  private static boolean isNewestFirst(List<String> headings) {
    LocalDate before = null;
    int falls = 0;
    for (String heading : headings) {
      LocalDate day = day(IdentityReader.ofHeading(heading, ANY_YEAR)).orElse(before);
      if (day != null && before != null) {
        int rise = Math.floorMod(day.getDayOfYear() - before.getDayOfYear(), DAYS);
        falls += rise == 0 ? 0 : rise > DAYS / 2 ? 1 : -1;
      }
      before = day;
    }
    return falls >= 0;
  }

  private static Optional<LocalDate> day(IssueIdentity identity) {
    DateSpan date = identity.date();
    return date == null ? Optional.empty() : Optional.of(date.first());
  }

  /** Dates what follows a dated heading and has no year, or days on both sides of New Year. */
  private static void fill(
      List<String> headings, List<IssueIdentity> identities, boolean newestFirst) {
    LocalDate before = null;
    for (int i = 0; i < headings.size(); i++) {
      if (before != null && isOpen(identities.get(i), before, newestFirst)) {
        identities.set(i, beside(headings.get(i), before, newestFirst));
      }
      before = day(identities.get(i)).orElse(before);
    }
  }

  private static boolean mayBeOpen(IssueIdentity identity) {
    DateSpan date = identity.date();
    return date == null
        ? identity.number() == null
        : date.first().getYear() != date.last().getYear();
  }

  private static boolean isOpen(IssueIdentity identity, LocalDate before, boolean newestFirst) {
    DateSpan date = identity.date();
    return date == null
        || (date.first().getYear() != date.last().getYear()
            && !follows(before, date.first(), newestFirst));
  }

  /** The reading of {@code heading} that follows {@code before} next. */
  private static IssueIdentity beside(String heading, LocalDate before, boolean newestFirst) {
    IssueIdentity best = IssueIdentity.UNKNOWN;
    LocalDate bestDay = null;
    for (int year = before.getYear() - 1; year <= before.getYear() + 1; year++) {
      IssueIdentity identity = IdentityReader.ofHeading(heading, year);
      LocalDate day = day(identity).orElse(null);
      if (day != null && follows(before, day, newestFirst) && isNearer(before, day, bestDay)) {
        best = identity;
        bestDay = day;
      }
    }
    return best;
  }

  private static boolean follows(LocalDate before, LocalDate day, boolean newestFirst) {
    return newestFirst ? !day.isAfter(before) : !day.isBefore(before);
  }

  private static boolean isNearer(LocalDate before, LocalDate day, @Nullable LocalDate best) {
    return best == null
        || Math.abs(day.toEpochDay() - before.toEpochDay())
            < Math.abs(best.toEpochDay() - before.toEpochDay());
  }
}
