package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Escape leads, and what has the keyboard once what had it is gone. */
class EscapeJourneyTest {
  @TempDir Path folder;

  private Driver open() throws Exception {
    Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null);
    window.untilPageShows("一台机器人走进了仓库");
    return window;
  }

  private static void search(Driver window) throws Exception {
    window.press(KeyCode.SLASH);
    Driver.onUi(() -> {
      window.window().model().search().query().set("仓库");
      return window;
    });
    window.until("the results", () -> window.shows("results-pane") && !window.rowsNow().isEmpty());
    window.press(KeyCode.ENTER);
    window.until("the results", () -> window.focused().equals("Results"));
  }

  @Test
  void escapeGoesFromThePageToTheResultsToTheSearchBoxAndEndsTheSearch() throws Exception {
    try (Driver window = open()) {
      search(window);
      window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      window.until("the page", () -> window.focused().equals("Page"));
      window.press(KeyCode.ESCAPE);
      window.until("the results", () -> window.focused().equals("Results"));
      window.press(KeyCode.ESCAPE);
      window.until("the search box", () -> window.focused().equals("Search"));
      assertTrue(Driver.onUi(() -> window.shows("results-pane")));
      assertFalse(Driver.onUi(() -> window.shows("suggestions")));
      window.press(KeyCode.ESCAPE);
      window.until("the list", () -> window.focused().equals("Entries"));
      assertEquals(4, window.rows().size());
    }
  }

  @Test
  void escapeLeavesFullScreenAlone() throws Exception {
    try (Driver window = open()) {
      search(window);
      Stage stage = (Stage) window.window().scene().getWindow();
      window.press(KeyCode.SLASH);
      window.press(KeyCode.F11);
      window.until("full screen", stage::isFullScreen);
      window.press(KeyCode.ESCAPE);
      window.until("a window", () -> !stage.isFullScreen());
      assertEquals("Search", Driver.onUi(window::focused));
      assertEquals("仓库", Driver.onUi(() -> window.window().model().search().query().get()));
    }
  }

  @Test
  void theListHasTheKeyboardAfterAClickInTheCalendar() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
      window.until("the weeks", () -> window.focused().contains("2025-W18"));
      window.moveTo("calendar", 0.5, 0.5);
      window.press(KeyCode.ENTER);
      window.until("the list", () -> window.focused().equals("Entries"));
    }
  }
}
