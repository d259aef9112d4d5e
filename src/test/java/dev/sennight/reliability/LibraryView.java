package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.IndexReport;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a library shows, to tell whether two of them are the same.
 *
 * @param entries as {@code list} gives them, ids included
 * @param links each with what it leads to
 * @param found ids that a few searches find
 */
record LibraryView(
    List<EntrySummary> entries, List<String> links, List<String> problems, List<String> found) {
  private static final List<String> QUERIES = List.of("model", "空间智能", "agent 推理", "week", "AI");

  /** Opens as the window does: a store of a newer version is rebuilt. */
  static Library renewed(LibraryLocation location) {
    return assertInstanceOf(
            LibraryOpening.Opened.class, Library.open(location, LibraryOpening.NewerFormat.RENEW))
        .library();
  }

  static Library open(LibraryLocation location) {
    return assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library();
  }

  static IndexReport index(Library library) throws LibraryException {
    return library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
  }

  /** Opens, brings up to date, and looks at everything. */
  static LibraryView indexed(LibraryLocation location) throws LibraryException {
    try (Library library = open(location)) {
      index(library);
      return of(library);
    }
  }

  static LibraryView of(Library library) throws LibraryException {
    List<EntrySummary> entries = library.list(null);
    List<String> links = new ArrayList<>();
    library.links().each(link -> links.add(link.toString()));
    List<String> problems =
        library.catalog().problems().stream().map(Object::toString).sorted().toList();
    List<String> found = new ArrayList<>();
    for (String query : QUERIES) {
      found.add(query + " " + total(library, query));
    }
    return new LibraryView(entries, links, problems, found);
  }

  private static String total(Library library, String query) throws LibraryException {
    return library.search(SearchRequest.of(query, 5000), CancellationToken.never()).hits().stream()
        .map(hit -> hit.entry().id().value())
        .sorted()
        .toList()
        .toString();
  }

  /** Fails with the first difference, not with two whole libraries. */
  void assertSame(LibraryView other, String when) {
    first("entry", entries, other.entries, when);
    first("link", links, other.links, when);
    first("problem", problems, other.problems, when);
    first("search", found, other.found, when);
  }

  private static void first(String what, List<?> expected, List<?> actual, String when) {
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      assertEquals(expected.get(i), actual.get(i), when + ": " + what + " " + i);
    }
    assertEquals(expected.size(), actual.size(), when + ": number of " + what);
  }
}
