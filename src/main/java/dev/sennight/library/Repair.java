package dev.sennight.library;

/**
 * Something was damaged or missing and was made good; the user should be told once.
 *
 * @param sentence in English, for the command line and the log
 */
public record Repair(Kind kind, String sentence) {
  /** What was repaired. */
  public enum Kind {
    /** The derived store was rebuilt from the documents. */
    STORE_REBUILT,
    /** The search index was rebuilt from the store. */
    INDEX_REBUILT,
    /** The folder was empty; what had been read from it was kept. */
    DOCUMENTS_KEPT,
    /** Personal data was damaged: it was set aside, and what could be read is back. */
    PERSONAL_RECOVERED
  }
}
