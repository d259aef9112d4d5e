package dev.sennight.parse.series;

/**
 * Why a document is an issue of its series.
 *
 * @param witness what told
 * @param form what the issues have in common, with {@code #} for a number, {@code @} for a date and
 *     {@link #THEME} for a theme behind them: {@code 苍鹭周报 Vol.#}, {@code @-@}; the rule's name for
 *     a rule
 * @param issues how many documents of the same form were found; of {@link Witness#HEADINGS}, how
 *     many issues the document holds
 */
public record SeriesEvidence(Witness witness, String form, int issues) {
  /** Stands for the theme of one issue. */
  static final char THEME = '…';

  /** What tells that a document is an issue. */
  public enum Witness {
    /** A rule in {@code series.json}. */
    RULE,
    /** The document's own front matter. */
    FRONT_MATTER,
    /** The title alone: a digest's word or an issue number. */
    TITLE,
    /** The file name alone. */
    FILE_NAME,
    /** The titles of siblings that differ in numbers, dates and themes only. */
    SIBLING_TITLES,
    /** The file names of siblings that differ in numbers and dates only. */
    SIBLING_NAMES,
    /** The headings of the issues inside one document, which differ in their dates only. */
    HEADINGS
  }
}
