package dev.sennight.parse.inline;

import dev.sennight.parse.text.Chars;
import com.vladsch.flexmark.util.sequence.Html5Entities;
import org.jspecify.annotations.Nullable;

/** HTML character references. */
public final class Entities {
  private static final int LONGEST = 40;

  /** Of a reference by number, in hexadecimal. */
  private static final int LONGEST_HEX = 10;

  private static final int LONGEST_DECIMAL = 10;

  private Entities() {}

  /** Index after the reference that starts with {@code &} at {@code start}; -1 when none does. */
  public static int end(String source, int start) {
    int limit = Math.min(source.length(), start + LONGEST);
    int i = start + 1;
    boolean numeric = i < limit && source.charAt(i) == '#';
    if (numeric) {
      i++;
    }
    int from = i;
    while (i < limit && isPart(source.charAt(i))) {
      i++;
    }
    return i > from && i < limit && source.charAt(i) == ';' ? i + 1 : -1;
  }

  private static boolean isPart(char c) {
    return Chars.isAsciiAlphanumeric(c);
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
    if (reference.length() > (hex ? LONGEST_HEX : LONGEST_DECIMAL)) {
      return null;
    }
    try {
      int code =
          Integer.parseInt(reference.substring(hex ? 3 : 2, reference.length() - 1), hex ? 16 : 10);
      boolean bad = code == 0 || !Character.isValidCodePoint(code) || isSurrogate(code);
      return bad ? "\ufffd" : code == '\n' || code == '\r' ? " " : Character.toString(code);
    } catch (NumberFormatException e) {
      // Digits that are none, or too many of them: the text stays as it is written.
      return null;
    }
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
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
