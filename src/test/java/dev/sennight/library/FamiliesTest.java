package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.EntrySummary;
import dev.sennight.parse.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is found in other people's collections, whose rules nobody wrote, against counts of lines by
 * patterns that share nothing with the parser. Its figures are the table in docs/formats.md.
 */
class FamiliesTest {
  private static final Pattern ADDRESS = Pattern.compile("https?://");

  @TempDir Path parent;

  /**
   * A collection.
   *
   * <p>Patterns are held against the name of a file, a colon and one of its lines: one tells a line
   * that begins an item, and the group of the other, where it matches, names the issue.
   */
  enum Family {
    GOLANGWEEKLY(
        "golangweekly", "docs/.*: \\d+、.*", "docs/issue-(.*)\\.md: .*", new Least(205, 0, 5_749)),
    GOCN(
        "gocn",
        "20.*: \\s*\\d+[.、].*",
        "20.*: #+ .*(20\\d\\d-\\d+-\\d+).*",
        new Least(2_000, 10_000, 10_000)),
    MLPAPERS(
        "mlpapers",
        "README\\.md: \\| *\\d+\\) *\\*\\*.*",
        "README\\.md: ## (Top .*)",
        new Least(130, 1_000, 1_000)),
    LWKD("lwkd", "_posts/.*: [*-] \\[.*", "_posts/(.*)\\.md: .*", new Least(150, 750, 750)),
    FENEWS(
        "fenews-ko",
        "issues/.*: ## .*\\]\\(http.*",
        "issues/(\\d.*)\\.md: .*",
        new Least(72, 1_400, 1_400));

    private final String folder;
    private final Pattern item;
    private final Pattern issue;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Least least;

    Family(String folder, String item, String issue, Least least) {
      this.folder = folder;
      this.item = Pattern.compile(item);
      this.issue = Pattern.compile(issue);
      this.least = least;
    }
  }

  /** The least that must be found. */
  record Least(int issues, int dated, int items) {}

  /** What the lines say, and what was found of it. */
  private static final class Lines {
    private final Set<String> issues = new HashSet<>();
    private int items;
    private int found;
    private int dated;
    private int addressed;
    private int sourced;

    void add(Family family, String line, Collection<EntrySummary> entries) {
      Matcher issue = family.issue.matcher(line);
      if (issue.matches()) {
        issues.add(issue.group(1));
      }
      if (family.item.matcher(line).matches()) {
        items++;
        found += entries.isEmpty() ? 0 : 1;
        dated += entries.stream().anyMatch(FamiliesTest::isDated) ? 1 : 0;
        boolean address = !entries.isEmpty() && ADDRESS.matcher(line).find();
        addressed += address ? 1 : 0;
        sourced +=
            address && entries.stream().anyMatch(e -> !e.facts().sources().isEmpty()) ? 1 : 0;
      }
    }
  }

  private static boolean isDated(EntrySummary entry) {
    return entry.identity().date() != null || entry.identity().week() != null;
  }

  @ParameterizedTest
  @EnumSource
  void itemsAreThoseOfTheirLines(Family family, TestReporter reporter) throws Exception {
    Path root = Corpus.folder().resolve("others").resolve(family.folder);
    List<EntrySummary> entries = entries(root);
    Lines lines = lines(family, root, entries);
    int issues = issues(entries);

    reporter.publishEntry(
        family.folder,
        "%d of %d issues; %d of %d items, %d dated; %d of %d sources"
            .formatted(
                issues,
                lines.issues.size(),
                lines.found,
                lines.items,
                lines.dated,
                lines.sourced,
                lines.addressed));
    assertAll(
        () -> assertTrue(issues >= family.least.issues, "issues " + issues),
        () -> assertTrue(lines.found >= family.least.items, "items " + lines.found),
        () -> assertTrue(lines.dated >= family.least.dated, "dated " + lines.dated),
        () ->
            assertTrue(lines.sourced * 100L >= lines.addressed * 99L, "sources " + lines.sourced));
  }

  private List<EntrySummary> entries(Path root) throws LibraryException {
    LibraryLocation location =
        new LibraryLocation(
            root, parent.resolve("index"), parent.resolve("data"), parent.resolve("config"));
    try (Library library =
        assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library()) {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      return library.list(null);
    }
  }

  private static Lines lines(Family family, Path root, List<EntrySummary> entries)
      throws IOException {
    Map<String, List<EntrySummary>> byLine = new HashMap<>();
    for (EntrySummary entry : entries) {
      byLine
          .computeIfAbsent(entry.file() + ":" + entry.location().line(), l -> new ArrayList<>())
          .add(entry);
    }
    Lines lines = new Lines();
    for (Path file : Corpus.documents(root)) {
      String name = Corpus.name(root, file);
      List<String> written = Files.readString(file).lines().toList();
      for (int i = 0; i < written.size(); i++) {
        List<EntrySummary> there = byLine.getOrDefault(name + ":" + (i + 1), List.of());
        lines.add(family, name + ": " + written.get(i), there);
      }
    }
    return lines;
  }

  private static int issues(List<EntrySummary> entries) {
    Set<String> issues = new HashSet<>();
    for (EntrySummary entry : entries) {
      String label = entry.identity().label();
      if (entry.series() != null && !label.isEmpty()) {
        issues.add(entry.series() + " " + entry.identity());
      }
    }
    return issues.size();
  }
}
