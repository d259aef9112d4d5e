package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library folder that is gone is said in a sentence, while its library is read on. */
class GoneFolderTest {
  @TempDir Path folder;

  @Test
  void itIsSaidOnceAndTheLibraryIsReadOnUntilItComesBack() throws Exception {
    Path library = Tour.library(folder);
    Path elsewhere = folder.resolve("elsewhere");
    String said =
        "The folder %s is gone, perhaps with its disk. You can read on: what was indexed before is kept."
            .formatted(library);
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.untilPageShows("一台机器人走进了仓库");
      window.untilStatus("Up to date");
      Files.move(library, elsewhere);
      window.until("a sentence", () -> window.labelsNow("notice").equals(List.of(said)));
      window.untilStatus("Folder not found");
      assertTrue(window.page().contains("一台机器人走进了仓库"));
      assertEquals(4, window.rows().size(), "nothing was removed");
      Files.move(elsewhere, library);
      window.untilStatus("Up to date");
      assertEquals(4, window.rows().size());
    }
  }
}
