package dev.sennight.parse.markdown;

import dev.sennight.parse.text.Chars;

/** Nesting of quotes and lists, estimated from the lines before anything is parsed. */
final class NestingLimit {
  private static final int DEEPEST = 100;
  private static final int WIDEST_INDENT = 400;

  private NestingLimit() {}

  /** Whether {@code text} must not be parsed. */
  static boolean isExceeded(String text) {
    int end;
    for (int at = 0; at < text.length(); at = end + 1) {
      end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      if (isDeep(text, at, end)) {
        return true;
      }
    }
    return false;
  }

  /** Counts the marks of quotes and list items that a line begins with. */
  private static boolean isDeep(String text, int from, int to) {
    int marks = 0;
    int indent = 0;
    int rule = 0;
    char only = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t') {
        indent += c == '\t' ? 4 : 1;
        continue;
      }
      boolean item = isItem(text, i, to);
      if (c != '>' && !item) {
        // Marks that fill a line are a rule, not a list.
        return marks > DEEPEST;
      }
      if (indent > WIDEST_INDENT && marks == 0) {
        return true;
      }
      rule += marks == 0 || c == only ? 1 : 0;
      only = c;
      marks++;
    }
    boolean isRule = rule == marks && (only == '-' || only == '*');
    return marks > DEEPEST && !isRule;
  }

  private static boolean isItem(String text, int i, int to) {
    char c = text.charAt(i);
    if (i + 1 < to && text.charAt(i + 1) != ' ' && text.charAt(i + 1) != '\t') {
      char next = text.charAt(i + 1);
      return Chars.isAsciiDigit(c) && (next == '.' || next == ')');
    }
    return "-*+.)".indexOf(c) >= 0;
  }
}
