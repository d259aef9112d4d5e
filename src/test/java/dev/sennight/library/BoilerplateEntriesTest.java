package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections that repeat in every issue are kept and found, but count for nothing. */
class BoilerplateEntriesTest {
  private static final String[] NEWS = {
    "", "Fog", "Herring", "Gulls", "Cranes", "Bells", "Nets",
  };

  @TempDir Path parent;

  private static void issue(TestLibrary files, int number) throws Exception {
    files.write(
        "post/post-" + number + ".md",
        "# Harbour Post " + number,
        "## News",
        NEWS[number] + " came, and the ferry brought a new lantern for the pier.",
        "## Lantern mail",
        "Write to the lantern office and the post comes by mail.");
  }

  private static Set<String> files(Library library, Set<EntryId> entries) throws LibraryException {
    return Set.copyOf(
        library.list(null).stream()
            .filter(entry -> entries.contains(entry.id()))
            .map(EntrySummary::file)
            .toList());
  }

  @Test
  void eachIssueHasOne() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    for (int i = 1; i <= 4; i++) {
      issue(files, i);
    }
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      Set<EntryId> before = library.catalog().boilerplate();
      assertEquals(4, before.size());
      assertEquals(4, files(library, before).size());
      issue(files, 5);
      IndexReport report = TestLibrary.index(library);
      assertEquals(1, report.changes().added());
      assertEquals(5, library.catalog().boilerplate().size());
      assertTrue(library.catalog().boilerplate().containsAll(before));
    }
  }

  @Test
  void theFourthIssueMarksThoseBefore() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    for (int i = 1; i <= 3; i++) {
      issue(files, i);
    }
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(Set.of(), library.catalog().boilerplate());
      issue(files, 4);
      TestLibrary.index(library);
      assertEquals(4, library.catalog().boilerplate().size());
    }
  }

  @Test
  void itIsFoundLastAndLeftOutOfTrends() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    for (int i = 1; i <= 4; i++) {
      issue(files, i);
    }
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      List<String> found =
          library.search(SearchRequest.of("lantern", 20), CancellationToken.never()).hits().stream()
              .map(hit -> hit.entry().title())
              .toList();
      assertEquals(8, found.size());
      assertEquals(List.of("News", "News", "News", "News"), found.subList(0, 4));
      assertEquals(4, library.searching().count(SearchRequest.of("(lantern) -has:boilerplate", 0)));
      assertEquals(4, library.searching().count(SearchRequest.of("\"lantern office\"", 0)));
    }
  }
}
