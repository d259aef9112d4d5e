package dev.sennight.parse.series;

import java.util.regex.Pattern;

/** Names of series, from what their issues' titles have in common. */
final class SeriesName {
  /** Stands for a mark that was taken out. */
  static final char MARK = '\u0001';

  /** When neither title, folder nor library has letters. */
  static final String UNNAMED = "Weekly";

  private static final int VARIATION_SELECTOR = 0xFE0F;

  private static final String SEPARATORS =
      " \t\u3000-–—:：|｜·•,，.。、/~～_#()（）[]【】「」『』《》〈〉!！'\"“”‘’*№&+" + MARK;
  private static final Pattern EMPTY_BRACKETS =
      Pattern.compile("[(（\\[【「《]\\s*" + MARK + "[\\s" + MARK + "-]*[)）\\]】」》]");
  private static final Pattern MARKS = Pattern.compile("[\\s_-]*" + MARK + "[\\s" + MARK + "_-]*");

  /** What ties a name to the date before it. */
  private static final Pattern PARTICLES = Pattern.compile(MARK + "\\s?[の的의](?=.)");

  /** Words that any issue of any series may have. */
  private static final Pattern ANY_ISSUE =
      Pattern.compile(
          "(?i)(?:issues?|ep|eps|episode|vol|volume|no|nr|number|edition|week|weeks|ending|of|for|the|updates?|posts?"
              + "|entry|articles?|index|readme|main|期|第|周|号|年|月|日|호|회|회차|주|주차|년|월)");

  /** What a part left of a title may begin or end with. */
  private static final Pattern HANGING =
      Pattern.compile("(?i)^(?:of|for)\\s+|\\s+(?:of|for|on|from)$");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{P}]+");

  private SeriesName() {}

  /** {@code words} without marks and what stands around them; "" when no name is left. */
  static String clean(String words) {
    String bare = PARTICLES.matcher(words).replaceAll(String.valueOf(MARK));
    String open = EMPTY_BRACKETS.matcher(bare).replaceAll(" ");
    String joined = MARKS.matcher(stripped(open)).replaceAll(" ");
    String name = HANGING.matcher(stripped(joined)).replaceAll("");
    return isName(name) ? name : "";
  }

  private static boolean isName(String name) {
    boolean letters = name.codePoints().anyMatch(Character::isLetter);
    return letters && !BETWEEN_WORDS.splitAsStream(name).allMatch(SeriesName::isAny);
  }

  private static boolean isAny(String word) {
    return word.isEmpty() || ANY_ISSUE.matcher(word).matches();
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSeparator(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && isSeparator(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /** A mark, or a symbol as an emoji is. */
  private static boolean isSeparator(int c) {
    return SEPARATORS.indexOf(c) >= 0
        || Character.getType(c) == Character.OTHER_SYMBOL
        || c == VARIATION_SELECTOR;
  }
}
