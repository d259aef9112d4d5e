package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.ui.task.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDropTest {
  @TempDir Path folder;

  @Test
  void aFolderIsOpenedAndOfAFileTheFolderItStandsIn() throws Exception {
    List<Path> opened = new ArrayList<>();
    List<Exception> failures = new ArrayList<>();
    FolderDrop drop = new FolderDrop(Tasks.inline(), opened::add, failures::add);
    drop.drop(folder);
    drop.drop(Files.writeString(folder.resolve("a.md"), "# A"));
    assertEquals(List.of(folder, folder), opened);
    assertEquals(List.of(), failures);
  }
}
