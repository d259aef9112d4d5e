package dev.sennight.reliability;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Highlight;
import dev.sennight.model.Highlight.Color;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random highlights in a copy of a library whose files are then edited. As a program: {@code
 * MovedHighlights LIBRARY EMPTY-FOLDER COUNT}.
 */
final class MovedHighlights {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  /** What happens to the entries. */
  enum Edit {
    /** Each goes into the next issue. */
    MOVE,
    RETITLE,
    /** Lines end elsewhere. */
    REFLOW
  }

  /** How many highlights were found at their words, not found, and found elsewhere. */
  record Outcome(Edit edit, int right, int lost, int wrong) {}

  private final Path source;
  private final Path folder;
  private final Random random = new Random(17);

  MovedHighlights(Path source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  Outcome run(Edit edit, int count) throws IOException {
    Path root = Files.createDirectories(folder.resolve(edit + "/library"));
    copy(root);
    LibraryLocation location =
        new LibraryLocation(root, folder.resolve(edit + "/index"), folder.resolve(edit + "/data"));
    Map<String, String> titles = new HashMap<>();
    try (Library library = LibraryView.open(location)) {
      LibraryView.index(library);
      List<EntrySummary> entries = new ArrayList<>();
      for (EntrySummary entry : library.list(null)) {
        if (heading(root, entry) != null) {
          entries.add(entry);
        }
      }
      library.personal().keep(highlights(library, entries, count, titles));
      edit(edit, root, entries);
      LibraryView.index(library);
      return outcome(edit, library, titles);
    }
  }

  private void copy(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = root.resolve(source.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(file, to);
      }
    }
  }

  /** The heading line of an entry of a digest; null when it has none. */
  private static @Nullable String heading(Path root, EntrySummary entry) throws IOException {
    if (!entry.file().endsWith(".md") || entry.identity().week() == null) {
      return null;
    }
    String line = Files.readAllLines(root.resolve(entry.file())).get(entry.location().line() - 1);
    return line.startsWith("###") ? line : null;
  }

  private List<Highlight> highlights(
      Library library, List<EntrySummary> entries, int count, Map<String, String> titles)
      throws IOException {
    List<Highlight> made = new ArrayList<>();
    while (made.size() < count) {
      EntrySummary summary = entries.get(random.nextInt(entries.size()));
      Entry entry = library.entry(summary.id()).orElseThrow();
      String text = entry.text();
      int start = text.isEmpty() ? 0 : random.nextInt(text.length());
      int end = Math.min(text.length(), start + 4 + random.nextInt(120));
      String quote = text.substring(start, end);
      if (quote.strip().length() < 3 || !quote.equals(quote.strip())) {
        continue;
      }
      TextAnchor anchor = TextAnchor.of(text, new TextRange(start, end));
      Highlight highlight = Highlight.of(entry.id(), anchor, Color.BLUE, NOON);
      titles.put(highlight.id(), entry.title());
      made.add(highlight);
    }
    return made;
  }

  private void edit(Edit edit, Path root, List<EntrySummary> entries) throws IOException {
    Map<String, List<EntrySummary>> byFile =
        entries.stream().collect(Collectors.groupingBy(EntrySummary::file));
    List<String> files = byFile.keySet().stream().sorted().toList();
    Map<String, List<String>> moved = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = root.resolve(files.get(i));
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      Set<Integer> starts = new HashSet<>();
      Objects.requireNonNull(byFile.get(files.get(i)))
          .forEach(e -> starts.add(e.location().line() - 1));
      switch (edit) {
        case RETITLE -> starts.forEach(at -> lines.set(at, lines.get(at) + "（修订）"));
        case REFLOW -> {
          boolean code = false;
          for (int at = 0; at < lines.size(); at++) {
            code ^= lines.get(at).startsWith("```");
            lines.set(at, code ? lines.get(at) : reflowed(lines.get(at)));
          }
        }
        case MOVE -> {
          String next = files.get((i + 1) % files.size());
          moved.put(next, cut(lines, starts));
        }
      }
      Files.write(file, lines);
    }
    for (Map.Entry<String, List<String>> each : moved.entrySet()) {
      List<String> lines = new ArrayList<>(Files.readAllLines(root.resolve(each.getKey())));
      lines.add("");
      lines.add("## 移来的条目");
      lines.add("");
      lines.addAll(each.getValue());
      Files.write(root.resolve(each.getKey()), lines);
    }
  }

  /**
   * Takes the entries that begin at {@code starts} out of {@code lines}, each to the next heading.
   */
  private static List<String> cut(List<String> lines, Set<Integer> starts) {
    List<String> out = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    boolean inside = false;
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      code ^= lines.get(i).startsWith("```");
      boolean heading = !code && lines.get(i).matches("#{1,6} .*");
      inside = heading ? starts.contains(i) : inside;
      (inside ? out : kept).add(lines.get(i));
    }
    lines.clear();
    lines.addAll(kept);
    return out;
  }

  /** Breaks lines of prose before words. */
  private String reflowed(String line) {
    if (!line.matches("[\\p{L}].*") || line.matches(".*([|`$]|\\[\\[).*")) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    for (String word : line.split(" (?=[A-Za-z])", -1)) {
      out.append(out.isEmpty() ? "" : random.nextInt(3) == 0 ? "\n" : " ").append(word);
    }
    return out.toString();
  }

  private static Outcome outcome(Edit edit, Library library, Map<String, String> titles)
      throws IOException {
    int right = 0;
    int lost = 0;
    int wrong = 0;
    for (PlacedHighlight each : library.highlights().all()) {
      EntrySummary entry = each.entry();
      TextRange range = each.range();
      if (entry == null || range == null) {
        lost++;
        continue;
      }
      String text = library.entry(entry.id()).orElseThrow().text();
      String quote = Objects.requireNonNull(each.highlight().anchor()).exact();
      String there = text.substring(range.start(), range.end());
      String title = Objects.requireNonNull(titles.get(each.highlight().id()));
      boolean same =
          there.replaceAll("\\s", "").equals(quote.replaceAll("\\s", ""))
              && entry.title().startsWith(title);
      right += same ? 1 : 0;
      wrong += same ? 0 : 1;
    }
    return new Outcome(edit, right, lost, wrong);
  }

  /** Prints what became of the highlights. */
  public static void main(String[] arguments) throws IOException {
    MovedHighlights highlights = new MovedHighlights(Path.of(arguments[0]), Path.of(arguments[1]));
    for (Edit edit : Edit.values()) {
      System.out.println(highlights.run(edit, Integer.parseInt(arguments[2])));
    }
  }
}
