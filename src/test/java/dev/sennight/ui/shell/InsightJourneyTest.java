package dev.sennight.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendar, trends and overview, used by keyboard and read back from what is shown. */
class InsightJourneyTest {
  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    for (int week = 14; week <= 18; week++) {
      Files.writeString(
          weekly.resolve("2025W" + week + ".md"),
          """
          # 2025 年第 %1$d 周技术汇总

          ## 专题

          ### 第 %1$d 周的机器人

          一台机器人%2$s走进了仓库。

          ## 工具

          ### 第 %1$d 周的工具

          这个工具与上周的不同。
          """
              .formatted(week, week % 2 == 0 ? "，代号 zephyrine，" : ""));
    }
  }

  private Driver open() throws Exception {
    Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null);
    window.untilPageShows("第 18 周的机器人");
    return window;
  }

  @Test
  void aTermIsFollowedThroughTheWeeksAndAPointIsRead() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
      window.until("the trends", () -> window.shows("insight-terms"));
      window.type("zephyrine");
      window.press(KeyCode.ENTER);
      window.until(
          "its line and its table",
          () -> window.shows("plot") && window.labelsNow("column-header").contains("zephyrine"));
      List<String> cells = window.cells("count-table");
      assertTrue(cells.containsAll(List.of("2025-W18", "2025-W16", "2025-W14")), cells.toString());
      window.focus("count-table");
      window.press(KeyCode.HOME);
      window.press(KeyCode.ENTER);
      window.until("its hits", () -> window.rowsNow().equals(List.of("第 18 周的机器人")));
      assertEquals(List.of("第 18 周的机器人"), window.rows());
    }
  }

  @Test
  void theCalendarGoesFromWeekToWeekAndOpensAnIssue() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
      window.until("the weeks", () -> window.cellsNow("count-table").contains("2025-W18"));
      window.until("the newest week has the keyboard", () -> window.focused().contains("2025-W18"));
      window.press(KeyCode.LEFT);
      window.until("the week before", () -> window.focused().contains("2025-W17: 2"));
      window.press(KeyCode.ENTER);
      window.untilPageShows("第 17 周的机器人");
      assertEquals(List.of("[专题]", "第 17 周的机器人", "[工具]", "第 17 周的工具"), window.rows());
    }
  }

  @Test
  void theOverviewTellsInNumbersWhatItsChartsShow() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
      window.until("the weeks", () -> window.cellsNow("count-table").contains("2025-W18"));
      assertEquals(
          List.of("2025-W18", "2", "10", "1", "1"), window.cells("count-table").subList(0, 5));
      window.press(KeyCode.ESCAPE);
      window.until("the list", () -> window.rowsNow().size() == 4 && !window.shows("insight-view"));
    }
  }

  @Test
  void aCommandThatLeadsElsewhereClosesTheCalendar() throws Exception {
    try (Driver window = open()) {
      for (String command :
          List.of("history", "starred", "problems", "ghosts", "home", "nextEntry", "list")) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        window.until("the calendar", () -> window.shows("insight-view"));
        window.command(command);
        assertFalse(Driver.onUi(() -> window.shows("insight-view")), command);
        assertTrue(Driver.onUi(() -> window.shows("row-list")), command);
      }
    }
  }

  @Test
  void aJumpAndTheWayBackCloseTheCalendar() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
      window.until("the calendar", () -> window.shows("insight-view"));
      window.press(KeyCode.CONTROL, KeyCode.K);
      window.until("the switcher", () -> window.shows("chooser"));
      window.type("w17");
      window.until("a name", () -> window.labelsNow("choice-cell").contains("2025-W17"));
      window.press(KeyCode.ENTER);
      window.untilPageShows("第 17 周的机器人");
      assertFalse(Driver.onUi(() -> window.shows("insight-view")));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
      window.until("the calendar", () -> window.shows("insight-view"));
      window.press(KeyCode.ALT, KeyCode.LEFT);
      window.untilPageShows("第 17 周的机器人");
      assertFalse(Driver.onUi(() -> window.shows("insight-view")));
      window.press(KeyCode.ALT, KeyCode.LEFT);
      window.untilPageShows("第 18 周的机器人");
    }
  }

  @Test
  void aTypedSearchClosesTheCalendarEachTime() throws Exception {
    try (Driver window = open()) {
      for (String letters : List.of("zephyrin", "e")) {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        window.until("the calendar", () -> window.shows("insight-view"));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        window.press(KeyCode.END);
        window.type(letters);
        window.until("its hits", () -> window.rowsNow().size() == 3);
        assertFalse(Driver.onUi(() -> window.shows("insight-view")));
      }
    }
  }
}
