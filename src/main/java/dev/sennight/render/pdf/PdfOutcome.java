package dev.sennight.render.pdf;

/** What became of a page that was to be written as PDF. */
public sealed interface PdfOutcome {
  /**
   * It is written.
   *
   * @param replaced characters that no font has; each stands as its number, such as U+1F600
   */
  record Written(int pages, int replaced) implements PdfOutcome {}

  /** It cannot be written; what was written so far is of no use. */
  record Refused(Reason reason) implements PdfOutcome {}

  /** It was to stop; what was written so far is of no use. */
  record Stopped() implements PdfOutcome {}

  /** Why a page cannot be written. */
  enum Reason {
    /** No font of this computer can be embedded. */
    NO_FONT,
    /** The page has Chinese characters, and no font that has them can be embedded. */
    NO_CHINESE_FONT,
    /** Its blocks are nested too deeply to be laid out. */
    TOO_DEEP,
    /** It does not fit into memory. */
    TOO_LARGE
  }
}
