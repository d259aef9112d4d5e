package dev.sennight.search.query;

/**
 * The quotation marks of all scripts, by what closes what. Title marks such as {@code 《》} are none:
 * they are signs beside words.
 */
public enum QuotationMark {
  DOUBLE("\"“”„‟〝＂", "\"“”„‟〞〟＂"),
  GUILLEMET("«»", "«»"),
  SINGLE_GUILLEMET("‹›", "‹›"),
  CORNER("「｢﹁", "」｣﹂"),
  WHITE_CORNER("『﹃", "』﹄"),
  /** Only around whole words, since an apostrophe looks the same. */
  SINGLE("'‘’‚‛＇", "'‘’‛＇");

  private final String opening;
  private final String closing;

  QuotationMark(String opening, String closing) {
    this.opening = opening;
    this.closing = closing;
  }

  /** Whether {@code c} opens a phrase wherever it stands. */
  static boolean opens(char c) {
    for (QuotationMark mark : values()) {
      if (mark != SINGLE && mark.opening.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code c} begins or ends a phrase wherever it stands. */
  public static boolean isOne(char c) {
    for (QuotationMark mark : values()) {
      if (mark != SINGLE && (mark.opening.indexOf(c) >= 0 || mark.closing.indexOf(c) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of whole words begins with the mark at {@code at} of {@code text}. */
  static boolean surroundsAt(String text, int at) {
    return SINGLE.opening.indexOf(text.charAt(at)) >= 0 && SINGLE.close(text, at) >= 0;
  }

  /**
   * Where the phrase ends that the mark at {@code at} of {@code text} opens: at the next mark of
   * its kind, else at the next mark of any kind; -1 when there is none.
   */
  static int closing(String text, int at) {
    for (QuotationMark mark : values()) {
      if (mark.opening.indexOf(text.charAt(at)) >= 0) {
        int close = mark.close(text, at);
        return close >= 0 || mark == SINGLE ? close : anyClose(text, at);
      }
    }
    return -1;
  }

  private int close(String text, int at) {
    for (int i = at + 1; i < text.length(); i++) {
      if (closing.indexOf(text.charAt(i)) >= 0 && (this != SINGLE || endsWords(text, at, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsWords(String text, int from, int at) {
    boolean inside = at > from + 1 && !QueryLexer.isSpace(text.charAt(at - 1));
    return inside && (at + 1 == text.length() || QueryLexer.ends(text.charAt(at + 1)));
  }

  private static int anyClose(String text, int at) {
    for (int i = at + 1; i < text.length(); i++) {
      for (QuotationMark mark : values()) {
        if (mark != SINGLE && mark.closing.indexOf(text.charAt(i)) >= 0) {
          return i;
        }
      }
    }
    return -1;
  }
}
