package dev.sennight.library.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.IndexReport;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.model.EntrySummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What siblings tell of a document changes how it is cut, without reading what did not change. */
class StructurePassTest {
  @TempDir Path parent;
  private Path root;

  @BeforeEach
  void makeLibrary() throws Exception {
    root = Files.createDirectories(parent.resolve("library"));
    write(1);
    write(2);
  }

  private void write(int number) throws Exception {
    Files.writeString(
        root.resolve("otter-%02d.md".formatted(number)),
        """
        # Otter Letter %1$d

        ## News

        - [Tide %1$d](https://example.org/tide/%1$d)
        - [Reed %1$d](https://example.org/reed/%1$d)
        """
            .formatted(number));
  }

  private IndexReport index(Library library) throws Exception {
    return library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
  }

  private Library open() {
    LibraryLocation location =
        new LibraryLocation(root, parent.resolve("index"), parent.resolve("data"));
    return assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library();
  }

  private static List<String> titles(Library library, String file) throws Exception {
    return library.catalog().entriesOf(file).stream().map(EntrySummary::title).toList();
  }

  @Test
  void aThirdSiblingMakesASeriesOfAllThree() throws Exception {
    try (Library library = open()) {
      index(library);
      assertEquals(List.of("Otter Letter 1"), titles(library, "otter-01.md"));
      write(3);
      IndexReport report = index(library);
      assertEquals(1, report.changes().added());
      assertEquals(2, report.changes().updated());
      for (int number = 1; number <= 3; number++) {
        String file = "otter-0%d.md".formatted(number);
        assertEquals(List.of("Tide " + number, "Reed " + number), titles(library, file), file);
      }
      assertEquals(List.of("Otter Letter"), series(library));
      assertEquals(0, index(library).changes().updated(), "nothing is cut twice");
    }
  }

  @Test
  void withoutItsSiblingsADocumentIsANoteAgain() throws Exception {
    write(3);
    try (Library library = open()) {
      index(library);
      assertEquals(List.of("Otter Letter"), series(library));
      Files.delete(root.resolve("otter-03.md"));
      IndexReport report = index(library);
      assertEquals(1, report.changes().removed());
      assertEquals(2, report.changes().updated());
      assertEquals(List.of(), series(library));
      assertEquals(List.of("Otter Letter 1"), titles(library, "otter-01.md"));
    }
  }

  @Test
  void aChangedIssueIsCutAlone() throws Exception {
    write(3);
    try (Library library = open()) {
      index(library);
      Path file = root.resolve("otter-02.md");
      Files.writeString(file, Files.readString(file) + "- [Moss](https://example.org/moss)\n");
      IndexReport report = index(library);
      assertEquals(1, report.changes().updated());
      assertEquals(List.of("Tide 2", "Reed 2", "Moss"), titles(library, "otter-02.md"));
    }
  }

  private static List<String> series(Library library) throws Exception {
    return library.catalog().series().stream().map(Shelf::series).toList();
  }
}
