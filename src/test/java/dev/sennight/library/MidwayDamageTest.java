package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.FileProblem;
import dev.sennight.store.sqlite.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that turns out damaged after its first rows were read. */
class MidwayDamageTest {
  @TempDir Path parent;
  private TestLibrary files;
  private List<FileProblem> whole;

  @BeforeEach
  void problems() throws Exception {
    files = new TestLibrary(parent);
    files.write("a.md", "# Alpha", "![](one.png)").write("b.md", "# Beta", "![](two.png)");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      whole = library.catalog().problems();
    }
    assertEquals(2, whole.size());
    try (Connection connection =
            SqliteFile.connect(files.location.indexFolder().resolve("library.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE problems SET kind = 'nonsense' WHERE file = 'b.md'");
    }
  }

  @Test
  void aListHoldsEveryRowOnce() throws Exception {
    try (Library library = files.openWhole()) {
      assertEquals(whole, library.catalog().problems());
    }
  }

  @Test
  void rowsAreHandedOverAgainFromTheFirst() throws Exception {
    List<FileProblem> taken = new ArrayList<>();
    try (Library library = files.openWhole()) {
      library.catalog().eachProblem(taken::add);
    }
    assertEquals(List.of(whole.get(0), whole.get(0), whole.get(1)), taken);
  }
}
