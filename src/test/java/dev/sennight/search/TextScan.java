package dev.sennight.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is read from end to end, to say what a search should find.
 *
 * @param written the text with its widths and accents folded
 * @param low the same in small simplified letters, unit by unit
 */
record TextScan(String written, String low) {
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  static TextScan of(String text) {
    String plain = fold(text);
    return new TextScan(plain, low(plain));
  }

  private static String fold(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String seen =
        apart.replaceAll("[\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFE00-\\uFE0F\\uFEFF]", "");
    String bare = seen.replaceAll("(?<=\\p{IsLatin})[\\u0300-\\u036F]+", "");
    return Normalizer.normalize(bare, Normalizer.Form.NFC)
        .replace('’', '\'')
        .replaceAll("[\u2010\u2011]", "-");
  }

  private static String low(String text) {
    return SIMPLIFIED.transliterate(text).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether {@code term} stands here: anywhere for Han, as a word otherwise. A space stands for
   * words side by side, however they are joined.
   */
  boolean holds(String term) {
    return find(term) >= 0;
  }

  /** The term and what stands around it, for messages. */
  String around(String term) {
    int at = Math.max(0, Math.max(find(term), low.indexOf(low(fold(term)))));
    String place = written.substring(Math.max(0, at - 12), Math.min(written.length(), at + 24));
    return term + " in “" + place.replace('\n', '⏎') + "”";
  }

  private int find(String term) {
    Matcher matcher = Pattern.compile(pattern(low(fold(term)))).matcher(low);
    for (int from = 0; from <= low.length() && matcher.find(from); from = matcher.start() + 1) {
      boolean letter = matcher.end() - matcher.start() == 1 && isInside(matcher.start());
      if (!letter && isEdge(matcher.start()) && isEdge(matcher.end())) {
        return matcher.start();
      }
    }
    return -1;
  }

  /** A letter between or beside letters is none of the words that capitals tell. */
  private boolean isInside(int at) {
    int kind = kind(written.charAt(at));
    boolean before = at > 0 && kind(written.charAt(at - 1)) == kind;
    boolean after = at + 1 < written.length() && kind(written.charAt(at + 1)) == kind;
    return kind == LETTER && (before || after);
  }

  /**
   * A space may stand where Han and other letters meet, in the term or in the text, and may be left
   * out where letters and digits meet.
   */
  private static String pattern(String wanted) {
    StringBuilder pattern = new StringBuilder();
    int[] points = wanted.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean inside = i > 0 && i + 1 < points.length;
      if (inside && points[i] == ' ') {
        boolean alike = kind(points[i - 1]) == kind(points[i + 1]);
        pattern.append(alike ? "[ _.-]" : "[ _.-]?");
      } else {
        pattern.append(i > 0 && meets(points[i - 1], points[i]) ? " ?" : "");
        pattern.append(Pattern.quote(Character.toString(points[i])));
      }
    }
    return pattern.toString();
  }

  private static boolean meets(int before, int after) {
    return (kind(before) == HAN) != (kind(after) == HAN)
        && Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after);
  }

  /** Letters and digits change here, or one of the two is neither. */
  private boolean isEdge(int at) {
    if (at == 0 || at == written.length()) {
      return true;
    }
    char before = written.charAt(at - 1);
    char after = written.charAt(at);
    boolean rise = Character.isLowerCase(before) && Character.isUpperCase(after);
    boolean fall =
        Character.isUpperCase(before)
            && Character.isUpperCase(after)
            && at + 1 < written.length()
            && Character.isLowerCase(written.charAt(at + 1));
    return rise || fall || isTail(at) || kind(before) != kind(after) || kind(after) == HAN;
  }

  /** The small letter at the end of {@code LLMs}. */
  private boolean isTail(int at) {
    return at > 1
        && Character.isUpperCase(written.charAt(at - 2))
        && Character.isUpperCase(written.charAt(at - 1))
        && Character.isLowerCase(written.charAt(at))
        && (at + 1 == written.length() || kind(written.charAt(at + 1)) != LETTER);
  }

  private static final int LETTER = 2;
  private static final int HAN = 3;

  private static int kind(int c) {
    if (c >= 0x2E80) {
      return HAN;
    }
    if (!Character.isLetterOrDigit(c)) {
      return c + 4;
    }
    return Character.isDigit(c) ? 1 : LETTER;
  }
}
