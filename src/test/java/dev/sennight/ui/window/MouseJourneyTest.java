package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.page.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mouse does with rows, lines of the rail, links and the page besides opening them. */
class MouseJourneyTest {
  private static final String ROBOT = "第 18 周的机器人";
  private static final String TOOL = "第 18 周的工具";

  @TempDir Path folder;

  private Driver open() throws Exception {
    Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null);
    window.untilPageShows("一台机器人走进了仓库");
    window.until("the rows", () -> window.rowsNow().contains(TOOL));
    window.until("read", () -> window.labelsNow("only-bar").contains("Unread 1"));
    return window;
  }

  /** The cell that shows {@code words}; on the UI thread. */
  private static Node cell(Driver window, String styleClass, String words) {
    return window.window().scene().getRoot().lookupAll("." + styleClass).stream()
        .filter(ShownWindow::shown)
        .filter(cell -> String.valueOf(cell.getAccessibleText()).contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static void press(Node node, MouseButton button, boolean control) {
    for (var type :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      boolean down = type == MouseEvent.MOUSE_PRESSED;
      Event.fireEvent(
          node,
          new MouseEvent(
              type,
              20,
              8,
              20,
              8,
              button,
              1,
              false,
              control,
              false,
              false,
              down && button == MouseButton.PRIMARY,
              down && button == MouseButton.MIDDLE,
              down && button == MouseButton.SECONDARY,
              false,
              false,
              true,
              null));
    }
  }

  /** Asks for the menu of a cell by the mouse, and gives what it offers. */
  private static List<String> menu(Driver window, String styleClass, String words)
      throws Exception {
    return Driver.onUi(() -> {
      Node cell = cell(window, styleClass, words);
      press(cell, MouseButton.SECONDARY, false);
      Event.fireEvent(
          cell,
          new ContextMenuEvent(
              ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 8, 400, 300, false, null));
      return items();
    });
  }

  private static List<String> items() {
    return menu().getItems().stream()
        .map(MenuItem::getText)
        .filter(words -> words != null)
        .toList();
  }

  private static ContextMenu menu() {
    return javafx.stage.Window.getWindows().stream()
        .filter(popup -> popup instanceof ContextMenu && popup.isShowing())
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseGet(ContextMenu::new);
  }

  private static void take(Driver window, String words) throws Exception {
    Driver.onUi(() -> {
      ContextMenu menu = menu();
      menu.getItems().stream()
          .filter(item -> words.equals(item.getText()))
          .findFirst()
          .orElseThrow()
          .fire();
      menu.hide();
      return words;
    });
    window.until(words, () -> true);
  }

  private static String copied() throws Exception {
    return Driver.onUi(() -> Clipboard.getSystemClipboard().getString());
  }

  private static int tabs(Driver window) {
    return window.window().model().reader().tabs().all().size();
  }

  @Test
  void aRowHasAMenuThatDoesNotOpenIt() throws Exception {
    try (Driver window = open()) {
      assertEquals(
          List.of(
              "Open",
              "Open in new tab",
              "Add star",
              "Mark as read",
              "Show as storyline",
              "Copy link",
              "Copy Sennight link",
              "Copy as BibTeX",
              "Copy citation",
              "Show in folder"),
          menu(window, "row-cell", TOOL));
      assertTrue(window.page().contains("一台机器人走进了仓库"), "the page stays");
      take(window, "Add star");
      assertTrue(menu(window, "row-cell", TOOL).contains("Remove star"));
      take(window, "Mark as read");
      window.until("all read", () -> window.labelsNow("only-bar").contains("Unread 0"));
      menu(window, "row-cell", TOOL);
      take(window, "Copy link");
      assertEquals("https://example.org/18", copied());
      menu(window, "row-cell", TOOL);
      take(window, "Copy citation");
      assertTrue(copied().contains(TOOL) && copied().contains("2025-W18"), copied());
      menu(window, "row-cell", TOOL);
      take(window, "Open in new tab");
      window.untilPageShows("这个工具与上周的不同");
      assertEquals(2, Driver.onUi(() -> tabs(window)));
    }
  }

  @Test
  void aResultIsShownInItsWeekAndTheKeysOpenTheMenuOfTheChosenRow() throws Exception {
    try (Driver window = open()) {
      Driver.onUi(() -> {
        window.window().model().search().query().set("第 17 周的工具");
        return window;
      });
      window.until("hits", () -> window.rowsNow().contains("第 17 周的工具"));
      window.nextFrame();
      assertTrue(menu(window, "row-cell", "第 17 周的工具").contains("Show in week"));
      take(window, "Show in week");
      window.until("its week", () -> window.rowsNow().contains("第 17 周的机器人"));
      window.untilPageShows("这个工具与上周的不同");
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.until("the list", () -> window.focused().equals("Entries"));
      window.press(KeyCode.SHIFT, KeyCode.F10);
      window.until("the menu", () -> items().contains("Copy citation"));
      assertFalse(Driver.onUi(MouseJourneyTest::items).contains("Show in week"), "it is there");
      window.press(KeyCode.ESCAPE);
      window.until("no menu", () -> items().isEmpty());
      Driver.onUi(() -> {
        Node owner = window.window().scene().getFocusOwner();
        Event.fireEvent(owner, key(KeyCode.CONTEXT_MENU)); // the headless robot has no such key
        return owner;
      });
      window.until("the menu again", () -> items().contains("Copy citation"));
    }
  }

  @Test
  void linesOfTheRailLinksAndThePageHaveMenus() throws Exception {
    try (Driver window = open()) {
      List<String> week = menu(window, "rail-cell", "Week 17");
      assertEquals(
          List.of(
              "Open",
              "Open in new tab",
              "Mark as read",
              "Copy link",
              "Show in folder",
              "Mark older issues as read"),
          week);
      take(window, "Mark as read");
      assertFalse(menu(window, "rail-cell", "Week 17").contains("Mark as read"));
      assertEquals(List.of("Expand"), menu(window, "rail-cell", "Topics").subList(0, 1));
      take(window, "Expand");
      assertEquals(List.of("Collapse"), menu(window, "rail-cell", "Topics").subList(0, 1));
      window.moveToLink(TOOL);
      window.until("the entry", () -> pageMenu(window).contains("Add star"));
      assertTrue(Driver.onUi(() -> pageMenu(window)).contains("Open in new tab"));
      window.moveToLink("尚未写成的笔记");
      window.until("the ghost", () -> !pageMenu(window).contains("Add star"));
      take(window, "Copy link");
      assertEquals("[[尚未写成的笔记]]", copied());
      window.moveTo("top-bar", 0.5, 0.2);
      window.until("the page", () -> pageMenu(window).contains("Mark as unread"));
      assertFalse(Driver.onUi(() -> pageMenu(window)).contains("Open"), "it is open");
      take(window, "Copy citation");
      assertTrue(copied().contains(ROBOT), copied());
    }
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static List<String> pageMenu(Driver window) {
    menu().hide();
    Event.fireEvent(
        window.web(),
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 8, 400, 300, false, null));
    return items();
  }

  @Test
  void middleAndControlClicksOpenTabs() throws Exception {
    try (Driver window = open()) {
      click(window, "row-cell", TOOL, MouseButton.MIDDLE, false);
      window.untilPageShows("这个工具与上周的不同");
      assertEquals(2, Driver.onUi(() -> tabs(window)));
      click(window, "row-cell", ROBOT, MouseButton.PRIMARY, true);
      window.untilPageShows("一台机器人走进了仓库");
      assertEquals(3, Driver.onUi(() -> tabs(window)));
      click(window, "rail-cell", "Week 16", MouseButton.PRIMARY, true);
      window.until("its list", () -> window.rowsNow().contains("第 16 周的机器人"));
      assertEquals(4, Driver.onUi(() -> tabs(window)));
      click(window, "rail-cell", "Week 17", MouseButton.MIDDLE, false);
      window.until("its list", () -> window.rowsNow().contains("第 17 周的机器人"));
      window.clickLink("第 17 周的工具", MouseButton.MIDDLE);
      window.untilPageShows("这个工具与上周的不同");
      assertEquals(6, Driver.onUi(() -> tabs(window)));
    }
  }

  private static void click(
      Driver window, String styleClass, String words, MouseButton button, boolean control)
      throws Exception {
    Driver.onUi(() -> {
      press(cell(window, styleClass, words), button, control);
      return words;
    });
  }

  @Test
  void aClickOnTheDotMarksAndOneOnTheStarStars() throws Exception {
    try (Driver window = open()) {
      sign(window, "row-dot");
      window.until("all read", () -> window.labelsNow("only-bar").contains("Unread 0"));
      sign(window, "row-dot");
      window.until("one unread", () -> window.labelsNow("only-bar").contains("Unread 1"));
      sign(window, "row-star");
      window.until("starred", () -> window.labelsNow("only-bar").contains("Starred 1"));
      assertEquals(1.0, opacity(window, "row-star"), "it stays without the mouse");
      assertEquals(0.0, opacity(window, "row-dot"));
      sign(window, "row-star");
      window.until("no star", () -> window.labelsNow("only-bar").contains("Starred 0"));
      assertEquals(0.0, opacity(window, "row-star"));
      window.moveTo("top-bar", 0.5, 0.2);
      assertTrue(window.page().contains("一台机器人走进了仓库"), "the page stays");
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      Driver.onUi(() -> {
        var cell = cell(window, "row-cell", TOOL);
        cell.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("hover"), true);
        return cell;
      });
      assertEquals(1.0, opacity(window, "row-dot"), "a row that is pointed at has signs");
    }
  }

  private static double opacity(Driver window, String sign) throws Exception {
    return Driver.onUi(() -> {
      Node cell = cell(window, "row-cell", TOOL);
      cell.applyCss();
      return cell.lookup("." + sign).getOpacity();
    });
  }

  private static void sign(Driver window, String styleClass) throws Exception {
    Driver.onUi(() -> {
      Label sign = (Label) cell(window, "row-cell", TOOL).lookup("." + styleClass);
      press(sign, MouseButton.PRIMARY, false);
      return sign;
    });
  }

  @Test
  void aBlockOfCodeIsCopiedWhole() throws Exception {
    Path library = Tour.library(folder);
    Files.writeString(
        library.resolve("code.md"), "# 代码\n\n```java\nint a = 1;\nif (a < b && c) {}\n```\n");
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.untilPageShows("一台机器人走进了仓库");
      window.go(new Place.AtDocument("code.md", null));
      window.untilPageShows("int a = 1;");
      window.clickLink("Copy");
      window.until("what was done", () -> window.labelsNow("notice").contains("Copied"));
      assertEquals("int a = 1;\nif (a < b && c) {}", copied().strip());
    }
  }
}
