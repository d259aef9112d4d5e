package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Catalog.DocumentPage;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file that holds several issues: each is browsed like a file of its own. */
class InsideIssuesTest {
  @TempDir Path parent;

  private Library indexed(String text) throws Exception {
    Path root = Files.createDirectories(parent.resolve("library"));
    Files.writeString(root.resolve("README.md"), text);
    LibraryLocation location =
        new LibraryLocation(root, parent.resolve("index"), parent.resolve("data"));
    Library library =
        assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library();
    library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
    return library;
  }

  private static final String READINGS =
      """
      # Readings

      What we read, week by week.

      ## River readings (2025-06-09)

      | Title | Links |
      | --- | --- |
      | 1) **Heron** - a bird that waits. | [Paper](https://example.org/heron) |
      | 2) **Otter** - a mammal that dives. | [Paper](https://example.org/otter) |

      ## River readings (2025-06-02)

      | Title | Links |
      | --- | --- |
      | 1) **Newt** - an amphibian. | [Paper](https://example.org/newt), [Code](https://example.org/code) |
      """;

  @Test
  void eachIssueHasAPlaceOnTheShelf() throws Exception {
    try (Library library = indexed(READINGS)) {
      List<Shelf> shelves = library.catalog().series();
      assertEquals(List.of("River readings"), shelves.stream().map(Shelf::series).toList());
      List<DocumentSummary> issues = shelves.getFirst().issues();
      assertEquals(
          List.of("README.md/1", "README.md/2", "README.md"),
          issues.stream().map(DocumentSummary::path).toList());
      assertEquals("2025-06-09", String.valueOf(issues.getFirst().edition().identity().date()));
      assertEquals(List.of(2, 1, 1), issues.stream().map(DocumentSummary::entries).toList());
    }
  }

  @Test
  void itsEntriesAreItsRowsWithTheirSources() throws Exception {
    try (Library library = indexed(READINGS)) {
      List<EntrySummary> entries = library.catalog().entriesOf("README.md/2");
      assertEquals(List.of("Newt"), entries.stream().map(EntrySummary::title).toList());
      EntrySummary newt = entries.getFirst();
      assertEquals("2025-06-02", String.valueOf(newt.identity().date()));
      assertEquals(
          List.of("https://example.org/newt", "https://example.org/code"), newt.facts().sources());
      assertTrue(library.entry(newt.id()).orElseThrow().text().contains("an amphibian."));
      assertEquals(4, library.catalog().entriesOf("README.md").size());
      assertEquals(List.of(), library.catalog().entriesOf("README.md/3"));
    }
  }

  @Test
  void itsPageHasItsEntriesAlone() throws Exception {
    try (Library library = indexed(READINGS)) {
      DocumentPage page = library.catalog().document("README.md/1").orElseThrow();
      assertEquals("River readings (2025-06-09)", page.summary().title());
      assertEquals("README.md", page.summary().file());
      assertTrue(library.catalog().document("README.md/9").isEmpty());
    }
  }

  @Test
  void whatIsReadIsCountedByIssue() throws Exception {
    try (Library library = indexed(READINGS)) {
      Map<EntryId, String> owners = library.catalog().owners();
      for (EntrySummary entry : library.catalog().entriesOf("README.md/1")) {
        assertEquals("README.md/1", owners.get(entry.id()));
      }
      assertEquals(1, owners.values().stream().filter("README.md"::equals).count());
    }
  }

  @Test
  void datedMinutesAreNoIssues() throws Exception {
    try (Library library =
        indexed(
            """
            # Garden meetings

            ## Meeting 2025-06-09

            We talked about moss.

            ## Meeting 2025-06-02

            We talked about ferns.
            """)) {
      assertEquals(List.of(), library.catalog().series());
      assertEquals(1, library.list(null).size());
    }
  }
}
