package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window whose first folder cannot be opened. */
class FirstFolderJourneyTest {
  @TempDir Path folder;

  private static List<Hyperlink> offered(Driver window) {
    return window.window().scene().getRoot().lookupAll(".first-run").stream()
        .filter(Driver::shown)
        .flatMap(AccessibilityTest::below)
        .filter(node -> node instanceof Hyperlink)
        .map(Hyperlink.class::cast)
        .toList();
  }

  @Test
  void aFolderOpenedBeforeIsOfferedAndOpens() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(library.resolve("笔记.md"), "# 笔记\n\n随手记下的一句话。\n");
    Path data = folder.resolve("data");
    try (Driver window = Driver.open(library, data, null)) {
      window.untilPageShows("随手记下");
    }
    try (Driver window = Driver.open(folder.resolve("gone"), data, null)) {
      window.until("the folder opened before", () -> !offered(window).isEmpty());
      assertEquals(
          List.of(library.toString()),
          Driver.onUi(() -> offered(window).stream().map(Hyperlink::getText).toList()));
      Driver.onUi(() -> {
        offered(window).getFirst().fire();
        return window;
      });
      window.untilPageShows("随手记下");
    }
  }
}
