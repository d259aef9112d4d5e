package dev.sennight.library.annotate;

import dev.sennight.library.annotate.ApproximateSearch.Match;
import java.util.ArrayList;
import java.util.List;

/** What stands before and after a candidate in a text, compared with what stood there once. */
record Surroundings(String text) {
  /** Nothing of a side is there. */
  static final int GONE = 0;

  /** A part of it is there. */
  static final int NEAR = 1;

  /** All of it is there, parted by something that was put in. */
  static final int PARTED = 2;

  /** It is as it was. */
  static final int WHOLE = 3;

  private static final double PARTED_LIKENESS = 0.8;
  private static final double ALIKE = 0.75;
  private static final double SAME = 0.9;
  private static final double MOST_OF_IT = 0.75;

  /** Fewer characters than weigh this much agree by chance. */
  private static final int TELLING = 12;

  private static final int SHORTEST_REST = 4;

  /** How far from the end of a text a passage counts as one of its end. */
  private static final int REACH = 256;

  private static final int MOST_BETWEEN = 32;

  /**
   * How much of a side is still there.
   *
   * @param grade {@link #GONE} to {@link #WHOLE}
   * @param likeness 0 to 1
   */
  record Kept(int grade, double likeness) {}

  /** How much of {@code prefix} stands right before {@code start}. */
  Kept before(int start, String prefix) {
    int common = 0;
    while (common < Math.min(start, prefix.length())
        && text.charAt(start - 1 - common) == prefix.charAt(prefix.length() - 1 - common)) {
      common++;
    }
    int from = prefix.length() - common;
    String there = text.substring(Math.max(0, start - prefix.length()), start);
    String rest = prefix.substring(0, from);
    int at = text.lastIndexOf(rest, start - prefix.length());
    boolean elsewhere = at >= 0 && isThere(rest, start - common - at);
    int toEdge = start - prefix.length();
    return kept(prefix, from, prefix.length(), there, elsewhere, toEdge);
  }

  /** How much of {@code suffix} stands right after {@code end}. */
  Kept after(int end, String suffix) {
    int common = 0;
    while (common < Math.min(text.length() - end, suffix.length())
        && text.charAt(end + common) == suffix.charAt(common)) {
      common++;
    }
    String there = text.substring(end, Math.min(text.length(), end + suffix.length()));
    String rest = suffix.substring(common);
    int at = text.indexOf(rest, end + common);
    boolean elsewhere = at >= 0 && isThere(rest, at + rest.length() - end - common);
    int toEdge = text.length() - end - suffix.length();
    return kept(suffix, 0, common, there, elsewhere, toEdge);
  }

  /**
   * @param from of the part of {@code side} that stands there unchanged
   * @param there as many characters as {@code side} has
   */
  private static Kept kept(
      String side, int from, int to, String there, boolean elsewhere, int toEdge) {
    if (!isTelling(side)) { // the text began or ended there
      boolean same = toEdge == 0 && to - from == side.length();
      return same ? new Kept(WHOLE, 1) : new Kept(toEdge < REACH ? PARTED : NEAR, PARTED_LIKENESS);
    }
    double unchanged = (double) (to - from) / side.length();
    double likeness =
        unchanged >= SAME
            ? unchanged
            : 1 - (double) new ApproximateSearch(side).least(there) / side.length();
    boolean telling = isTelling(side.substring(from, to));
    if (telling && likeness >= SAME) {
      return new Kept(WHOLE, likeness);
    }
    if (elsewhere || unchanged >= MOST_OF_IT) {
      return new Kept(PARTED, Math.max(likeness, PARTED_LIKENESS));
    }
    return new Kept(telling || likeness >= ALIKE ? NEAR : GONE, likeness);
  }

  /** Whether {@code rest}, found some way off, is what once stood next to the passage. */
  private static boolean isThere(String rest, int away) {
    return isTelling(rest) || rest.length() >= SHORTEST_REST && away - rest.length() < REACH;
  }

  private static boolean isTelling(String part) {
    return ComparedText.weight(part) >= TELLING;
  }

  /**
   * What stands between {@code prefix} and {@code suffix}, as far as it can be {@code quote} after
   * an edit, whatever of it is left.
   *
   * @param most how many errors it may have
   */
  List<Match> between(String prefix, String quote, String suffix, int most) {
    String last = prefix.substring(Math.max(0, prefix.length() - TELLING));
    String first = suffix.substring(0, Math.min(suffix.length(), TELLING));
    List<Match> found = new ArrayList<>();
    ApproximateSearch search = new ApproximateSearch(quote);
    for (int at = text.indexOf(last);
        at >= 0 && found.size() < MOST_BETWEEN;
        at = text.indexOf(last, at + 1)) {
      int start = at + last.length();
      int end = first.isEmpty() ? text.length() : text.indexOf(first, start + 1);
      if (end > start && Math.abs(end - start - quote.length()) <= most) {
        int errors = search.distance(text.substring(start, end));
        if (errors <= most) {
          found.add(new Match(start, end, errors));
        }
      }
      if (last.isEmpty()) {
        break;
      }
    }
    return found;
  }
}
