package dev.sennight.ui.command;

import dev.sennight.model.text.CjkText;
import dev.sennight.model.text.FoldedText;

/** How well a name fits what was typed: whole, beginning, word, part, or letters in order. */
public final class NameMatch {
  /** Does not fit at all. */
  public static final int NONE = -1;

  private static final int WHOLE = 5000;
  private static final int BEGINNING = 4000;
  private static final int WORD = 3000;
  private static final int PART = 2000;
  private static final int LETTERS = 1000;
  private static final int LONGEST_NAME = 200;

  private NameMatch() {}

  /** A name or query as it is compared. */
  public static String fold(String name) {
    return FoldedText.of(name);
  }

  /**
   * How well {@code name} fits {@code query}, both folded; higher is better, {@link #NONE} when it
   * does not. A query of several words fits when each of them does.
   */
  public static int score(String name, String query) {
    if (query.indexOf(' ') < 0) {
      return one(name, query);
    }
    int least = WHOLE;
    int from = 0;
    while (from < query.length()) {
      int end = query.indexOf(' ', from);
      int stop = end < 0 ? query.length() : end;
      if (stop > from) {
        int score = one(name, query.substring(from, stop));
        if (score < LETTERS + 1 && score < PART - LONGEST_NAME) {
          return NONE;
        }
        least = Math.min(least, score);
      }
      from = stop + 1;
    }
    return least;
  }

  private static int one(String name, String query) {
    int at = name.indexOf(query);
    int shortness = LONGEST_NAME - Math.min(LONGEST_NAME, name.length());
    if (at == 0) {
      return (name.length() == query.length() ? WHOLE : BEGINNING) + shortness;
    }
    if (at > 0) {
      boolean word =
          !Character.isLetterOrDigit(name.charAt(at - 1)) || CjkText.isCjk(query.charAt(0));
      return (word ? WORD : PART) + shortness;
    }
    return lettersInOrder(name, query) ? LETTERS + shortness : NONE;
  }

  private static boolean lettersInOrder(String name, String query) {
    if (query.length() < 2) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < query.length(); i++) {
      at = name.indexOf(query.charAt(i), at);
      if (at < 0) {
        return false;
      }
      at++;
    }
    return at - name.indexOf(query.charAt(0)) <= query.length() * 3;
  }
}
