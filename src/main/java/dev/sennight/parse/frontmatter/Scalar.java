package dev.sennight.parse.frontmatter;

/** One YAML value on one line. */
final class Scalar {
  private Scalar() {}

  /** The value without quotes, escapes decoded, comment dropped; "" for null. */
  static String of(String written) {
    String value = written.strip();
    if (value.length() >= 2 && (value.charAt(0) == '"' || value.charAt(0) == '\'')) {
      int close = closing(value);
      if (close > 0 && isCommentOrNothing(value.substring(close + 1))) {
        String inner = value.substring(1, close);
        return value.charAt(0) == '"' ? unescape(inner) : inner.replace("''", "'");
      }
    }
    String bare = withoutComment(value);
    return bare.equals("~") || bare.equalsIgnoreCase("null") ? "" : bare;
  }

  private static int closing(String value) {
    char quote = value.charAt(0);
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        if (quote == '\'' && i + 1 < value.length() && value.charAt(i + 1) == '\'') {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isCommentOrNothing(String rest) {
    return rest.isBlank() || rest.strip().startsWith("#");
  }

  /**
   * People write {@code C# notes #12} and {@code #tag}: only a mark with spaces on both sides
   * begins a comment.
   */
  private static String withoutComment(String value) {
    if (value.equals("#") || value.startsWith("# ")) {
      return "";
    }
    int comment = value.indexOf(" # ");
    return comment < 0 ? value : value.substring(0, comment).strip();
  }

  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> {}
        case '"', '\\', '/' -> out.append(escaped);
        case 'u' -> i += unicode(text, i + 1, out);
        default -> out.append('\\').append(escaped);
      }
    }
    return out.toString();
  }

  /** Appends the character of four hexadecimal digits; returns how many characters were read. */
  private static int unicode(String text, int from, StringBuilder out) {
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        out.append("\\u");
        return 0;
      }
      value = value * 16 + digit;
    }
    out.append((char) value);
    return 4;
  }
}
