package dev.sennight.search.quality;

import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Splits Markdown at its headings, roughly: enough to measure search without a parser. */
final class MarkdownEntries {
  private static final Pattern HEADING = Pattern.compile("^(#{2,6})\\s+(.*?)\\s*#*$");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})W(\\d{2})");
  private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern WIKI = Pattern.compile("\\[\\[([^\\]|]*)\\|?([^\\]]*)\\]\\]");

  private MarkdownEntries() {}

  static Map<String, List<Entry>> of(Path library) throws IOException {
    Map<String, List<Entry>> all = new LinkedHashMap<>();
    try (Stream<Path> walk = Files.walk(library)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = library.relativize(file).toString();
        if (name.endsWith(".md") || name.endsWith(".txt")) {
          all.put(name, entries(name, Files.readString(file)));
        }
      }
    }
    return all;
  }

  static List<Entry> entries(String file, String text) {
    List<Entry> entries = new ArrayList<>();
    List<String> path = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    String title = null;
    int level = 0;
    int line = 0;
    int number = 0;
    boolean fence = false;
    for (String row : text.split("\n", -1)) {
      number++;
      fence ^= row.startsWith("```");
      Matcher heading = HEADING.matcher(row);
      if (!fence && heading.matches()) {
        flush(entries, file, line, title, path, body);
        level = heading.group(1).length();
        while (path.size() > Math.max(0, level - 2)) {
          path.removeLast();
        }
        if (title != null && path.size() < level - 2) {
          // the parents were already pushed below
        }
        title = plain(heading.group(2));
        line = number;
        while (path.size() < level - 2) {
          path.add("");
        }
        path.add(title);
      } else {
        body.append(row).append('\n');
      }
    }
    flush(entries, file, line, title, path, body);
    return entries;
  }

  private static void flush(
      List<Entry> entries,
      String file,
      int line,
      @Nullable String title,
      List<String> path,
      StringBuilder body) {
    String text = plain(body.toString()).strip();
    body.setLength(0);
    if (text.isEmpty() || (title != null && (title.equals("目录") || title.equals("Table of Contents")))) {
      return;
    }
    Matcher week = WEEK.matcher(file);
    boolean digest = week.find();
    List<String> above =
        path.isEmpty() ? List.of() : path.subList(0, path.size() - 1).stream().filter(p -> !p.isEmpty()).toList();
    String name = title == null ? file : title;
    EntrySummary summary =
        new EntrySummary(
            new EntryId("%012x".formatted((file + "#" + line).hashCode() & 0xFFFFFFFFFFL)),
            EntryKind.ITEM,
            file,
            Math.max(1, line),
            digest ? "weekly" : null,
            digest ? Integer.valueOf(week.group(1)) : null,
            digest ? Integer.valueOf(week.group(2)) : null,
            null,
            null,
            above.isEmpty() ? null : above.getFirst(),
            above.size() < 2 ? null : above.get(1),
            name,
            List.of(),
            List.of());
    entries.add(new Entry(summary, above, List.of(), text, List.of(), List.of(), null, null));
  }

  private static String plain(String markdown) {
    String text = WIKI.matcher(markdown).replaceAll(m -> Matcher.quoteReplacement(m.group(2).isEmpty() ? m.group(1) : m.group(2)));
    text = LINK.matcher(text).replaceAll("$1");
    return text.replace("**", "").replace("`", "");
  }
}
