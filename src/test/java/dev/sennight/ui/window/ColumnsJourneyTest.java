package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.page.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns without room become drawers and come back; the paragraph being read stays. */
class ColumnsJourneyTest {
  private static final String TOP =
      "(function(){var p=document.querySelectorAll('article p');for(var i=0;i<p.length;i++){"
          + "if(p[i].getBoundingClientRect().bottom>0)return p[i].textContent.slice(0,8);}"
          + "return '';})()";

  @TempDir Path folder;

  private Driver open(int width, int height) throws Exception {
    Path library = Tour.library(folder);
    String text =
        IntStream.range(0, 80)
            .mapToObj(i -> "第 %02d 段。%s".formatted(i, "一段说了许多话的正文。".repeat(12)))
            .collect(Collectors.joining("\n\n"));
    Files.writeString(library.resolve("长文.md"), "# 长文\n\n" + text + "\n");
    Driver window =
        Driver.open(library, folder.resolve("data"), null, new WindowOptions.Size(width, height));
    window.untilPageShows("一台机器人走进了仓库");
    return window;
  }

  private static void resize(Driver window, double width) throws Exception {
    Driver.onUi(() -> {
      Stage stage = (Stage) window.window().scene().getWindow();
      stage.setWidth(width);
      return stage;
    });
    window.until("the width", () -> window.window().scene().getWidth() == width);
    window.nextFrame();
    window.nextFrame();
    window.nextFrame();
  }

  private static double page(Driver window) throws Exception {
    window.nextFrame();
    return Driver.onUi(() -> window.web().getWidth());
  }

  private static boolean shows(Driver window, String styleClass) throws Exception {
    return Driver.onUi(() -> window.shows(styleClass));
  }

  @Test
  void theRailOfASmallWindowIsADrawer() throws Exception {
    try (Driver window = open(900, 600)) {
      double page = page(window);
      assertTrue(page >= 480, "the page has " + page);
      assertFalse(shows(window, "rail"));
      assertTrue(shows(window, "row-list"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      window.until("the rail", () -> window.shows("rail") && window.focused().equals("Library"));
      assertEquals(page, page(window), "it lies over the list");
      window.press(KeyCode.ENTER);
      window.until("the list", () -> window.focused().equals("Entries"));
      assertFalse(shows(window, "rail"));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
      window.until("the rail again", () -> window.shows("rail"));
      window.click("rail-cell", "Week 17");
      window.until("its list", () -> window.rowsNow().contains("第 17 周的机器人"));
      window.until("no rail", () -> !window.shows("rail"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      window.until("the rail", () -> window.shows("rail"));
      window.press(KeyCode.ESCAPE);
      window.until("no rail", () -> !window.shows("rail"));
    }
  }

  @Test
  void theSidePaneGoesFirstAndComesBack() throws Exception {
    try (Driver window = open(1280, 800)) {
      window.press(KeyCode.CONTROL, KeyCode.B);
      window.until("the side pane", () -> window.shows("side"));
      double beside = page(window);
      resize(window, 1090);
      assertFalse(shows(window, "side"));
      assertTrue(shows(window, "rail"));
      assertTrue(page(window) >= 480, "the page has " + page(window));
      window.press(KeyCode.CONTROL, KeyCode.B);
      window.until("a drawer", () -> window.shows("side"));
      assertTrue(page(window) >= 480, "the page keeps its width");
      window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      window.until("no drawer", () -> !window.shows("side"));
      resize(window, 900);
      assertFalse(shows(window, "rail"));
      resize(window, 1280);
      assertTrue(shows(window, "rail") && shows(window, "side"), "both have room again");
      assertEquals(beside, page(window), 3);
    }
  }

  @Test
  void thePageAloneAndBackKeepsTheParagraph() throws Exception {
    try (Driver window = open(1280, 800)) {
      window.go(new Place.AtDocument("长文.md", null));
      window.untilPageShows("第 79 段");
      window.until("its list", () -> window.rowsNow().contains("长文"));
      window.inPage("window.scrollTo(0, 4000)");
      window.nextFrame();
      String paragraph = window.inPage(TOP);
      double page = page(window);
      window.press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      window.until("the page alone", () -> !window.shows("row-list") && !window.shows("rail"));
      assertEquals(1280, page(window), 1);
      window.until("the paragraph", () -> paragraph.equals(top(window)));
      window.press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      window.until("all", () -> window.shows("row-list") && window.shows("rail"));
      assertEquals(page, page(window), 1);
      window.until("the paragraph", () -> paragraph.equals(top(window)));
      resize(window, 900);
      window.until("the paragraph", () -> paragraph.equals(top(window)));
      window.press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
      window.until("the page alone", () -> !window.shows("row-list"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.until("the list", () -> window.focused().equals("Entries"));
    }
  }

  private static String top(Driver window) {
    return String.valueOf(window.web().getEngine().executeScript(TOP));
  }
}
