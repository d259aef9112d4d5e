package dev.sennight.parse.inline;

import dev.sennight.parse.text.Chars;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed HTML tag.
 *
 * @param name in lower case
 * @param attributes names in lower case, entities in values decoded
 * @param end index after it
 */
public record HtmlTag(
    String name, boolean closing, Map<String, String> attributes, int start, int end) {
  private static final int LONGEST_NAME = 16;

  /** The tag at {@code start}, or null when none stands there. */
  public static @Nullable HtmlTag at(String source, int start) {
    int i = start + 1;
    boolean closing = i < source.length() && source.charAt(i) == '/';
    if (closing) {
      i++;
    }
    int nameEnd = nameEnd(source, i);
    if (nameEnd == i || nameEnd - i > LONGEST_NAME || !Chars.isAsciiLetter(source.charAt(i))) {
      return null;
    }
    String name = source.substring(i, nameEnd).toLowerCase(Locale.ROOT);
    Scanner scanner = new Scanner(source, nameEnd);
    return scanner.scan()
        ? new HtmlTag(name, closing, scanner.attributes, start, scanner.at)
        : null;
  }

  private static int nameEnd(String source, int start) {
    int i = start;
    while (i < source.length() && Chars.isAsciiAlphanumeric(source.charAt(i))) {
      i++;
    }
    return i;
  }

  /** An attribute's value, or "". */
  public String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }

  /** A length in CSS pixels, or null when there is none that we understand. */
  public @Nullable Integer pixels(String key) {
    return Sizes.pixels(attribute(key));
  }

  /** Reads attributes up to the closing bracket. */
  private static final class Scanner {
    private final String source;
    private Map<String, String> attributes = Map.of();
    private int at;

    Scanner(String source, int at) {
      this.source = source;
      this.at = at;
    }

    boolean scan() {
      while (at < source.length()) {
        boolean space = skipSpace();
        if (at == source.length()) {
          return false;
        }
        char c = source.charAt(at);
        if (c == '>') {
          at++;
          return true;
        }
        if (c == '/' && at + 1 < source.length() && source.charAt(at + 1) == '>') {
          at += 2;
          return true;
        }
        if (!space || !attribute()) {
          return false;
        }
      }
      return false;
    }

    private boolean skipSpace() {
      int from = at;
      while (at < source.length() && " \t\n".indexOf(source.charAt(at)) >= 0) {
        at++;
      }
      return at > from;
    }

    private boolean attribute() {
      int from = at;
      while (at < source.length() && isNamePart(source.charAt(at))) {
        at++;
      }
      if (at == from) {
        return false;
      }
      String key = source.substring(from, at).toLowerCase(Locale.ROOT);
      int afterName = at;
      skipSpace();
      String value = "";
      if (at < source.length() && source.charAt(at) == '=') {
        at++;
        skipSpace();
        String read = value();
        if (read == null) {
          return false;
        }
        value = Entities.unescape(read);
      } else {
        at = afterName;
      }
      if (attributes.isEmpty()) {
        attributes = new LinkedHashMap<>();
      }
      attributes.putIfAbsent(key, value);
      return true;
    }

    private static boolean isNamePart(char c) {
      return Chars.isAsciiAlphanumeric(c)
          || c == '-'
          || c == '_'
          || c == ':'
          || c == '.'
          || c == '@';
    }

    private @Nullable String value() {
      if (at == source.length()) {
        return null;
      }
      char quote = source.charAt(at);
      if (quote == '"' || quote == '\'') {
        int end = source.indexOf(quote, at + 1);
        if (end < 0) {
          return null;
        }
        String value = source.substring(at + 1, end);
        at = end + 1;
        return value;
      }
      int from = at;
      while (at < source.length() && " \t\n\"'=<>`".indexOf(source.charAt(at)) < 0) {
        at++;
      }
      return at == from ? null : source.substring(from, at);
    }
  }
}
