package dev.sennight.ui.insight;

/**
 * The columns of the weeks of a year, as wide as there is room for a whole year.
 *
 * @param step from one week to the next
 */
record WeekColumns(double step) {
  /** How many weeks a year has at most. */
  static final int WEEKS = 53;

  /** How high a year is, with the gap below it. */
  static final double HEIGHT = 25;

  private static final double LEFT = 44;
  private static final double RIGHT = 24;
  private static final double NARROWEST = 5;
  private static final double WIDEST = 23;
  private static final double GAP = 3;
  private static final double THIN = 9;

  /** Columns in so much room. */
  static WeekColumns in(double room) {
    return new WeekColumns(Math.clamp((room - LEFT - RIGHT) / WEEKS, NARROWEST, WIDEST));
  }

  /** Where a week of the year begins. */
  double x(int week) {
    return LEFT + (week - 1) * step;
  }

  /** How wide a week is. */
  double width() {
    return step - (step < THIN ? 1 : GAP);
  }

  /** How high a week is. */
  double height() {
    return HEIGHT - GAP;
  }

  /** The week of the year at a place; 0 for none. */
  int week(double x) {
    int week = (int) Math.floor((x - LEFT) / step) + 1;
    return week >= 1 && week <= WEEKS ? week : 0;
  }
}
