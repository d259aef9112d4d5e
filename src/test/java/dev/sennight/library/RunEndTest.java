package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.ProblemKind;
import dev.sennight.store.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that dies between its last document and its last link. */
class RunEndTest {
  @TempDir Path parent;
  private TestLibrary files;

  @BeforeEach
  void documents() throws Exception {
    files = new TestLibrary(parent);
    files.write("from.md", "# From", "See [[Other]] and ![](picture.png).");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
    }
  }

  /** From now on a run fails where it says that its links are resolved. */
  private void sql(String command) throws Exception {
    try (Connection connection =
            SqliteFile.connect(files.location.indexFolder().resolve("library.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private void runThatDies(Library library) throws Exception {
    sql(
        "CREATE TRIGGER dies BEFORE INSERT ON meta WHEN NEW.name = 'links' AND NEW.value > 0"
            + " BEGIN SELECT RAISE(ABORT, 'dies here'); END");
    assertThrows(LibraryException.class, () -> TestLibrary.index(library));
    sql("DROP TRIGGER dies");
  }

  private static List<ProblemKind> problems(Library library) throws Exception {
    return library.catalog().problems().stream().map(found -> found.problem().kind()).toList();
  }

  @Test
  void aVersionIsSeenOnlyWithAllOfItsRun() throws Exception {
    try (Library library = files.openWhole()) {
      final long before = library.version();
      files.write("Other.md", "# Other", "text");
      runThatDies(library);
      assertEquals(before, library.version());
      TestLibrary.index(library);
      assertNotEquals(before, library.version());
      assertEquals(List.of(), library.links().ghosts());
    }
  }

  @Test
  void aFirstRunThatDiedIsNotTakenForTheWhole() throws Exception {
    files = new TestLibrary(parent.resolve("another"));
    files.write("one.md", "# One", "text");
    try (Library library = files.openWhole()) {
      assertFalse(library.isIndexed());
      runThatDies(library);
      assertFalse(library.isIndexed(), "its links are open");
      TestLibrary.index(library);
      assertTrue(library.isIndexed());
    }
  }

  @Test
  void aRunThatWasStoppedIsNotTakenForTheWhole() throws Exception {
    files = new TestLibrary(parent.resolve("another"));
    files.write("one.md", "# One", "text").write("two.md", "# Two", "text");
    try (Library library = files.openWhole()) {
      stopped(library, IndexRun.Mode.UPDATE);
      assertEquals(1, library.list(null).size());
      assertFalse(library.isIndexed());
      TestLibrary.index(library);
      assertTrue(library.isIndexed());
      stopped(library, IndexRun.Mode.REBUILD);
      assertEquals(1, library.list(null).size());
      assertFalse(library.isIndexed(), "it was to be made anew, and is not");
      TestLibrary.index(library);
      assertEquals(2, library.list(null).size());
      assertTrue(library.isIndexed());
    }
  }

  /** A run that is stopped after its first document. */
  private static void stopped(Library library, IndexRun.Mode mode) throws Exception {
    CancellationToken.Source cancel = CancellationToken.create();
    IndexReport report = library.index(mode, (done, total, what) -> cancel.cancel(), cancel);
    assertTrue(report.changes().cancelled());
  }

  @Test
  void linksToAFileThatIsNoDocumentAreResolvedByTheNextRun() throws Exception {
    try (Library library = files.openWhole()) {
      assertEquals(List.of(ProblemKind.MISSING_IMAGE), problems(library));
      files.write("picture.png", "not really");
      runThatDies(library);
      TestLibrary.index(library);
      assertEquals(List.of(), problems(library));
    }
  }
}
