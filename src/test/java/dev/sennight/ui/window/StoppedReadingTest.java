package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.sennight.ui.library.LibraryStanding;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user stops the first reading of a large folder, and uses what was read. */
class StoppedReadingTest {
  private static final int MANY = 2_000;
  private static final int FEW = 9;

  @TempDir Path folder;

  @Test
  void whatWasReadIsSearchedAndTheRestIsSaidToBeMissing() throws Exception {
    Path root = Files.createDirectories(folder.resolve("library"));
    String padding =
        "Long enough that its reading goes on when the first are found.\n\n".repeat(300);
    for (int i = 0; i < MANY; i++) {
      Files.writeString(
          root.resolve(i + ".md"), "# Note " + i + "\n\nneedle " + i + "\n\n" + padding);
    }
    try (Driver window = Driver.open(root, folder.resolve("data"), null)) {
      WindowViewModel model = window.window().model();
      Driver.onUi(() -> {
        model.search().query().set("needle");
        return model;
      });
      while (Driver.onUi(() -> model.search().hits().isEmpty())) {
        Thread.sleep(20);
      }
      assertEquals("search.coverage", coverage(model).key());
      Driver.onUi(() -> {
        model.library().stopIndexing();
        return model;
      });
      window.until("a stop", () -> model.library().state().get() == LibraryStanding.STOPPED);
      assertEquals("search.coverage.stopped", coverage(model).key());
      assertEquals(
          model.library().overview().get().entries(), coverage(model).arguments().getLast());
      for (int i = FEW; i < MANY; i++) {
        Files.delete(root.resolve(i + ".md"));
      }
      Driver.onUi(() -> {
        model.library().index();
        return model;
      });
      window.until("the rest", () -> model.library().overview().get().entries() == FEW);
      window.until("all", () -> model.search().says().coverage().get() == null);
    }
  }

  private static Message coverage(WindowViewModel model) throws Exception {
    Message said = Driver.onUi(() -> model.search().says().coverage().get());
    assertNotNull(said, "nothing is said of what is not searched");
    return said;
  }
}
