package dev.sennight.parse.frontmatter;

import org.jspecify.annotations.Nullable;

/** One value on one line, as people write it. */
final class Scalar {
  private Scalar() {}

  /** The value without quotes, escapes decoded, comment dropped; "" for null. */
  static String of(String written) {
    String value = written.strip();
    String quoted = value.startsWith("\"") || value.startsWith("'") ? unquoted(value) : null;
    if (quoted != null) {
      return quoted;
    }
    String bare = withoutComment(value);
    return isNull(bare) ? "" : bare;
  }

  static boolean isNull(String value) {
    return value.equals("~") || value.equalsIgnoreCase("null");
  }

  /** What stands in quotes; null when {@code value} is not all in quotes. */
  private static @Nullable String unquoted(String value) {
    int last = value.length() - 1;
    char quote = value.charAt(0);
    boolean simple = last > 0 && value.indexOf(quote, 1) == last && value.indexOf('\\') < 0;
    return simple ? value.substring(1, last) : YamlNodes.scalar(value);
  }

  /**
   * People write {@code C# notes #12} and {@code #tag}: only a mark with spaces on both sides
   * begins a comment.
   */
  static String withoutComment(String value) {
    if (value.equals("#") || value.startsWith("# ")) {
      return "";
    }
    int comment = value.indexOf(" # ");
    return comment < 0 ? value : value.substring(0, comment).strip();
  }

  /** {@code value} as YAML in quotes. */
  static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
