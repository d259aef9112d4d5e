package dev.sennight.render.export;

import java.util.regex.Pattern;

/** Puts backslashes before the characters of a text that Markdown would read as markup. */
public final class MarkdownEscaper {
  private static final Pattern REFERENCE = Pattern.compile("&#?[A-Za-z0-9]{1,38};");
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private final String text;
  private final char before;
  private final char after;
  private final boolean lineStart;

  private MarkdownEscaper(String text, char before, char after) {
    this.text = text;
    this.before = before;
    this.after = after;
    this.lineStart = before == '\n';
  }

  /** A text that stands alone on its line. */
  public static String line(String text) {
    return of(text, '\n', '\n');
  }

  /**
   * A text within a line.
   *
   * @param before the character that stands before it; a line break where it begins a line
   * @param after the character that follows it; a line break where it ends one
   */
  static String of(String text, char before, char after) {
    return new MarkdownEscaper(text, before, after).escape();
  }

  private String escape() {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      if (means(i)) {
        out.append('\\');
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  private char at(int index) {
    return index < 0 ? before : index >= text.length() ? after : text.charAt(index);
  }

  private boolean means(int i) {
    char c = text.charAt(i);
    char last = at(i - 1);
    char next = at(i + 1);
    return switch (c) {
      case '\\', '`', '*', '[', ']', '<', '$' -> true;
      case '!', '^' -> next == '[' || (c == '^' && (isSpace(last) || last == ']'));
      case '&' ->
          (i + 1 == text.length() && next == '#')
              || REFERENCE.matcher(text).region(i, text.length()).lookingAt();
      case '#' -> !Character.isLetterOrDigit(last);
      case '{' -> next == '#' || "*_`)]~=".indexOf(last) >= 0;
      case '_' -> !(Character.isLetterOrDigit(last) && Character.isLetterOrDigit(next));
      case '=' -> last == c || next == c || startsLine(i);
      case '~', '%' -> last == c || next == c;
      case '>' -> startsLine(i);
      case '-' -> startsLine(i) && (isSpace(next) || next == c);
      case '+' -> startsLine(i) && isSpace(next);
      case '.' -> (isSpace(next) && isNumber(i)) || follows("www", i);
      case ')' -> isSpace(next) && isNumber(i);
      case '(' -> last == ']';
      case ':' ->
          (next == ':' || last == ':')
              || (text.startsWith("://", i) && (follows("http", i) || follows("https", i)))
              || (startsLine(i) && (next == '-' || next == '\n'));
      case '|' -> startsLine(i);
      default -> false;
    };
  }

  private boolean startsLine(int i) {
    return lineStart && text.substring(0, i).isBlank();
  }

  /** Whether {@code word}, which is no part of a longer one, stands before {@code i}. */
  private boolean follows(String word, int i) {
    int from = i - word.length();
    return from >= 0
        && text.regionMatches(true, from, word, 0, word.length())
        && !Character.isLetterOrDigit(at(from - 1));
  }

  private boolean isNumber(int end) {
    String digits = text.substring(0, end).strip();
    return lineStart
        && !digits.isEmpty()
        && digits.length() <= 9
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  /** The destination of a link, in angle brackets where it needs them. */
  static String destination(String target) {
    boolean plain =
        !target.isEmpty()
            && target.chars().noneMatch(c -> c <= ' ' || Character.isWhitespace(c))
            && target.chars().noneMatch(c -> "()<>".indexOf(c) >= 0);
    String escaped = value(target, plain ? "" : "<>");
    return plain ? escaped : "<" + escaped + ">";
  }

  /** The value of an attribute, in quotation marks. */
  static String attribute(String value) {
    return '"' + value(value, "").replace("\"", "&quot;") + '"';
  }

  /** What stands between the tags of {@code <code>}. */
  static String code(String text) {
    return value(text, "").replace("<", "&lt;");
  }

  /** Text in which backslashes and references stand for something; {@code marks} are escaped. */
  private static String value(String text, String marks) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean backslash =
          c == '\\' && (i + 1 == text.length() || PUNCTUATION.indexOf(text.charAt(i + 1)) >= 0);
      boolean reference = c == '&' && REFERENCE.matcher(text).region(i, text.length()).lookingAt();
      if (backslash || reference || marks.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
