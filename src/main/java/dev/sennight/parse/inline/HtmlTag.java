package dev.sennight.parse.inline;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern OPENING = Pattern.compile("<(/?)(\\p{Alpha}\\p{Alnum}{0,15}+)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "[ \\t\\n]++([\\p{Alnum}_:.@-]++)"
              + "(?:[ \\t\\n]*+=[ \\t\\n]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^ \\t\\n\"'=<>`]++)))?");
  private static final Pattern CLOSING = Pattern.compile("[ \\t\\n]*+/?>");

  /** The tag at {@code start}; null when there is none. */
  public static @Nullable HtmlTag at(String source, int start) {
    Matcher matcher = OPENING.matcher(source).region(start, source.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    boolean closing = !matcher.group(1).isEmpty();
    String name = matcher.group(2).toLowerCase(Locale.ROOT);
    Map<String, String> attributes = Map.of();
    int at = matcher.end();
    matcher.usePattern(ATTRIBUTE);
    while (matcher.region(at, source.length()).lookingAt()) {
      attributes = attributes.isEmpty() ? new LinkedHashMap<>() : attributes;
      attributes.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), value(matcher));
      at = matcher.end();
    }
    return matcher.usePattern(CLOSING).region(at, source.length()).lookingAt()
        ? new HtmlTag(name, closing, attributes, start, matcher.end())
        : null;
  }

  private static String value(Matcher attribute) {
    for (int group = 2; group <= attribute.groupCount(); group++) {
      String value = attribute.group(group);
      if (value != null) {
        return Entities.unescape(value);
      }
    }
    return "";
  }

  /** An attribute's value, or "". */
  public String attribute(String key) {
    return attributes.getOrDefault(key, "");
  }
}
