package dev.sennight.parse.series;

import java.util.regex.Pattern;

/** Names of series, from what their issues' titles have in common. */
final class SeriesName {
  /** Stands for a mark that was taken out. */
  static final char MARK = '\u0001';

  /** When neither title, folder nor library has letters. */
  static final String UNNAMED = "Weekly";

  private static final String SEPARATORS =
      " \t\u3000-–—:：|｜·•,，.。、/~～_#()（）[]【】「」『』《》〈〉!！'\"“”‘’*№&+" + MARK;
  private static final Pattern EMPTY_BRACKETS =
      Pattern.compile("[(（\\[【「《]\\s*" + MARK + "[\\s" + MARK + "-]*[)）\\]】」》]");
  private static final Pattern MARKS = Pattern.compile("[\\s_-]*" + MARK + "[\\s" + MARK + "_-]*");

  /** Words that any issue of any series may have. */
  private static final Pattern ANY_ISSUE =
      Pattern.compile(
          "(?i)(?:issues?|vol|volume|no|nr|number|edition|week|weeks|ending|of|for|the|updates?|posts?"
              + "|entry|articles?|index|readme|main|期|第|周|号|年|月|日|호|회|주|주차|년|월)");

  private SeriesName() {}

  /** {@code words} without marks and what stands around them; "" when no name is left. */
  static String clean(String words) {
    String open = EMPTY_BRACKETS.matcher(words).replaceAll(" ");
    String joined = MARKS.matcher(stripped(open)).replaceAll(" ");
    String name = stripped(joined).replaceFirst("(?i)^(?:of|for)\\s+", "");
    return isName(name) ? name : "";
  }

  private static boolean isName(String name) {
    boolean letters = name.codePoints().anyMatch(Character::isLetter);
    return letters
        && !Pattern.compile("[\\s\\p{P}]+").splitAsStream(name).allMatch(SeriesName::isAny);
  }

  private static boolean isAny(String word) {
    return word.isEmpty() || ANY_ISSUE.matcher(word).matches();
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && SEPARATORS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && SEPARATORS.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
