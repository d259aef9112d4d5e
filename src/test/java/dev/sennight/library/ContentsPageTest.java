package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.search.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of links ranks below what it links to. */
class ContentsPageTest {
  @TempDir Path parent;

  private static List<String> found(Library library, String query) throws LibraryException {
    return library.search(SearchRequest.of(query, 20), CancellationToken.never()).hits().stream()
        .map(hit -> hit.entry().file())
        .toList();
  }

  @Test
  void aTableOfContentsComesAfterThePagesOfItsLinks() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    files.write(
        "README.md",
        "# Lantern notes",
        "",
        "- [Lantern repair](repair.md)",
        "- [[history|Lantern history]]",
        "- [Lantern oil](oil.md)");
    files.write("repair.md", "# Repair", "", "How the lantern is taken apart, and what to oil.");
    files.write("history.md", "# History", "", "The lantern came by sea a hundred years ago.");
    files.write("oil.md", "# Oil", "", "The lantern burns rape oil, about a cup a night.");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals("README.md", found(library, "lantern").getLast());
      assertEquals(1, library.searching().count(SearchRequest.of("has:contents", 0)));
    }
  }

  @Test
  void textWithLinksAndLinksToTheWebAreNone() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    files.write(
        "a.md",
        "# Pier",
        "",
        "We went from [[b]] by way of [[c]] to [[d]], which took the whole long day in the rain.");
    files.write(
        "b.md",
        "# Web",
        "",
        "- [One](https://example.org/1)",
        "- [Two](https://example.org/2)",
        "- [Three](https://example.org/3)");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(0, library.searching().count(SearchRequest.of("has:contents", 0)));
    }
  }
}
