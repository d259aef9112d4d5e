package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.parse.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses of real entries, opened after their files were edited and renamed. */
class EntryAddressCorpusTest {
  private static final int LINKS = 200;
  private static final String ADDED = "A sentence that was added later, ";

  @TempDir Path parent;

  /** An address, and the words added to the entry that it has to open. */
  private record Link(String address, EntrySummary entry, String added) {}

  @Test
  void theyOpenTheSameEntries() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    Path corpus = Corpus.folder().resolve("library");
    for (Path document : Corpus.documents(corpus)) {
      Path copy = files.folder.resolve(Corpus.name(corpus, document));
      Files.createDirectories(copy.getParent());
      Files.copy(document, copy);
    }
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      List<Link> links = links(library);
      edit(files, links);
      rename(files, links);
      TestLibrary.index(library);
      assertOpened(library, links, "read again");
      library.index(IndexRun.Mode.REBUILD, Progress.NONE, CancellationToken.never());
      assertOpened(library, links, "rebuilt");
    }
  }

  /** Evenly over the library; of every second one to a passage. */
  private static List<Link> links(Library library) throws LibraryException {
    List<EntrySummary> all =
        library.list(null).stream().filter(each -> each.location().line() > 1).toList();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < LINKS; i++) {
      EntrySummary summary = all.get(i * all.size() / LINKS);
      Entry entry = library.entry(summary.id()).orElseThrow();
      String text = entry.text();
      String quote = i % 2 == 0 || text.length() < 60 ? null : text.substring(text.length() / 2);
      String address = EntryAddress.of(library, entry, quote).toString();
      links.add(new Link(address, summary, ADDED + "no. " + i + "."));
    }
    return links;
  }

  /** Below the heading of each entry a paragraph is added; every fourth gets another title. */
  private static void edit(TestLibrary files, List<Link> links) throws IOException {
    for (int i = links.size() - 1; i >= 0; i--) { // from the end: lines above stay where they are
      EntrySummary entry = links.get(i).entry();
      Path file = files.folder.resolve(entry.file());
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      int line = entry.location().line() - 1;
      if (i % 4 == 3) {
        lines.set(line, lines.get(line) + ", revised");
      }
      lines.addAll(line + 1, List.of("", links.get(i).added(), ""));
      Files.write(file, lines);
    }
  }

  /** Every second file moves to another folder under another name. */
  private static void rename(TestLibrary files, List<Link> links) throws IOException {
    TreeSet<String> named = new TreeSet<>();
    links.forEach(link -> named.add(link.entry().file()));
    int count = 0;
    for (String file : named) {
      if (count++ % 2 == 0) {
        Path moved = files.folder.resolve("moved/" + file.replace(".md", "-moved.md"));
        Files.createDirectories(moved.getParent());
        Files.move(files.folder.resolve(file), moved);
      }
    }
  }

  private static void assertOpened(Library library, List<Link> links, String when)
      throws LibraryException {
    List<String> wrong = new ArrayList<>();
    for (Link link : links) {
      Optional<Entry> opened = new EntryLookup(library).byId(link.address());
      if (opened.isEmpty() || !opened.get().text().contains(link.added())) {
        wrong.add(
            link.entry().file() + ": " + link.entry().title() + " → " + opened.map(Entry::title));
      }
    }
    assertEquals(LINKS, links.size());
    assertTrue(wrong.size() <= LINKS / 100, when + ": " + String.join("\n", wrong));
  }
}
