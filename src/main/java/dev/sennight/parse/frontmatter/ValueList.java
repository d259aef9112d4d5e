package dev.sennight.parse.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as they are written on one line: a single one, or several. */
public final class ValueList {
  /** Space, and a number sign in the middle that another tag begins with. */
  private static final Pattern WORD_BREAK = Pattern.compile("\\s+|(?<=[^\\s#])(?=#[^\\s#])");

  private static final String COMMAS = ",，、;；";

  private ValueList() {}

  /** The parts between commas that stand outside of quotes and brackets, unquoted and stripped. */
  public static List<String> split(String line) {
    return parts(line, COMMAS).stream()
        .map(ValueList::scalar)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The parts between {@code separators} that stand outside of quotes and brackets. */
  public static List<String> parts(String line, String separators) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean first = !begun && !Character.isWhitespace(c);
      begun |= first;
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (first && (c == '"' || c == '\'')) {
        quote = c;
      } else if ("[(（【".indexOf(c) >= 0) {
        depth++;
      } else if ("])）】".indexOf(c) >= 0) {
        depth--;
      } else if (depth <= 0 && separators.indexOf(c) >= 0) {
        parts.add(line.substring(from, i));
        from = i + 1;
        begun = false;
      }
    }
    parts.add(line.substring(from));
    return parts;
  }

  /** The tags that one string holds: its words, where no comma parts it. */
  static List<String> tags(String value) {
    boolean whole = value.contains("[[") || value.chars().anyMatch(c -> COMMAS.indexOf(c) >= 0);
    return whole ? List.of(value) : List.of(WORD_BREAK.split(value));
  }

  /** Whether {@code value} begins as a wiki-link, not as a list of them. */
  static boolean isWikiLink(String value) {
    return value.startsWith("[[") && !value.startsWith("[[[");
  }

  /** What stands between the brackets that {@code value} begins and ends with; else null. */
  static @Nullable String inBrackets(String value) {
    int last = value.length() - 1;
    if (last < 1 || value.charAt(0) != '[' || value.charAt(last) != ']') {
      return null;
    }
    int depth = 0;
    for (int i = 0; i <= last; i++) {
      char c = value.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0 && i < last) {
        return null;
      }
    }
    return depth == 0 ? value.substring(1, last) : null;
  }

  /** The value without quotes, escapes decoded, comment dropped; "" for null. */
  static String scalar(String written) {
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
