package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.sennight.ui.library.Notice;
import dev.sennight.ui.text.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices and the question about web links lie over the bottom of the panes, and move nothing. */
class NoticeJourneyTest {
  private static final String LINK = "https://example.org/18";

  @TempDir Path folder;

  private Driver open() throws Exception {
    Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null);
    window.untilPageShows("一台机器人走进了仓库");
    return window;
  }

  private static void say(Driver window, String... keys) throws Exception {
    Driver.onUi(() -> {
      for (String key : keys) {
        window.window().model().notices().say(new Notice(Notice.Weight.INFO, Message.of(key)));
      }
      return keys;
    });
  }

  private static Bounds bounds(Driver window, String styleClass) throws Exception {
    return Driver.onUi(() -> {
      window.window().scene().getRoot().applyCss();
      window.window().scene().getRoot().layout();
      var node = window.window().scene().lookup("." + styleClass);
      return node.localToScene(node.getLayoutBounds());
    });
  }

  @Test
  void aNoticeMovesNothingAndLeavesUnlessOnePointsAtIt() throws Exception {
    try (Driver window = open()) {
      Bounds page = bounds(window, "web-view");
      Bounds list = bounds(window, "row-list");
      say(window, "flow.allRead", "flow.hitsRead");
      window.until("both", () -> window.labelsNow("notice").size() == 2);
      assertEquals(page, bounds(window, "web-view"));
      assertEquals(list, bounds(window, "row-list"));
      assertTrue(bounds(window, "notice").getMinY() > page.getMaxY() - 120, "at the bottom");
      window.moveTo("notice", 0.3, 0.5);
      window.until(
          "the other is gone",
          () -> window.labelsNow("notice").equals(List.of("All entries are read.")));
      window.moveTo("top-bar", 0.5, 0.1);
      window.until("none", () -> window.labelsNow("notice").isEmpty());
    }
  }

  @Test
  void theKeyboardGoesToANoticeKeepsItAndGoesBack() throws Exception {
    try (Driver window = open()) {
      window.until("read", () -> window.labelsNow("only-bar").contains("Unread 1"));
      window.press(KeyCode.SHIFT, KeyCode.A);
      window.until("said", () -> window.labelsNow("notice").contains("1 entry marked as read"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
      window.until("undo", () -> button(window).equals("Undo"));
      assertEquals(
          "Info: 1 entry marked as read",
          Driver.onUi(() -> window.window().scene().lookup(".notice").getAccessibleText()));
      say(window, "flow.hitsRead");
      window.until("later", () -> window.labelsNow("notice").size() == 2);
      window.until("earlier alone", () -> window.labelsNow("notice").size() == 1);
      window.press(KeyCode.ENTER);
      window.until(
          "undone",
          () -> window.labelsNow("notice").equals(List.of("Undone: 1 entry unread again")));
      assertEquals("Entries", Driver.onUi(window::focused));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
      window.press(KeyCode.ESCAPE);
      window.until("closed", () -> window.labelsNow("notice").isEmpty());
      assertEquals("Entries", Driver.onUi(window::focused));
    }
  }

  @Test
  void aSavedPageIsOpenedOrShownInItsFolder() throws Exception {
    try (Driver window = open()) {
      Path file = folder.resolve("page.html");
      Driver.onUi(() -> {
        window.window().model().pageActions().save(file);
        return file;
      });
      window.until("saved", () -> window.labelsNow("notice").contains("Saved as page.html."));
      assertEquals(List.of("Open", "Show in folder"), buttons(window));
    }
  }

  @Test
  void aHostIsTrustedFromTheQuestionAndNoLongerFromTheSettings() throws Exception {
    assumeFalse(Files.exists(Path.of("/usr/bin/xdg-open")), "it would open a browser");
    try (Driver window = open()) {
      browse(window);
      window.until("asked", () -> button(window).equals("Open"));
      MenuButton always =
          Driver.onUi(() -> (MenuButton) window.window().scene().lookup(".notice .menu-button"));
      assertEquals("Always open", Driver.onUi(always::getText));
      Driver.onUi(() -> {
        always.getItems().getFirst().fire();
        return always;
      });
      window.until("no question", () -> !asked(window));
      browse(window);
      window.until("not asked", () -> !asked(window));
    }
    try (Driver window = open()) {
      browse(window);
      window.until("not asked", () -> !asked(window));
      window.command("reading");
      window.until(
          "the host", () -> window.labelsNow("settings").contains("Opened without asking:"));
      Driver.onUi(() -> {
        window.window().scene().getRoot().lookupAll(".settings .button").stream()
            .map(Button.class::cast)
            .filter(chip -> chip.getText().equals("example.org ×"))
            .findFirst()
            .orElseThrow()
            .fire();
        return window;
      });
      browse(window);
      window.until("asked again", () -> asked(window));
      Driver.onUi(() -> {
        window.window().model().notices().leave(null);
        CheckBox all =
            window.window().scene().getRoot().lookupAll(".settings .check-box").stream()
                .map(CheckBox.class::cast)
                .filter(box -> box.getText().equals("Open all web links without asking"))
                .findFirst()
                .orElseThrow();
        all.fire();
        return all;
      });
      browse(window);
      window.until("nothing is asked", () -> !asked(window));
    }
  }

  /** As a click on a link does; what is opened without asking finds no browser here. */
  private static void browse(Driver window) throws Exception {
    Driver.onUi(() -> {
      window.window().model().navigation().browse(LINK);
      return LINK;
    });
  }

  private static boolean asked(Driver window) {
    return window.window().model().notices().leaving().get() != null;
  }

  private static List<String> buttons(Driver window) throws Exception {
    return Driver.onUi(() ->
        window.window().scene().getRoot().lookupAll(".notice .button").stream()
            .map(node -> ((Button) node).getText())
            .filter(words -> words != null)
            .toList());
  }

  private static String button(Driver window) {
    return window.window().scene().getFocusOwner() instanceof Button button
        ? String.valueOf(button.getText())
        : "";
  }
}
