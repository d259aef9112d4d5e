package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.LibraryOpening.Opened;
import dev.sennight.library.scan.DocumentReader;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.FileProblem;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder changes between the look at it and the reading of its files, or is not there. */
class ChangingFolderTest {
  @TempDir Path parent;
  private TestLibrary files;

  @BeforeEach
  void documents() throws IOException {
    files = new TestLibrary(parent);
    files.write("a.md", "# Alpha", "text").write("z.md", "# Omega", "text");
  }

  /** Something that happens to a file. */
  @FunctionalInterface
  private interface Change {
    void to(Path file) throws Exception;
  }

  /** What is wrong with {@code name} when {@code change} happens after it was found. */
  private List<String> reasons(String name, Change change) throws Exception {
    Path late = files.folder.resolve(name);
    DocumentReader reader =
        (file, content) -> {
          if (file.startsWith("a")) {
            changed(change, late);
          }
          return SmallReader.parse(file, content);
        };
    // it is not begun before the first batch of files, which are larger together, was taken
    for (int i = 0; i < 3; i++) {
      files.write("b%d.md".formatted(i), "x".repeat(5_000_000));
    }
    Opened opened = (Opened) Library.open(files.location, () -> reader);
    try (Library library = opened.library()) {
      TestLibrary.index(library);
      assertTrue(TestLibrary.titles(library).contains("a.md"));
      return library.catalog().problems().stream()
          .filter(found -> found.file().equals(name))
          .filter(found -> found.problem().kind() == ProblemKind.UNREADABLE)
          .map(found -> found.problem().arguments().getFirst())
          .toList();
    }
  }

  private static void changed(Change change, Path file) {
    try {
      change.to(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aFileThatBecameAPipeHoldsNothingUp() throws Exception {
    assertEquals(
        List.of("it is no regular file"),
        reasons(
            "z.md",
            file -> {
              Files.delete(file);
              new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor();
            }));
  }

  @Test
  void aFileThatBecameALinkOutOfTheLibraryIsNotFollowed() throws Exception {
    Path secret = Files.writeString(parent.resolve("secret.md"), "# Secret");
    assertEquals(
        List.of("it leads outside the library"),
        reasons(
            "z.md",
            file -> {
              Files.delete(file);
              Files.createSymbolicLink(file, secret);
            }));
  }

  @Test
  void aFolderThatBecameALinkOutOfTheLibraryIsNotFollowed() throws Exception {
    Path outside = Files.createDirectories(parent.resolve("outside"));
    Files.writeString(outside.resolve("note.md"), "# Secret");
    files.write("zz/note.md", "# Inside");
    assertEquals(
        List.of("it leads outside the library"),
        reasons(
            "zz/note.md",
            file -> {
              Files.delete(file);
              Files.delete(file.getParent());
              Files.createSymbolicLink(file.getParent(), outside);
            }));
  }

  @Test
  void whatWasReadFromAFolderThatIsEmptyNowIsKeptUntilARebuild() throws Exception {
    try (Library library = files.openWhole()) {
      List<Repair.Kind> told = new ArrayList<>();
      library.onRepair(repair -> told.add(repair.kind()));
      TestLibrary.index(library);
      Files.delete(files.folder.resolve("a.md"));
      Files.delete(files.folder.resolve("z.md"));
      assertEquals(2, TestLibrary.index(library).changes().unchanged());
      assertEquals(List.of("Alpha", "Omega"), TestLibrary.titles(library));
      assertEquals(List.of(Repair.Kind.DOCUMENTS_KEPT), told);
      assertEquals(
          List.of(ProblemKind.EMPTY_FOLDER),
          library.catalog().problems().stream().map(found -> found.problem().kind()).toList());
      files.write("b.md", "# Beta", "text");
      assertEquals(2, TestLibrary.index(library).changes().removed());
      assertEquals(List.of(), library.catalog().problems());
      Files.delete(files.folder.resolve("b.md"));
      library.index(IndexRun.Mode.REBUILD, Progress.NONE, CancellationToken.never());
      assertEquals(List.of(), TestLibrary.titles(library));
    }
  }

  @Test
  void whatWasReadFromASubfolderThatIsEmptyNowIsKeptUntilThatIsConfirmed() throws Exception {
    files.write("disk/b.md", "# Beta", "text").write("disk/deep/c.md", "# Gamma", "text");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      List<Repair.Kind> told = new ArrayList<>();
      library.onRepair(repair -> told.add(repair.kind()));
      Files.delete(files.folder.resolve("disk/deep/c.md"));
      Files.delete(files.folder.resolve("disk/deep"));
      Files.delete(files.folder.resolve("disk/b.md"));
      assertEquals(0, TestLibrary.index(library).changes().removed());
      assertEquals(List.of("Alpha", "Beta", "Gamma", "Omega"), TestLibrary.titles(library));
      assertEquals(List.of(Repair.Kind.DOCUMENTS_KEPT), told);
      FileProblem problem = library.catalog().problems().getFirst();
      assertEquals("disk", problem.file());
      assertEquals(Problem.at(0, ProblemKind.EMPTY_FOLDER, "2"), problem.problem());
      library.index(IndexRun.Mode.REMOVE_MISSING, Progress.NONE, CancellationToken.never());
      assertEquals(List.of("Alpha", "Omega"), TestLibrary.titles(library));
      assertEquals(List.of(), library.catalog().problems());
    }
  }

  @Test
  void documentsThatMovedOutOfAFolderAreNotMissed() throws Exception {
    files.write("old/b.md", "# Beta", "text").write("old/c.md", "# Gamma", "text");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      Files.createDirectory(files.folder.resolve("new"));
      for (String name : List.of("b.md", "c.md")) {
        Files.move(files.folder.resolve("old", name), files.folder.resolve("new", name));
      }
      TestLibrary.index(library);
      assertEquals(4, TestLibrary.titles(library).size());
      assertEquals(List.of(), library.catalog().problems());
    }
  }

  @Test
  void whatIsDeletedFromAFolderThatHoldsMoreOrHeldNothingElseIsGone() throws Exception {
    files.write("some/b.md", "# Beta", "text").write("some/picture.png", "");
    files.write("one/c.md", "# Gamma", "text");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      Files.delete(files.folder.resolve("some/b.md"));
      Files.delete(files.folder.resolve("one/c.md"));
      assertEquals(2, TestLibrary.index(library).changes().removed());
      assertEquals(List.of(), library.catalog().problems());
    }
  }
}
