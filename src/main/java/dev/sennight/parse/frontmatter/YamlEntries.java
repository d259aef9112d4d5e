package dev.sennight.parse.frontmatter;

import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Front matter as people write it, entry by entry: what is valid YAML means what the YAML library
 * says, and an entry that is not costs no other one. Tabs, missing quotes, wide colons, wrong
 * indentation and repeated keys are taken as meant.
 */
final class YamlEntries {
  /** Lines without a key or indentation that an open quote or bracket may go on over. */
  private static final int MOST_LOOSE_LINES = 200;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private YamlEntries() {}

  /** Reads what stands between the fences, the first line on the document's second. */
  static YamlEntries read(String yaml) {
    YamlEntries entries = new YamlEntries();
    List<String> lines = yaml.replace("\t", "    ").stripIndent().lines().toList();
    entries.entries(lines, "", 2);
    return entries;
  }

  /** By key in lower case; a key without a value has an empty list. */
  Map<String, List<String>> values() {
    return values;
  }

  /** Lines that belong to no entry; empty when all was understood. */
  List<String> unread() {
    return unread;
  }

  List<Problem> problems() {
    return problems;
  }

  private void entries(List<String> lines, String prefix, int firstLine) {
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i);
      int colon = KeyLine.isItem(line) ? -1 : KeyLine.colon(line);
      int end = i + 1;
      if (colon > 0 && !KeyLine.isBlankOrComment(line)) {
        while (end < lines.size() && !KeyLine.beginsEntry(lines.get(end))) {
          end++;
        }
        String name = ValueList.scalar(line.substring(0, colon));
        if (prefix.isEmpty() && values.containsKey(name.toLowerCase(Locale.ROOT))) {
          problems.add(
              Problem.at(
                  firstLine + i, ProblemKind.FRONT_MATTER_VALUE, name, "the key is there twice"));
        }
        String value = line.substring(colon + 1).strip();
        entry(prefix, prefix + name, value, lines.subList(i + 1, end));
      } else if (!KeyLine.isBlankOrComment(line)) {
        unread.add(line);
      }
      i = end;
    }
  }

  private void entry(String prefix, String key, String value, List<String> below) {
    List<String> list = list(key);
    boolean alone = below.stream().allMatch(KeyLine::isBlankOrComment);
    boolean block = value.matches("[|>][-+\\d]{0,2}( #.*)?");
    boolean syntax = !value.isEmpty() && "[{|>&*!".indexOf(value.charAt(0)) >= 0;
    if (alone && !syntax && FrontMatterKeys.TAGS.contains(FrontMatterKeys.plain(key))) {
      ValueList.tags(ValueList.scalar(value)).forEach(tag -> add(list, tag));
      return;
    }
    if (alone && (value.isEmpty() || "\"'[{|>&*!".indexOf(value.charAt(0)) < 0)) {
      add(list, ValueList.scalar(value));
      return;
    }
    boolean loose = below.stream().filter(YamlEntries::isLoose).count() > MOST_LOOSE_LINES;
    if (!loose && (flowList(list, value, below) || library(key, value, below, block))) {
      return;
    }
    if (block) {
      String text = String.join("\n", below.stream().map(String::strip).toList());
      add(list, text.strip());
    } else {
      asWritten(prefix, key, value, below);
    }
  }

  private List<String> list(String key) {
    return values.computeIfAbsent(key.toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
  }

  private static void add(List<String> list, String value) {
    if (!value.isEmpty()) {
      list.add(value);
    }
  }

  private static boolean isLoose(String line) {
    return !KeyLine.isIndented(line) && !KeyLine.isBlankOrComment(line) && !KeyLine.isItem(line);
  }

  /** Values in brackets, wiki-links and tags among them. */
  private static boolean flowList(List<String> list, String value, List<String> below) {
    if (!value.startsWith("[") || ValueList.isWikiLink(value)) {
      return false;
    }
    StringBuilder whole = new StringBuilder(value);
    below.forEach(line -> whole.append(' ').append(line.strip()));
    String inner = ValueList.inBrackets(ValueList.withoutComment(whole.toString().strip()));
    if (inner == null || inner.indexOf('{') >= 0) {
      return false;
    }
    ValueList.split(inner).forEach(part -> add(list, part));
    return true;
  }

  /** Reads the entry as YAML; false when it is none, or means something else. */
  private boolean library(String key, String value, List<String> below, boolean block) {
    if (value.startsWith("{{") || ValueList.isWikiLink(value)) {
      return false;
    }
    StringBuilder yaml = new StringBuilder(ValueList.quoted(key)).append(": ");
    yaml.append(block ? value : literal(value)).append('\n');
    below.forEach(line -> yaml.append(block ? line : literalValue(line)).append('\n'));
    return YamlNodes.readMap(yaml.toString(), values);
  }

  /** {@code line} with its value in quotes where YAML would take a part of it for a comment. */
  private static String literalValue(String line) {
    if (KeyLine.isBlankOrComment(line)) {
      return line;
    }
    int from = 0;
    while (from < line.length() && (line.charAt(from) == ' ' || line.startsWith("- ", from))) {
      from++;
    }
    int colon = KeyLine.colon(line.substring(from));
    int start = colon < 0 ? from : from + colon + 1;
    String before = colon < 0 ? line.substring(0, from) : line.substring(0, start - 1) + ": ";
    return before + literal(line.substring(start).strip());
  }

  private static String literal(String value) {
    boolean syntax = !value.isEmpty() && "\"'[{|>&*!".indexOf(value.charAt(0)) >= 0;
    if (ValueList.isWikiLink(value) || (!syntax && value.matches(".*(?:^|\\s)#[^\\s].*"))) {
      return ValueList.quoted(ValueList.withoutComment(value));
    }
    return value;
  }

  /** What is no YAML: the value as it stands, items, lines that go on, and entries below. */
  private void asWritten(String prefix, String key, String value, List<String> below) {
    List<String> list = list(key);
    if (!flowList(list, value, List.of())) {
      add(list, ValueList.scalar(value));
    }
    for (int i = 0; i < below.size(); i++) {
      String line = below.get(i);
      String text = line.strip();
      if (KeyLine.isBlankOrComment(line)) {
        continue;
      }
      if (KeyLine.isItem(line)) {
        add(list, ValueList.scalar(text.substring(1)));
      } else if (KeyLine.colon(text) > 0) {
        List<String> rest = below.subList(i, below.size()).stream().map(String::strip).toList();
        entries(rest, value.isEmpty() ? key + "." : prefix, 0);
        return;
      } else if (KeyLine.isIndented(line)) {
        list.add(list.isEmpty() ? text : list.removeLast() + " " + text);
      } else {
        unread.add(line);
      }
    }
  }
}
