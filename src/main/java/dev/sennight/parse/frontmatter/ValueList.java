package dev.sennight.parse.frontmatter;

import java.util.ArrayList;
import java.util.List;

/** Several values written on one line. */
public final class ValueList {
  private ValueList() {}

  /** The parts between commas that stand outside of quotes and brackets, unquoted and stripped. */
  public static List<String> split(String line) {
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
      } else if (c == '[' || c == '(' || c == '（') {
        depth++;
      } else if (c == ']' || c == ')' || c == '）') {
        depth--;
      } else if (depth <= 0 && isComma(c)) {
        add(parts, line.substring(from, i));
        from = i + 1;
        begun = false;
      }
    }
    add(parts, line.substring(from));
    return parts;
  }

  private static boolean isComma(char c) {
    return c == ',' || c == '，' || c == '、' || c == ';' || c == '；';
  }

  private static void add(List<String> parts, String part) {
    String value = Scalar.of(part.strip());
    if (!value.isEmpty()) {
      parts.add(value);
    }
  }
}
