package dev.sennight.parse.frontmatter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.parse.text.Chars;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads front matter: YAML between {@code ---} lines, TOML between {@code +++} lines, a JSON
 * object, or header lines ({@code Title: …}) without any fence. Never throws; safe for many
 * threads.
 */
public final class FrontMatterReader {
  private static final int MOST_CHARACTERS = 256 * 1024;
  private static final int MOST_JSON = 64 * 1024;
  private static final Pattern OBJECT = Pattern.compile("\\{(?:}|\\p{javaWhitespace}*+\")");

  private FrontMatterReader() {}

  /** Reads the front matter at the very start of {@code text}, whose lines end with \n. */
  public static FrontMatter read(String text) {
    if (text.isEmpty()) {
      return FrontMatter.NONE;
    }
    char first = text.charAt(0);
    if (first == '-' || first == '+') {
      return fenced(text, first);
    }
    if (first == '{') {
      return json(text);
    }
    if (!Character.isLetter(first)) {
      return FrontMatter.NONE;
    }
    FrontMatter properties = PropertyLines.read(text);
    return properties.equals(FrontMatter.NONE) ? HeaderLines.read(text) : properties;
  }

  private static FrontMatter fenced(String text, char mark) {
    int open = lineEnd(text, 0);
    if (!isFence(text, 0, open, mark) || open == text.length()) {
      return FrontMatter.NONE;
    }
    int line = 2;
    int start = open + 1;
    for (int at = start; at < Math.min(text.length(), MOST_CHARACTERS); line++) {
      int end = lineEnd(text, at);
      if (isClosing(text, at, end, mark)) {
        String written = text.substring(start, at);
        String yaml = mark == '+' ? TomlLines.asYaml(written) : written;
        return block(yaml, Math.min(end + 1, text.length()), line + 1);
      }
      at = end + 1;
    }
    String reach = text.substring(start, Math.min(text.length(), start + 1000));
    return KeyLine.areIn(reach) ? asText(Map.of(), "no closing line") : FrontMatter.NONE;
  }

  private static FrontMatter block(String yaml, int bodyStart, int bodyLine) {
    if (yaml.stripLeading().startsWith("{")) {
      return map(yaml, bodyStart, bodyLine, "not valid YAML");
    }
    if (!yaml.isBlank() && !KeyLine.areIn(yaml)) {
      return FrontMatter.NONE;
    }
    YamlEntries entries = YamlEntries.read(yaml);
    return entries.unread().isEmpty()
        ? new FrontMatter(entries.values(), bodyStart, bodyLine, entries.problems())
        : asText(entries.values(), "not valid YAML");
  }

  /** A JSON object, with nothing after it in its last line. */
  private static FrontMatter json(String text) {
    if (!OBJECT.matcher(text).lookingAt()) {
      return FrontMatter.NONE;
    }
    String start = text.substring(0, Math.min(text.length(), MOST_JSON));
    int end;
    try (JsonParser parser = new JsonFactory().createParser(start)) {
      parser.nextToken();
      parser.skipChildren();
      end = (int) parser.currentLocation().getCharOffset();
    } catch (IOException e) {
      return asText(Map.of(), "not valid JSON");
    }
    int lineEnd = lineEnd(text, end);
    if (!text.substring(end, lineEnd).isBlank()) {
      return asText(Map.of(), "text follows the object in its last line");
    }
    int bodyStart = Math.min(lineEnd + 1, text.length());
    int bodyLine = 1 + Chars.lineBreaks(text.substring(0, bodyStart));
    return map(text.substring(0, end), bodyStart, bodyLine, "not valid JSON");
  }

  private static FrontMatter map(String source, int bodyStart, int bodyLine, String reason) {
    return YamlNodes.map(source)
        .map(values -> new FrontMatter(values, bodyStart, bodyLine, List.of()))
        .orElseGet(() -> asText(Map.of(), reason));
  }

  private static FrontMatter asText(Map<String, List<String>> understood, String reason) {
    return new FrontMatter(
        understood, 0, 1, List.of(Problem.at(1, ProblemKind.FRONT_MATTER, reason)));
  }

  /** Three marks and nothing else but white space. */
  private static boolean isFence(String text, int from, int to, char mark) {
    int i = from;
    while (i < to && text.charAt(i) == mark) {
      i++;
    }
    return i - from == 3 && text.substring(i, to).isBlank();
  }

  private static boolean isClosing(String text, int from, int to, char mark) {
    return isFence(text, from, to, mark)
        || (mark == '-' && text.startsWith("...", from) && text.substring(from + 3, to).isBlank());
  }

  static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
