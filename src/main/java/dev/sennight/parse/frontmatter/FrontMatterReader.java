package dev.sennight.parse.frontmatter;

import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.parse.token.CpuTimeLimit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads front matter: YAML between {@code ---} lines, a JSON object, or header lines ({@code Title:
 * …}) without any fence. Never throws; safe for many threads.
 */
public final class FrontMatterReader {
  private static final int MOST_CHARACTERS = 256 * 1024;

  private FrontMatterReader() {}

  /** As {@link #read(String, CpuTimeLimit)}, within the limit of a document. */
  public static FrontMatter read(String text) {
    return read(text, CpuTimeLimit.forText(text.length()));
  }

  /**
   * Reads the front matter at the very start of {@code text}, whose lines end with \n.
   *
   * @param limit front matter that is not read when it is used up stays text
   */
  public static FrontMatter read(String text, CpuTimeLimit limit) {
    if (text.isEmpty()) {
      return FrontMatter.NONE;
    }
    char first = text.charAt(0);
    if (first == '-') {
      try {
        return fenced(text, limit);
      } catch (CpuTimeLimit.Exceeded e) {
        return asText(Map.of(), "it takes too long");
      }
    }
    if (first == '{') {
      return JsonFrontMatter.read(text);
    }
    if (!Character.isLetter(first)) {
      return FrontMatter.NONE;
    }
    FrontMatter properties = PropertyLines.read(text);
    return properties == FrontMatter.NONE ? HeaderLines.read(text) : properties;
  }

  private static FrontMatter fenced(String text, CpuTimeLimit limit) {
    int open = lineEnd(text, 0);
    if (!isFence(text, 0, open) || open == text.length()) {
      return FrontMatter.NONE;
    }
    int line = 2;
    int start = open + 1;
    for (int at = start; at < Math.min(text.length(), MOST_CHARACTERS); line++) {
      int end = lineEnd(text, at);
      if (isClosing(text, at, end)) {
        String yaml = text.substring(start, at);
        return block(yaml, limit, Math.min(end + 1, text.length()), line + 1);
      }
      at = end + 1;
    }
    String reach = text.substring(start, Math.min(text.length(), start + 1000));
    return YamlLines.looksLikeKeys(reach) ? asText(Map.of(), "no closing line") : FrontMatter.NONE;
  }

  private static FrontMatter block(String yaml, CpuTimeLimit limit, int bodyStart, int bodyLine) {
    if (!yaml.isBlank() && !YamlLines.looksLikeKeys(yaml)) {
      return yaml.stripLeading().startsWith("{")
          ? hard(yaml, Map.of(), bodyStart, bodyLine, List.of())
          : FrontMatter.NONE;
    }
    YamlLines lines = YamlLines.read(yaml, limit);
    if (lines.unread().isEmpty()) {
      return new FrontMatter(lines.values(), bodyStart, bodyLine, lines.problems());
    }
    return hard(yaml, lines.values(), bodyStart, bodyLine, lines.problems());
  }

  private static FrontMatter hard(
      String yaml,
      Map<String, List<String>> understood,
      int bodyStart,
      int bodyLine,
      List<Problem> problems) {
    Optional<Map<String, List<String>>> values = YamlTree.read(yaml);
    return values
        .map(read -> new FrontMatter(read, bodyStart, bodyLine, problems))
        .orElseGet(() -> asText(understood, "not valid YAML"));
  }

  private static FrontMatter asText(Map<String, List<String>> understood, String reason) {
    return new FrontMatter(
        understood, 0, 1, List.of(Problem.at(1, ProblemKind.FRONT_MATTER, reason)));
  }

  /** Three or more hyphens and nothing else but white space. */
  private static boolean isFence(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) == '-') {
      i++;
    }
    return i - from == 3 && text.substring(i, to).isBlank();
  }

  private static boolean isClosing(String text, int from, int to) {
    return isFence(text, from, to)
        || (text.startsWith("...", from) && text.substring(from + 3, to).isBlank());
  }

  static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
