package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
  void withoutALibraryThereIsACardAndNothingElse() throws Exception {
    try (Driver window = Driver.open(folder.resolve("gone"), folder.resolve("data"), null)) {
      window.until("the card", () -> window.shows("first-run"));
      List<String> said = window.labels("first-run");
      assertTrue(said.contains("No library open"), said.toString());
      for (String part : List.of("top-bar", "filter", "row-list", "rail")) {
        assertFalse(Driver.onUi(() -> window.shows(part)), part);
      }
      Button open =
          Driver.onUi(() -> (Button) window.window().scene().lookup(".first-run .button"));
      assertEquals("Open folder…", open.getText());
      window.until("it has the keyboard", open::isFocused);
      Bounds card = Driver.onUi(() -> middle(window));
      assertEquals(640, card.getCenterX(), 1);
    }
  }

  private static Bounds middle(Driver window) {
    Node card = window.window().scene().lookup(".first-run .card");
    return card.localToScene(card.getLayoutBounds());
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
