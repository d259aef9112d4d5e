package dev.sennight.library;

/** What opening a library gives. */
public sealed interface LibraryOpening {
  /** The library is open; the caller closes it. */
  record Opened(Library library) implements LibraryOpening {}

  /**
   * It cannot be opened.
   *
   * @param sentence what, where, and what to do
   */
  record Refused(Reason reason, String sentence) implements LibraryOpening {}

  /** Why a library cannot be opened. */
  enum Reason {
    NO_SUCH_FOLDER,
    NOT_A_FOLDER,
    NO_DOCUMENTS,
    UNREADABLE,
    INDEX_NOT_WRITABLE,
    INDEX_TOO_NEW,
    IN_USE
  }

  /** What to do with derived data that a newer version made. */
  enum NewerFormat {
    /** Say so: another version of Sennight still uses it. */
    REFUSE,
    /** Set it aside and rebuild it; a repair tells of it. */
    RENEW
  }
}
