package dev.sennight.parse.inline;

import dev.sennight.model.text.TagNames;
import dev.sennight.parse.text.Chars;

/** Spans that hold no Markdown: code, formulas, comments, tags. All methods are pure. */
public final class Spans {
  public static final int LONGEST_FENCE = 32;
  private static final int LONGEST_FORMULA = 2000;
  private static final char EMOJI_STYLE = '\uFE0F';
  private static final char KEYCAP = '\u20E3';

  private Spans() {}

  public static int runEnd(String source, int start) {
    char c = source.charAt(start);
    int i = start + 1;
    while (i < source.length() && source.charAt(i) == c) {
      i++;
    }
    return i;
  }

  /** Index of the first character at or after {@code from} that is none of {@code characters}. */
  static int skip(String source, int from, String characters) {
    int i = from;
    while (i < source.length() && characters.indexOf(source.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /**
   * Index of the first {@code close} from {@code from} to {@code to} that is not escaped; -1 where
   * there is none, or one of {@code stops} is before it.
   */
  static int unescaped(String source, int from, int to, char close, String stops) {
    for (int i = from; i < Math.min(to, source.length()); i++) {
      char c = source.charAt(i);
      if (c == close) {
        return i;
      }
      if (stops.indexOf(c) >= 0) {
        return -1;
      }
      i += c == '\\' ? 1 : 0;
    }
    return -1;
  }

  /** For each opening bracket of {@code source} the index of the one that closes it, or -1. */
  public static int[] closingBrackets(String source) {
    int[] closing = new int[source.length()];
    int open = -1;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        closing[i] = open;
        open = i;
      } else if (c == ']' && open >= 0) {
        int around = closing[open];
        closing[open] = i;
        open = around;
      }
    }
    while (open >= 0) {
      int around = closing[open];
      closing[open] = -1;
      open = around;
    }
    return closing;
  }

  /** Start of the next run of exactly {@code length} backticks at or after {@code from}, or -1. */
  public static int closingFence(String source, int from, int length) {
    int i = source.indexOf('`', from);
    while (i >= 0) {
      int end = runEnd(source, i);
      if (end - i == length) {
        return i;
      }
      i = source.indexOf('`', end);
    }
    return -1;
  }

  /** The text of a code span: line breaks as spaces, one space at both ends taken off. */
  public static String code(String inside) {
    String text = inside.replace('\n', ' ');
    boolean padded =
        text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }

  /** Index of the {@code $} that closes the formula opened at {@code start}; -1 when it is none. */
  public static int formulaEnd(String source, int start) {
    int limit = Math.min(source.length(), start + LONGEST_FORMULA);
    if (start + 1 >= limit || Chars.isSpace(source.charAt(start + 1))) {
      return -1;
    }
    for (int i = start + 1; i < limit; i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\n' || c == '`') {
        return -1;
      } else if (c == '$') {
        boolean closes = i > start + 1 && !Chars.isSpace(source.charAt(i - 1));
        boolean digit = i + 1 < source.length() && Chars.isAsciiDigit(source.charAt(i + 1));
        return closes && !digit && isFormula(source.substring(start + 1, i)) ? i : -1;
      }
    }
    return -1;
  }

  /** Two prices in one sentence are no formula. */
  private static boolean isFormula(String inside) {
    boolean words =
        inside.contains(" ")
            && Chars.isAsciiDigit(inside.charAt(0))
            && inside.chars().noneMatch(c -> "=+*/<>".indexOf(c) >= 0);
    return inside.chars().anyMatch(c -> "\\^_".indexOf(c) >= 0)
        || (!words && inside.chars().noneMatch(Chars::isWide));
  }

  /**
   * End of the tag whose {@code #} stands at {@code start}; -1 when it is no tag, or a longer one
   * than anybody writes.
   */
  public static int tagEnd(String source, int start) {
    boolean apart = start == 0 || mayPrecedeTag(source.codePointBefore(start));
    if (!apart || isKeycap(source, start)) {
      return -1;
    }
    boolean name = false;
    boolean word = false;
    int i = start + 1;
    int limit = Math.min(source.length(), start + 1 + TagNames.LONGEST + 1);
    while (i < limit) {
      int c = source.codePointAt(i);
      if (!isTagPart(c) || isKeycap(source, i)) {
        break;
      }
      name |= !Character.isDigit(c);
      word |= c != '-' && c != '_' && c != '/';
      i += Character.charCount(c);
    }
    if (i - start - 1 > TagNames.LONGEST) {
      return -1;
    }
    while (i > start + 1 && source.charAt(i - 1) == '/') {
      i--;
    }
    boolean heading = i < source.length() && source.charAt(i) == '#';
    return name && word && !heading ? i : -1;
  }

  /** Whether an emoji such as {@code 1️⃣} begins here: a sign, perhaps U+FE0F, and U+20E3. */
  private static boolean isKeycap(String source, int at) {
    int next = at + 1;
    boolean emoji = next < source.length() && source.charAt(next) == EMOJI_STYLE;
    next += emoji ? 1 : 0;
    return next < source.length() && source.charAt(next) == KEYCAP;
  }

  private static boolean mayPrecedeTag(int c) {
    return Chars.isSpace(c)
        || (Chars.isPunctuation(c) && (Chars.isWide(c) || "([{,;:\"'*_~=|>".indexOf(c) >= 0))
        || Chars.isSharedPunctuation(c);
  }

  private static boolean isTagPart(int c) {
    if (c < 0x80) {
      return Chars.isAsciiAlphanumeric(c) || c == '-' || c == '_' || c == '/';
    }
    if (Character.isLetterOrDigit(c) || c == 0x200D || c == EMOJI_STYLE) {
      return true;
    }
    int type = Character.getType(c);
    return (type == Character.OTHER_SYMBOL && !Chars.isWide(c))
        || (c > 0xFFFF && type == Character.OTHER_SYMBOL)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.MODIFIER_SYMBOL;
  }
}
