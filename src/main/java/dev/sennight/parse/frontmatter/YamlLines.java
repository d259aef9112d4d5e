package dev.sennight.parse.frontmatter;

import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.parse.token.CpuTimeLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Front matter read line by line: {@code key: value}, lists, block texts and maps of a few levels,
 * without the cost and the strictness of a YAML library. Tabs, missing quotes and repeated keys are
 * taken as meant.
 */
final class YamlLines {
  private static final int DEEPEST = 8;
  private static final int LONGEST_KEY = 60;

  /** Lines after which a quote that was opened is taken as never closed. */
  private static final int MOST_QUOTED = 200;

  private final List<String> lines;
  private final CpuTimeLimit limit;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private int at;

  /** A key whose value stands on the lines below it. */
  private record Level(int indent, String key) {}

  private YamlLines(List<String> lines, CpuTimeLimit limit) {
    this.lines = lines;
    this.limit = limit;
  }

  /**
   * Reads what stands between the fences.
   *
   * @throws CpuTimeLimit.Exceeded when {@code limit} is over
   */
  static YamlLines read(String yaml, CpuTimeLimit limit) {
    YamlLines reader = new YamlLines(yaml.lines().toList(), limit);
    while (reader.at < reader.lines.size()) {
      reader.line();
    }
    return reader;
  }

  Map<String, List<String>> values() {
    return values;
  }

  /** Lines that are beyond this reader; empty when all was understood. */
  List<String> unread() {
    return unread;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Whether the first line that says something is a key with its colon. */
  static boolean looksLikeKeys(String yaml) {
    return yaml.lines()
        .filter(line -> !line.isBlank() && !isComment(line))
        .findFirst()
        .filter(line -> colon(line) > 0)
        .isPresent();
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }

  private String next() {
    limit.step();
    return lines.get(at++);
  }

  private void line() {
    String line = next();
    if (line.isBlank() || isComment(line)) {
      return;
    }
    int indent = indent(line);
    String text = line.strip();
    if (isItem(text)) {
      listItem(indent, text.substring(1).strip());
      return;
    }
    int colon = colon(text);
    if (colon > 0) {
      key(indent, text, colon);
    } else if (indent > 0 && !levels.isEmpty()) {
      continuation(text);
    } else {
      unread.add(line);
    }
  }

  private void listItem(int indent, String item) {
    while (levels.size() > 1 && levels.getLast().indent() > indent) {
      levels.removeLast();
    }
    if (levels.isEmpty() || isHard(item)) {
      unread.add(item);
      return;
    }
    String key = levels.getLast().key();
    int colon = item.startsWith("\"") || item.startsWith("'") ? -1 : strictColon(item);
    if (colon > 0) {
      add(key + "." + item.substring(0, colon).strip(), Scalar.of(item.substring(colon + 1)));
    } else {
      add(key, Scalar.of(item));
    }
  }

  private void key(int indent, String text, int colon) {
    while (!levels.isEmpty() && levels.getLast().indent() >= indent) {
      levels.removeLast();
    }
    String name = Scalar.of(text.substring(0, colon).strip());
    String key = levels.isEmpty() ? name : levels.getLast().key() + "." + name;
    String value = text.substring(colon + 1).strip();
    if (levels.size() >= DEEPEST || isHard(value)) {
      unread.add(text);
      return;
    }
    if (levels.isEmpty() && values.containsKey(key.toLowerCase(Locale.ROOT))) {
      problems.add(
          Problem.at(at + 1, ProblemKind.FRONT_MATTER_VALUE, name, "the key is there twice"));
    }
    levels.add(new Level(indent, key));
    value(indent, key, value);
  }

  private void value(int indent, String key, String value) {
    values.computeIfAbsent(key.toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
    if (value.matches("[|>][+-]?\\d?")) {
      add(key, blockText(indent, value.charAt(0) == '|' ? "\n" : " "));
    } else if (value.startsWith("[") && !isWikiLink(value)) {
      flowList(key, value);
    } else if (isOpenQuote(value)) {
      quotedLines(key, value);
    } else {
      add(key, Scalar.of(value));
    }
  }

  private void flowList(String key, String written) {
    StringBuilder list = new StringBuilder(written);
    String last = written;
    while (!last.endsWith("]") && at < lines.size()) {
      if (colon(lines.get(at)) > 0 && indent(lines.get(at)) == 0) {
        break;
      }
      last = next().strip();
      list.append(' ').append(last);
    }
    String text = list.toString().strip();
    String inner = text.endsWith("]") ? text.substring(1, text.length() - 1) : text.substring(1);
    ValueList.split(inner).forEach(part -> add(key, part));
  }

  private void quotedLines(String key, String written) {
    StringBuilder text = new StringBuilder(written);
    int start = at;
    int end = Math.min(lines.size(), start + MOST_QUOTED);
    while (at < end) {
      String line = next().strip();
      text.append(' ').append(line);
      if (line.indexOf(written.charAt(0)) >= 0) {
        add(key, Scalar.of(text.toString()));
        return;
      }
    }
    at = start;
    add(key, written);
  }

  private static boolean isOpenQuote(String value) {
    if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
      return false;
    }
    return value.length() == 1 || value.indexOf(value.charAt(0), 1) < 0;
  }

  private String blockText(int indent, String separator) {
    List<String> text = new ArrayList<>();
    while (at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) > indent)) {
      text.add(next().strip());
    }
    return String.join(separator, text).strip();
  }

  /** A plain value that goes on in the next lines. */
  private void continuation(String text) {
    String key = levels.getLast().key().toLowerCase(Locale.ROOT);
    List<String> list = values.computeIfAbsent(key, _ -> new ArrayList<>());
    StringBuilder value = new StringBuilder();
    value.append(list.isEmpty() ? Scalar.of(text) : list.removeLast() + " " + text);
    while (at < lines.size() && isContinuation(lines.get(at))) {
      value.append(' ').append(next().strip());
    }
    list.add(value.toString());
  }

  private static boolean isContinuation(String line) {
    String text = line.strip();
    return indent(line) > 0
        && !text.isEmpty()
        && !isComment(line)
        && !isItem(text)
        && colon(text) <= 0;
  }

  private static boolean isItem(String text) {
    return text.equals("-") || text.startsWith("- ") || text.startsWith("-\t");
  }

  private void add(String key, String value) {
    List<String> list =
        values.computeIfAbsent(key.toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
    if (!value.isEmpty()) {
      list.add(value);
    }
  }

  /** Anchors, aliases, tags and maps in braces are left to a real YAML reader. */
  private static boolean isHard(String value) {
    return !value.isEmpty()
        && (value.charAt(0) == '{'
            || value.matches("[&*]\\w+.*")
            || value.matches("!!?\\w+ .*")
            || value.startsWith("? "));
  }

  private static boolean isWikiLink(String value) {
    return value.startsWith("[[") && !value.startsWith("[[[");
  }

  private static int indent(String line) {
    int width = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      width += line.charAt(i) == '\t' ? 4 : 1;
    }
    return width;
  }

  /** Where the colon after a key stands; -1 when the line has no key. */
  private static int colon(String line) {
    int strict = strictColon(line);
    if (strict > 0) {
      return strict;
    }
    int colon = line.indexOf(':');
    int wide = line.indexOf('：');
    int first = colon < 0 || (wide >= 0 && wide < colon) ? wide : colon;
    boolean plain =
        first > 0
            && first <= LONGEST_KEY
            && !line.startsWith("//", first + 1)
            && line.substring(0, first).strip().matches("[\\p{L}_][\\p{L}\\d_-]*");
    return plain ? first : -1;
  }

  /** A colon before white space or the end of the line, after a key. */
  private static int strictColon(String line) {
    for (int i = line.indexOf(':'); i >= 0 && i <= LONGEST_KEY; i = line.indexOf(':', i + 1)) {
      if (i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1))) {
        String key = line.substring(0, i).strip();
        return key.isEmpty() || "[{-*>".indexOf(key.charAt(0)) >= 0 ? -1 : i;
      }
    }
    return -1;
  }
}
