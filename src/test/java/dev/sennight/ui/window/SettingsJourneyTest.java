package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings, changed while the page they concern is shown. */
class SettingsJourneyTest {
  @TempDir Path folder;

  @Test
  void theSettingsStandInPlaceOfThePanesAndStayWhileTheyAreChanged() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(library.resolve("a.md"), "# 诗\n\n山中有风。\n");
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.untilPageShows("山中有风");
      window.press(KeyCode.CONTROL, KeyCode.COMMA);
      window.until("a page of settings", () -> window.focused().equals("Theme"));
      assertFalse(Driver.onUi(() -> window.shows("row-list")));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      window.until("its words", () -> window.labelsNow("settings").contains("外观"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.until("the list", () -> window.focused().equals("条目"));
      assertFalse(Driver.onUi(() -> window.shows("settings")));
    }
  }

  @Test
  void linesAreJoinedAsCommonMarkDoes() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library"));
    Files.writeString(library.resolve("a.md"), "# 诗\n\n山中有风。\n水上有月。\n林间有人。\n");
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.untilPageShows("山中有风");
      String breaks = "document.querySelectorAll('article br').length";
      assertTrue(!window.inPage(breaks).equals("0"), "lines are kept at first");
      window.command("reading");
      window.until(
          "the settings",
          () -> window.labelsNow("settings").containsAll(List.of("Settings", "Theme", "Language")));
      Driver.onUi(() -> {
        window.window().scene().getRoot().lookupAll(".settings .check-box").stream()
            .map(CheckBox.class::cast)
            .filter(box -> box.getText().equals("Join lines as CommonMark does"))
            .findFirst()
            .orElseThrow()
            .fire();
        return window;
      });
      window.press(KeyCode.ESCAPE);
      window.until(
          "the lines are one",
          () -> String.valueOf(window.web().getEngine().executeScript(breaks)).equals("0"));
      assertTrue(
          Files.readString(folder.resolve("data/config/series.json")).contains("commonmark"));
    }
  }
}
