package dev.sennight.parse.inline;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import dev.sennight.parse.text.Chars;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HTML character references. */
public final class Entities {
  private static final int LONGEST = 40;
  private static final int LONGEST_NUMERIC = 10;
  private static final Pattern REFERENCE = Pattern.compile("&#?\\p{Alnum}++;");

  private Entities() {}

  /** Index after the reference that starts with {@code &} at {@code start}; -1 when none does. */
  public static int end(String source, int start) {
    int to = Math.min(source.length(), start + LONGEST);
    Matcher reference = REFERENCE.matcher(source).region(start, to);
    return reference.lookingAt() ? reference.end() : -1;
  }

  /** What {@code reference} stands for; null when it is unknown. */
  public static @Nullable String decode(String reference) {
    String common =
        switch (reference) {
          case "&amp;" -> "&";
          case "&lt;" -> "<";
          case "&gt;" -> ">";
          case "&quot;" -> "\"";
          case "&apos;" -> "'";
          case "&nbsp;" -> "\u00a0";
          default -> null;
        };
    if (common != null) {
      return common;
    }
    if (reference.startsWith("&#")) {
      return numeric(reference);
    }
    String named = Html5Entities.entityToString(reference);
    return named.equals(reference) ? null : named;
  }

  private static @Nullable String numeric(String reference) {
    boolean hex = reference.charAt(2) == 'x' || reference.charAt(2) == 'X';
    if (reference.length() > LONGEST_NUMERIC) {
      return null;
    }
    try {
      int code =
          Integer.parseInt(reference.substring(hex ? 3 : 2, reference.length() - 1), hex ? 16 : 10);
      boolean text =
          code != 0
              && Character.isValidCodePoint(code)
              && Character.getType(code) != Character.SURROGATE;
      return !text ? "\ufffd" : code == '\n' || code == '\r' ? " " : Character.toString(code);
    } catch (NumberFormatException e) {
      // Digits that are none, or too many of them: the text stays as it is written.
      return null;
    }
  }

  /** Decodes every reference and backslash escape, as in a link's destination. */
  public static String unescape(String source) {
    if (source.indexOf('&') < 0 && source.indexOf('\\') < 0) {
      return source;
    }
    StringBuilder out = new StringBuilder(source.length());
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < source.length() && Chars.isAsciiPunctuation(source.charAt(i + 1));
      if (escape) {
        out.append(source.charAt(i + 1));
        i += 2;
        continue;
      }
      int end = c == '&' ? end(source, i) : -1;
      String decoded = end < 0 ? null : decode(source.substring(i, end));
      out.append(decoded == null ? String.valueOf(c) : decoded);
      i = decoded == null ? i + 1 : end;
    }
    return out.toString();
  }
}
