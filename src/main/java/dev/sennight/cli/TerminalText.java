package dev.sennight.cli;

import java.util.regex.Pattern;

/**
 * Words for a terminal. Names of files, titles and queries come from anywhere: they may hold
 * control characters, line breaks, and characters that turn the direction of what follows.
 */
final class TerminalText {
  private static final String DIRECTION = "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\r(?!\\n)");
  private static final Pattern WITHIN_LINE =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029" + DIRECTION + "&&[^\\t]]");

  private TerminalText() {}

  /** Text of any number of lines; control characters other than tabs and line ends are replaced. */
  static String lines(String text) {
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

  /** Whether a character does something to its line instead of standing in it. */
  static boolean isControl(int c) {
    return c < 0xA0
        ? Character.getType(c) == Character.CONTROL
        : c >= 0x61C && WITHIN_LINE.matcher(Character.toString(c)).matches();
  }

  /** Words that stand in one line: line breaks and direction controls are replaced as well. */
  static String oneLine(String words) {
    return WITHIN_LINE.matcher(words).replaceAll("\uFFFD");
  }
}
