package dev.sennight.search.query;

import java.time.LocalDate;
import java.util.List;

/** A part of a query. */
public sealed interface QueryNode {

  /** Words to look for; entries with more of them, and rarer ones, come first. */
  record Words(String text) implements QueryNode {}

  /** Words that must stand side by side. */
  record Phrase(String text) implements QueryNode {}

  /** What must not match. */
  record Not(QueryNode node) implements QueryNode {}

  /** At least one must match. */
  record Or(List<QueryNode> nodes) implements QueryNode {
    public Or {
      nodes = List.copyOf(nodes);
    }
  }

  /** All count; an empty list matches everything. */
  record And(List<QueryNode> nodes) implements QueryNode {
    public And {
      nodes = List.copyOf(nodes);
    }
  }

  /** A field that must hold words. */
  record InField(QueryField field, String text) implements QueryNode {}

  /** A time that must overlap. */
  record InTime(DayRange range) implements QueryNode {}

  /**
   * Weeks as issues are listed, each year × 100 + week; what is of no listed week must overlap the
   * days.
   */
  record InWeeks(int first, int last, DayRange days) implements QueryNode {}

  /**
   * What is not known to have come later.
   *
   * @param week year × 100 + week of the last issue, for what is listed by weeks; 0 to go by {@code
   *     last} there too
   * @param last the last day
   */
  record AsOf(int week, LocalDate last) implements QueryNode {}

  /** A week of any year. */
  record InWeek(int week) implements QueryNode {}
}
