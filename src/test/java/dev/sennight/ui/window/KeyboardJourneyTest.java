package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything is reached, used and left again by keyboard alone. */
class KeyboardJourneyTest {
  @TempDir Path folder;

  private Driver open() throws Exception {
    Driver window = Driver.open(Tour.library(folder), folder.resolve("data"), null);
    window.untilPageShows("一台机器人走进了仓库");
    return window;
  }

  @Test
  void theKeysWorkOnAfterTheLanguageIsChanged() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      window.until("the list", () -> window.focused().equals("条目"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      window.until("the rail", () -> window.focused().equals("资料库"));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
      window.until("the search", () -> window.focused().equals("搜索"));
      window.type("zz");
      assertEquals("zz", Driver.onUi(() -> window.window().model().search().query().get()));
    }
  }

  @Test
  void escapeLeavesWhateverHasTheKeyboard() throws Exception {
    try (Driver window = open()) {
      for (int tabs : new int[] {0, 1, 2}) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        window.until("the calendar", () -> window.focused().startsWith("2025-W"));
        for (int i = 0; i < tabs; i++) {
          window.press(KeyCode.TAB);
        }
        window.press(KeyCode.ESCAPE);
        window.until("the list after " + tabs, () -> window.focused().equals("Entries"));
      }
    }
  }

  @Test
  void theMenuIsOpenedAndUsedByKeyboard() throws Exception {
    try (Driver window = open()) {
      MenuButton menu =
          Driver.onUi(() -> (MenuButton) window.window().scene().lookup(".top-bar .menu-button"));
      for (int i = 0; i < 40 && !Driver.onUi(menu::isFocused); i++) {
        window.press(KeyCode.TAB);
      }
      assertTrue(Driver.onUi(menu::isFocused), "no Tab leads to the menu");
      window.press(KeyCode.SPACE);
      window.until("the menu", menu::isShowing);
      Menu first = (Menu) menu.getItems().getFirst();
      window.press(KeyCode.DOWN);
      window.press(KeyCode.RIGHT);
      window.until("its first part", first::isShowing);
      window.press(KeyCode.ESCAPE);
      window.until("the menu alone", () -> !first.isShowing());
      window.press(KeyCode.ESCAPE);
      window.until("no menu", () -> !menu.isShowing());
    }
  }

  @Test
  void theKeysOfThePanesLeadOutOfTheGlance() throws Exception {
    try (Driver window = open()) {
      calendar(window);
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.until("the list", () -> window.focused().equals("Entries"));
      calendar(window);
      window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      window.until("the rail", () -> window.focused().equals("Library"));
      calendar(window);
      window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      window.until("the page", () -> window.focused().equals("Page"));
      calendar(window);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.until("the filter", () -> window.focused().equals("Filter"));
      calendar(window);
      window.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT5);
      window.until("the facts", () -> window.shows("side") && !window.shows("calendar"));
    }
  }

  @Test
  void theTableOfKeysHasThemAllAndIsReadByKeyboard() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.SHIFT, KeyCode.SLASH);
      window.until("the table", () -> table().isFocused());
      List<String> words =
          Driver.onUi(() ->
              table().lookupAll(".label").stream().map(node -> ((Label) node).getText()).toList());
      assertTrue(words.contains("Alt+↓, J"), words.toString());
      window.press(KeyCode.PAGE_DOWN);
      window.until("what is below", () -> table().getVvalue() > 0);
      window.press(KeyCode.ESCAPE);
      window.until("the window", () -> table().getScene() == null);
    }
  }

  @Test
  void aFilterLeadsToItsListAndEscapeEndsIt() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      window.type("zz");
      window.until("nothing", () -> window.rowsNow().isEmpty());
      window.press(KeyCode.ESCAPE);
      window.until("all", () -> window.rowsNow().size() == 4);
      assertEquals("Filter", Driver.onUi(window::focused));
      window.press(KeyCode.DOWN);
      window.until("the list", () -> window.focused().equals("Entries"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      window.press(KeyCode.SHIFT, KeyCode.TAB);
      window.until("the filter", () -> window.focused().equals("Filter"));
      window.type("17");
      window.press(KeyCode.ENTER);
      window.until("the rail", () -> window.focused().equals("Library"));
    }
  }

  @Test
  void theFiltersStayWhereTheyAreAndKeepTheKeyboard() throws Exception {
    try (Driver window = Driver.open(years(), folder.resolve("data"), null)) {
      narrow(window);
      List<String> fields = List.of("Year", "Topic", "Source", "Kind");
      assertEquals(fields, window.labels("facets"));
      window.until("the filters", () -> window.focused().equals("Year"));
      window.nextFrame(); // the first one lays the menus out
      List<Double> before = Driver.onUi(() -> places(window));
      window.clickFacet("2024  1");
      window.until("one year", () -> window.rowsNow().size() == 1);
      assertEquals("Year: 2024", Driver.onUi(window::focused));
      assertEquals("2024", window.labels("facets").getFirst());
      window.clickFacet("2024  1");
      window.until("all years", () -> window.rowsNow().size() > 1);
      window.nextFrame();
      assertEquals(before, Driver.onUi(() -> places(window)));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
      window.until("the results", () -> window.focused().equals("Results"));
    }
  }

  /** Where the menus begin, and that they stand in one row. */
  private static List<Double> places(Driver window) {
    return window.window().scene().getRoot().lookupAll(".facet").stream()
        .map(menu -> menu.localToScene(menu.getLayoutBounds()))
        .flatMap(bounds -> Stream.of(bounds.getMinX(), bounds.getMinY()))
        .toList();
  }

  private Path years() throws Exception {
    Path weekly = Files.createDirectories(folder.resolve("years/weekly"));
    for (int year = 2023; year <= 2026; year++) {
      String text = "# %d 年第 18 周技术汇总\n\n## 工具\n\n### 这个工具\n\n比上一年的更快。\n".formatted(year);
      Files.writeString(weekly.resolve(year + "W18.md"), text);
    }
    return folder.resolve("years");
  }

  private static void narrow(Driver window) throws Exception {
    window.untilPageShows("这个工具");
    window.press(KeyCode.SLASH);
    Driver.onUi(() -> {
      window.window().model().search().query().set("这个工具");
      return window;
    });
    window.until("hits", () -> window.rowsNow().size() == 4);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
  }

  private static ScrollPane table() {
    return javafx.stage.Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(".scroll-pane").stream())
        .filter(node -> "Keyboard shortcuts".equals(node.getAccessibleText()))
        .map(ScrollPane.class::cast)
        .findFirst()
        .orElseGet(ScrollPane::new);
  }

  private static void calendar(Driver window) throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    window.until("the weeks", () -> window.focused().contains("2025-W18"));
  }
}
