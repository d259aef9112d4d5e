package dev.sennight.library.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a pattern in a text with errors (insertions, deletions, substitutions), by G. Myers's
 * bit-parallel algorithm of 1999 over blocks of 64 characters. Written here because the libraries
 * on Maven Central are bound to patterns of 32 characters or compare whole strings.
 */
final class ApproximateSearch {
  private static final int MOST_MATCHES = 32;

  private final String pattern;
  private final char[] alphabet;
  private final long[][] occurrences;

  ApproximateSearch(String pattern) {
    this.pattern = pattern;
    char[] sorted = pattern.toCharArray();
    Arrays.sort(sorted);
    int distinct = 0;
    for (char c : sorted) {
      if (distinct == 0 || sorted[distinct - 1] != c) {
        sorted[distinct++] = c;
      }
    }
    alphabet = Arrays.copyOf(sorted, distinct);
    occurrences = new long[distinct + 1][(pattern.length() + Long.SIZE - 1) / Long.SIZE];
    for (int i = 0; i < pattern.length(); i++) {
      occurrences[code(pattern.charAt(i))][i / Long.SIZE] |= 1L << i;
    }
  }

  private int code(char c) {
    int at = Arrays.binarySearch(alphabet, c);
    return at < 0 ? alphabet.length : at;
  }

  /**
   * A place where the pattern stands.
   *
   * @param end exclusive
   * @param errors the edit distance from the pattern
   */
  record Match(int start, int end, int errors) {}

  /** The best matches with {@code most} errors at most, those with the fewest errors first. */
  List<Match> find(String text, int most) {
    int[] distances = distances(text);
    List<Match> ends = new ArrayList<>();
    for (int end = 1; end <= text.length(); end++) {
      int errors = distances[end];
      boolean least =
          errors < distances[end - 1] && (end == text.length() || errors <= distances[end + 1]);
      if (least && errors <= most) {
        ends.add(new Match(0, end, errors));
      }
    }
    ends.sort(Comparator.comparingInt(Match::errors).thenComparingInt(Match::end));
    ApproximateSearch backwards = new ApproximateSearch(reversed(pattern));
    return ends.stream().limit(MOST_MATCHES).map(match -> begun(backwards, text, match)).toList();
  }

  /** The least edit distance between the pattern and any part of {@code text}. */
  int least(String text) {
    return Arrays.stream(distances(text)).min().orElse(pattern.length());
  }

  private static String reversed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = text.length() - 1; i >= 0; i--) { // not reverse(), which keeps pairs together
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  /** The match with its start, the one that makes it most nearly as long as the pattern. */
  private Match begun(ApproximateSearch backwards, String text, Match match) {
    int farthest = Math.max(0, match.end() - pattern.length() - match.errors());
    int[] distances = backwards.distances(reversed(text.substring(farthest, match.end())), 1);
    int length = 0;
    for (int i = 1; i < distances.length; i++) {
      boolean nearer = Math.abs(i - pattern.length()) <= Math.abs(length - pattern.length());
      if (distances[i] == match.errors() && (length == 0 || nearer)) {
        length = i;
      }
    }
    return new Match(match.end() - length, match.end(), match.errors());
  }

  /** The edit distance between the pattern and all of {@code text}. */
  int distance(String text) {
    int[] distances = distances(text, 1);
    return distances[text.length()];
  }

  /** For each end in {@code text} the least edit distance between the pattern and a part before. */
  private int[] distances(String text) {
    return distances(text, 0);
  }

  /**
   * As {@link #distances(String)}.
   *
   * @param skipped what it costs to skip a character of the text before the pattern begins
   */
  private int[] distances(String text, int skipped) {
    int blocks = occurrences[0].length;
    long[] plus = new long[blocks];
    long[] minus = new long[blocks];
    Arrays.fill(plus, -1L);
    int[] distances = new int[text.length() + 1];
    distances[0] = pattern.length();
    for (int i = 0; i < text.length(); i++) {
      long[] equal = occurrences[code(text.charAt(i))];
      int carry = skipped;
      for (int block = 0; block < blocks; block++) {
        boolean last = block == blocks - 1;
        long top = 1L << (last ? pattern.length() - 1 : Long.SIZE - 1);
        carry = advance(plus, minus, block, equal[block], carry, top);
      }
      distances[i + 1] = distances[i] + carry;
    }
    return distances;
  }

  /** Moves a block by one character of the text; gives the change in its last row. */
  private static int advance(
      long[] plus, long[] minus, int block, long occurrences, int carry, long top) {
    long equal = occurrences;
    long positive = plus[block];
    long negative = minus[block];
    long vertical = equal | negative;
    long fromAbove = carry < 0 ? 1 : 0;
    equal |= fromAbove;
    long horizontal = (((equal & positive) + positive) ^ positive) | equal;
    long up = negative | ~(horizontal | positive);
    long down = positive & horizontal;
    int out = (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
    up = up << 1 | (carry > 0 ? 1 : 0);
    down = down << 1 | fromAbove;
    plus[block] = down | ~(vertical | up);
    minus[block] = up & vertical;
    return out;
  }
}
