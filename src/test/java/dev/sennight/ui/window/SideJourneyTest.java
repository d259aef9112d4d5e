package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.ui.navigation.StartView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pane beside the page, by keyboard and as it is read. */
class SideJourneyTest {
  private static final String LONG = "一篇题目相当长的读书笔记 2025";

  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("library/notes"));
    Files.writeString(notes.resolve("a.md"), "# 起点\n\n从这里到 [[%s]]。\n".formatted(LONG));
    Files.writeString(notes.resolve(LONG + ".md"), "# %s\n\n终点在此。\n".formatted(LONG));
  }

  private Driver open() throws Exception {
    Driver window =
        Driver.open(folder.resolve("library"), folder.resolve("data"), StartView.parse("entry:a"));
    return window;
  }

  @Test
  void theFirstLinkHasTheKeyboard() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("从这里到");
      window.command("sideLinks");
      window.until("links", () -> window.labelsNow("side-cell").contains(LONG));
      window.press(KeyCode.ENTER);
      window.untilPageShows("终点在此");
    }
  }

  @Test
  void aNameAloneOnItsLineOfTheMapIsWhole() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("从这里到");
      window.command("sideMap");
      window.until("the map", () -> window.shows("map-node"));
      window.nextFrame();
      assertEquals(List.of("→ " + LONG), Driver.onUi(() -> drawn(window)));
    }
  }

  /** The words that are seen of the names one step away. */
  private static List<String> drawn(Driver window) {
    return window.window.scene().getRoot().lookupAll(".map-node.step-1").stream()
        .map(node -> node.lookup(".text"))
        .map((Node text) -> ((Text) text).getText())
        .toList();
  }
}
