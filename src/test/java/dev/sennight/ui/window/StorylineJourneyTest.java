package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.page.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said of a name over time, and what is new in a week, as one reads it. */
class StorylineJourneyTest {
  @TempDir Path folder;

  private Driver open() throws Exception {
    Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null);
    window.untilPageShows("一台机器人走进了仓库");
    return window;
  }

  private static Place place(Driver window) throws Exception {
    return Driver.onUi(() -> window.window().model().reader().page().get().place());
  }

  @Test
  void anEntryLeadsToTheStorylineOfItsCardAndBack() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("‹ 2025-W17");
      Place entry = place(window);

      window.press(KeyCode.T);
      window.untilPageShows("first 2025-W16");

      assertEquals(new Place.AtStory("机器人", false, 0), place(window));
      assertTrue(window.text().contains("第 16 周的机器人"), window.text());
      assertTrue(window.text().contains("一台机器人走进了仓库"), window.text());
      assertEquals("机器人", window.inPage("document.querySelector('main strong').textContent"));
      assertTrue(window.rows().contains("第 18 周的机器人"), "the list stays");
      window.press(KeyCode.ALT, KeyCode.LEFT);
      window.until(
          "back", () -> entry.equals(window.window().model().reader().page().get().place()));
      window.untilPageShows("‹ 2025-W17");
    }
  }

  @Test
  void theLineAtTheFootLeadsToTheIssueBefore() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("‹ 2025-W17");
      window.clickLink("‹ 2025-W17  第 17 周的机器人");
      window.until("before", () -> window.text().contains("2025-W18  第 18 周的机器人 ›"));
      assertTrue(window.text().contains("‹ 2025-W16"), window.text());
    }
  }

  @Test
  void aPassageThatIsSelectedHasAStoryline() throws Exception {
    try (Driver window = open()) {
      window.inPage(
          "(function(){var s=window.getSelection(),w=document.createTreeWalker("
              + "document.querySelector('main'),4),n;while(n=w.nextNode()){"
              + "var i=n.data.indexOf('仓库');if(i>=0){s.setBaseAndExtent(n,i,n,i+2);break;}}"
              + "return 'done';})()");
      window.press(KeyCode.T);
      window.untilPageShows("first 2025-W16");
      assertEquals(new Place.AtStory("仓库", false, 0), place(window));
    }
  }

  @Test
  void anIssueOffersWhatIsNewInItsWeek() throws Exception {
    Path library = Tour.library(folder);
    Path issue = library.resolve("weekly/2025W18.md");
    Files.writeString(issue, Files.readString(issue) + "\n### Heron 发布\n\nHeron 能读周刊。\n");
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.untilPageShows("一台机器人走进了仓库");
      Node button = Driver.onUi(() -> offer(window));
      assertTrue(Driver.onUi(button::isVisible));
      Driver.onUi(() -> {
        ((Button) button).fire();
        return button;
      });
      window.untilPageShows("New in 2025-W18");
      assertEquals(new Place.AtNews(202518), place(window));
      assertTrue(window.text().contains("Heron"), window.text());

      window.command("starred");
      window.until("another list", () -> !button.isVisible());
      assertFalse(Driver.onUi(button::isVisible));
    }
  }

  private static Node offer(Driver window) {
    return window.window().scene().getRoot().lookupAll(".button").stream()
        .filter(node -> node instanceof Button button && "New this week".equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }
}
