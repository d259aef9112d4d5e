package dev.sennight.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
