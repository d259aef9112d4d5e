package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.scan.LibraryWatcher;
import dev.sennight.library.update.IndexRun;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index folder is deleted while a library is open. */
class DeletedIndexTest {
  @TempDir Path folder;
  private LibraryLocation location;
  private Path index;

  @BeforeEach
  void writesALibrary() throws IOException {
    Path root = Files.createDirectory(folder.resolve("library"));
    Files.writeString(root.resolve("a.md"), "# Alpha\n\nfirst words\n");
    Files.writeString(root.resolve("b.md"), "# Beta\n\nother words\n");
    index = folder.resolve("index");
    location = new LibraryLocation(root, index, folder.resolve("data"));
  }

  private Library opened() {
    return assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library();
  }

  private static IndexReport indexed(Library library) throws LibraryException {
    return library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
  }

  private static long found(Library library, String query) throws LibraryException {
    return library.search(SearchRequest.of(query, 10), CancellationToken.never()).answer().total();
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void theNextRunMakesItAgainAndReadersGoOn() throws IOException {
    List<Repair> repairs = new ArrayList<>();
    try (Library library = opened()) {
      library.onRepair(repairs::add);
      indexed(library);
      assertEquals(2, found(library, "words"));
      delete();
      Files.writeString(location.root().resolve("c.md"), "# Gamma\n\nmore words\n");
      assertEquals(3, indexed(library).changes().added());
      assertEquals(3, found(library, "words"));
      assertEquals(3, library.list(null).size());
      assertEquals(Repair.Kind.STORE_REBUILT, repairs.getLast().kind());
      assertEquals(3, indexed(library).changes().unchanged());
    }
    try (Library library = opened()) {
      assertTrue(library.isIndexed());
      assertEquals(3, found(library, "words"));
    }
  }

  @Test
  void whatAnotherProcessMadeInItsPlaceIsTakenUp() throws IOException {
    try (Library library = opened()) {
      indexed(library);
      delete();
      try (Library other = opened()) {
        indexed(other);
      }
      assertEquals(2, indexed(library).changes().unchanged());
      assertEquals(2, found(library, "words"));
    }
  }

  @Test
  void theWatcherNotices() throws Exception {
    try (Library library = opened()) {
      indexed(library);
      CountDownLatch again = new CountDownLatch(1);
      CountDownLatch begun = new CountDownLatch(1);
      Runnable changed =
          () -> {
            try {
              begun.countDown();
              if (indexed(library).changes().added() == 2) {
                again.countDown();
              }
            } catch (LibraryException e) {
              throw new UncheckedIOException(e);
            }
          };
      try (LibraryWatcher watcher = library.watch(changed, () -> {})) {
        assertTrue(begun.await(60, TimeUnit.SECONDS), watcher::toString);
        Files.move(index, folder.resolve("elsewhere")); // a run may be writing
        assertTrue(again.await(60, TimeUnit.SECONDS), "the stores were not made again");
      }
      assertEquals(2, found(library, "words"));
    }
  }
}
