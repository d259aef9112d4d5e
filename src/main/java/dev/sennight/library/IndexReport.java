package dev.sennight.library;

import dev.sennight.library.update.RunCounts;

/**
 * What one indexing run did.
 *
 * @param seconds wall-clock time
 */
public record IndexReport(RunCounts changes, Totals totals, double seconds) {
  /**
   * What the library holds after the run.
   *
   * @param files documents
   * @param unresolved links that lead nowhere
   */
  public record Totals(
      long files, long entries, long cards, long links, long unresolved, long problems) {}
}
