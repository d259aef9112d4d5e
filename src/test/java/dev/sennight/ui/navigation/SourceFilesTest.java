package dev.sennight.ui.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sennight.library.LibraryLocation;
import dev.sennight.model.FileProblem;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  @TempDir Path folder;

  @Test
  void onlyFilesInsideTheLibraryAreOpened() throws Exception {
    Path root = Files.createDirectory(folder.resolve("library"));
    Path inside = Files.writeString(root.resolve("a.md"), "# A\n");
    Path outside = Files.writeString(folder.resolve("b.md"), "# B\n");
    Files.createSymbolicLink(root.resolve("c.md"), outside);
    assertEquals(inside.toRealPath(), SourceFiles.inside(root, "a.md"));
    for (String file : new String[] {"../b.md", outside.toString(), "c.md", "", "none.md"}) {
      assertThrows(IOException.class, () -> SourceFiles.inside(root, file), file);
    }
  }

  @Test
  void aProblemLeadsToItsDocument() throws Exception {
    LibraryLocation location = location();
    Path file = Files.writeString(location.root().resolve("a.md"), "# A\n");
    assertEquals(
        file.toRealPath(), SourceFiles.file(location, problem("a.md", ProblemKind.BROKEN_LINK)));
    assertEquals(
        location.root(), SourceFiles.file(location, problem("", ProblemKind.SYMLINK_LOOP)));
    assertThrows(
        IOException.class,
        () -> SourceFiles.file(location, problem("/etc/hostname", ProblemKind.BROKEN_LINK)));
  }

  @Test
  void aProblemOfTheRulesLeadsToThePersonsRulesAndNothingElse() throws Exception {
    LibraryLocation location = location();
    FileProblem problem = problem("/etc/hostname", ProblemKind.SERIES_RULE);
    assertThrows(IOException.class, () -> SourceFiles.file(location, problem), "there are none");
    Path rules = Files.writeString(location.configFolder().resolve("series.json"), "{");
    assertEquals(rules.toRealPath(), SourceFiles.file(location, problem));
  }

  private LibraryLocation location() throws IOException {
    return new LibraryLocation(
        Files.createDirectory(folder.resolve("library")),
        folder.resolve("index"),
        folder.resolve("data"),
        Files.createDirectory(folder.resolve("config")));
  }

  private static FileProblem problem(String file, ProblemKind kind) {
    return new FileProblem(file, Problem.at(1, kind, "words"));
  }
}
