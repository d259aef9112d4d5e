package dev.sennight.search.query;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    return any(c, mark -> mark.opening);
  }

  private static boolean closes(char c) {
    return any(c, mark -> mark.closing);
  }

  private static boolean any(char c, Function<QuotationMark, String> marks) {
    return Stream.of(values())
        .anyMatch(mark -> mark != SINGLE && marks.apply(mark).indexOf(c) >= 0);
  }

  /** Whether {@code c} begins or ends a phrase wherever it stands. */
  public static boolean isOne(char c) {
    return opens(c) || closes(c);
  }

  /** Whether a phrase of whole words begins with the mark at {@code at} of {@code text}. */
  static boolean surroundsAt(String text, int at) {
    return SINGLE.opening.indexOf(text.charAt(at)) >= 0 && closing(text, at) >= 0;
  }

  /**
   * Where the phrase ends that the mark at {@code at} of {@code text} opens: at the next mark of
   * its kind, else at the next mark of any kind; -1 when there is none.
   */
  static int closing(String text, int at) {
    QuotationMark mark =
        Stream.of(values())
            .filter(each -> each.opening.indexOf(text.charAt(at)) >= 0)
            .findFirst()
            .orElseThrow();
    return IntStream.range(at + 1, text.length())
        .filter(i -> mark.closing.indexOf(text.charAt(i)) >= 0)
        .filter(i -> mark != SINGLE || endsWords(text, at, i))
        .findFirst()
        .orElseGet(() -> mark == SINGLE ? -1 : anyClose(text, at));
  }

  private static int anyClose(String text, int at) {
    return IntStream.range(at + 1, text.length())
        .filter(i -> closes(text.charAt(i)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean endsWords(String text, int from, int at) {
    boolean inside = at > from + 1 && !QueryLexer.isSpace(text.charAt(at - 1));
    return inside && (at + 1 == text.length() || QueryLexer.ends(text.charAt(at + 1)));
  }
}
