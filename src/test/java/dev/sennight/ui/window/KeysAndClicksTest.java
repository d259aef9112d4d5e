package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many keys or clicks the most frequent ways take, each by real keys and a real mouse. */
class KeysAndClicksTest {
  private static final String FIRST = "2025 年的第一条";
  private static final String SECOND = "2025 年的第二条";

  @TempDir Path folder;
  private int count;

  private Driver open() throws Exception {
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    for (int year = 2024; year <= 2025; year++) {
      write(weekly, year);
    }
    Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null);
    window.untilPageShows("第一条的正文");
    window.until("the rows", () -> window.rowsNow().contains(SECOND));
    window.until("read", () -> window.labelsNow("only-bar").contains("Unread 1"));
    return window;
  }

  private static void write(Path weekly, int year) throws IOException {
    Files.writeString(
        weekly.resolve(year + "W18.md"),
        """
        # %1$d 年第 18 周技术汇总

        ## 工具

        ### %1$d 年的第一条

        第一条的正文 zephyrine，见 [原文](https://example.org/%1$d/1)。

        ### %1$d 年的第二条

        第二条的正文 zephyrine，见 [原文](https://example.org/%1$d/2)。
        """
            .formatted(year));
  }

  private void press(Driver window, KeyCode... keys) throws Exception {
    count++;
    window.press(keys);
  }

  private void click(Node node, MouseButton button) throws Exception {
    count++;
    Driver.onUi(() -> {
      Bounds bounds = node.localToScreen(node.getLayoutBounds());
      Robot robot = new Robot();
      robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
      robot.mouseClick(button);
      return node;
    });
  }

  /** The row of the second entry, or a part of it. */
  private static Node row(Driver window, String part) throws Exception {
    return Driver.onUi(() ->
        window.window().scene().getRoot().lookupAll(".row-cell").stream()
            .filter(cell -> String.valueOf(cell.getAccessibleText()).contains(SECOND))
            .filter(ShownWindow::shown)
            .map(cell -> part.isEmpty() ? cell : cell.lookup(part))
            .findFirst()
            .orElseThrow());
  }

  @Test
  void byKeys() throws Exception {
    try (Driver window = open()) {
      press(window, KeyCode.N);
      window.untilPageShows("第二条的正文");
      assertEquals(1, count, "next unread");
      press(window, KeyCode.S);
      window.until("a star", () -> window.labelsNow("only-bar").contains("Starred 1"));
      assertEquals(2, count, "star");
      Driver.onUi(() -> {
        var links = window.window().model().webLinks();
        links.trust("https://example.org/");
        return links;
      });
      press(window, KeyCode.O);
      window.until("what opened it failed, without a browser here", () -> true);
      assertNull(Driver.onUi(() -> window.window().model().notices().leaving().get()));
      assertEquals(3, count, "open the source of a host that is always opened");
      press(window, KeyCode.SLASH);
      window.type("zephyrine");
      press(window, KeyCode.ENTER);
      window.until("the first result", () -> selected(window) == 0);
      assertEquals(5, count, "search and open the first, without the words");
      press(window, KeyCode.ALT, KeyCode.HOME);
      window.until("the newest issue", () -> window.rowsNow().contains(FIRST));
      assertEquals(6, count, "newest issue");
    }
  }

  /** Number of the chosen result; -1 for none. */
  private static int selected(Driver window) {
    var search = window.window().model().search();
    return search.hits().indexOf(search.selected().get());
  }

  @Test
  void byMouse() throws Exception {
    try (Driver window = open()) {
      click(row(window, ".row-dot"), MouseButton.PRIMARY);
      window.until("all read", () -> window.labelsNow("only-bar").contains("Unread 0"));
      assertEquals(1, count, "mark as read");
      click(row(window, ".row-star"), MouseButton.PRIMARY);
      window.until("a star", () -> window.labelsNow("only-bar").contains("Starred 1"));
      assertEquals(2, count, "star");
      click(row(window, ""), MouseButton.MIDDLE);
      window.untilPageShows("第二条的正文");
      assertEquals(2, Driver.onUi(() -> window.window().model().reader().tabs().all().size()));
      assertEquals(3, count, "new tab");
      Driver.onUi(() -> {
        window.window().model().search().query().set("zephyrine");
        return window;
      });
      window.until("results", () -> window.rowsNow().size() == 4);
      MenuButton year =
          Driver.onUi(() ->
              (MenuButton)
                  window.window().scene().getRoot().lookupAll(".facet").stream()
                      .filter(menu -> "Year".equals(((MenuButton) menu).getText()))
                      .findFirst()
                      .orElseThrow());
      click(year, MouseButton.PRIMARY);
      window.until("the years", year::isShowing);
      Driver.onUi(() -> {
        year.getItems().stream()
            .filter(item -> item.getText().startsWith("2024"))
            .findFirst()
            .orElseThrow()
            .fire();
        return year;
      });
      count++;
      window.until("one year", () -> window.rowsNow().size() == 2);
      assertEquals(5, count, "limit to a year");
    }
  }
}
