package dev.sennight.parse.inline;

import dev.sennight.parse.text.Chars;
import org.jspecify.annotations.Nullable;

/**
 * Where a link leads, as written in its parentheses or its definition.
 *
 * @param address escapes and entities decoded
 * @param end index after it
 */
record LinkTarget(String address, int end) {
  private static final int DEEPEST = 32;

  /** Reads {@code (destination "title")} from the parenthesis at {@code start}. */
  static @Nullable LinkTarget inParentheses(String source, int start) {
    int i = skipSpace(source, start + 1);
    int end = destinationEnd(source, i);
    if (end < 0) {
      return null;
    }
    int close = skipSpace(source, end);
    if (close > end && close < source.length() && source.charAt(close) != ')') {
      int title = titleEnd(source, close);
      if (title < 0) {
        return null;
      }
      close = skipSpace(source, title);
    }
    return close < source.length() && source.charAt(close) == ')'
        ? new LinkTarget(address(source, i, end), close + 1)
        : null;
  }

  /** Reads {@code destination "title"} of a definition, up to the end of its line. */
  static @Nullable LinkTarget ofDefinition(String source, int start) {
    int i = skipSpace(source, start);
    int end = destinationEnd(source, i);
    if (end <= i) {
      return null;
    }
    int lineEnd = blankToEnd(source, end);
    int next = skipSpace(source, end);
    if (next > end && next < source.length()) {
      int title = titleEnd(source, next);
      int titleLine = title < 0 ? -1 : blankToEnd(source, title);
      lineEnd = titleLine >= 0 ? titleLine : lineEnd;
    }
    return lineEnd < 0 ? null : new LinkTarget(address(source, i, end), lineEnd);
  }

  /** Index after the line break when only blanks follow; -1 when something else does. */
  private static int blankToEnd(String source, int from) {
    int i = Spans.skip(source, from, " \t");
    return i == source.length() ? i : source.charAt(i) == '\n' ? i + 1 : -1;
  }

  private static String address(String source, int start, int end) {
    boolean angle = start < end && source.charAt(start) == '<' && source.charAt(end - 1) == '>';
    String address =
        Entities.unescape(
            angle ? source.substring(start + 1, end - 1) : source.substring(start, end));
    boolean twice =
        address.startsWith("(") && address.endsWith(")") && Addresses.isWeb(address.substring(1));
    return twice ? address.substring(1, address.length() - 1) : address;
  }

  private static int skipSpace(String source, int from) {
    return Spans.skip(source, from, " \t\n");
  }

  private static int destinationEnd(String source, int start) {
    if (start < source.length() && source.charAt(start) == '<') {
      int end = Spans.unescaped(source, start + 1, source.length(), '>', "<\n");
      return end < 0 ? -1 : end + 1;
    }
    int depth = 0;
    int i = start;
    for (; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c <= ' ') {
        break;
      }
      if (c == '(' && ++depth > DEEPEST) {
        return -1;
      }
      if (c == ')' && --depth < 0) {
        break;
      }
      boolean escape =
          c == '\\' && i + 1 < source.length() && Chars.isAsciiPunctuation(source.charAt(i + 1));
      i = escape ? i + 1 : i;
    }
    return depth > 0 ? -1 : Math.min(i, source.length());
  }

  private static int titleEnd(String source, int start) {
    char open = source.charAt(start);
    if (open != '"' && open != '\'' && open != '(') {
      return -1;
    }
    char close = open == '(' ? ')' : open;
    int end = Spans.unescaped(source, start + 1, source.length(), close, open == '(' ? "(" : "");
    return end < 0 ? -1 : end + 1;
  }
}
