package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.insight.InsightViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendar and trends, used by keyboard and mouse and read back from what is shown. */
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

  private void openInsight(Driver window) throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    window.until("the newest week has the keyboard", () -> window.focused().contains("2025-W18"));
  }

  @Test
  void aTermIsFollowedThroughTheWeeksAndAPointIsRead() throws Exception {
    try (Driver window = open()) {
      openInsight(window);
      addZephyrine(window);
      List<String> cells = window.cells("count-table");
      assertTrue(cells.containsAll(List.of("2025-W18", "2025-W16", "2025-W14")), cells.toString());
      window.focus("count-table");
      window.press(KeyCode.DOWN);
      for (int column = 0; column < 3; column++) {
        window.press(KeyCode.RIGHT);
      }
      window.press(KeyCode.ENTER);
      window.until("its results", () -> window.rowsNow().equals(List.of("第 18 周的机器人")));
    }
  }

  /** In place of the topics that the chart begins with. */
  private static void addZephyrine(Driver window) throws Exception {
    Driver.onUi(() -> {
      InsightViewModel insight = window.window().model().insight();
      List.copyOf(insight.terms()).forEach(insight::remove);
      return insight;
    });
    window.until(
        "what to do with an empty chart",
        () -> window.labelsNow("term-chart").toString().contains("Add a term"));
    window.focus("text-field", "term");
    window.type("zephyrine");
    window.press(KeyCode.ENTER);
    window.until(
        "its line and its column",
        () -> window.shows("average") && window.labelsNow("column-header").contains("zephyrine"));
  }

  @Test
  void theMouseReadsAPointOfTheChart() throws Exception {
    try (Driver window = open()) {
      openInsight(window);
      addZephyrine(window);
      window.moveTo("chart-plot-background", 0.5, 0.5);
      window.until(
          "the numbers of the week",
          () -> window.labelsNow("term-chart").contains("2025-W16\nzephyrine: 1 · average 0.7"));
      window.clickHere();
      window.until("its results", () -> window.rowsNow().equals(List.of("第 16 周的机器人")));
      assertTrue(
          Driver.onUi(() -> window.window().model().search().query().get())
              .equals("\"zephyrine\" -has:boilerplate week:2025-W16"));
    }
  }

  @Test
  void theCalendarGoesFromWeekToWeekAndOpensAnIssue() throws Exception {
    try (Driver window = open()) {
      openInsight(window);
      window.press(KeyCode.LEFT);
      window.until("the week before", () -> window.focused().equals("2025-W17: 2 entries, 0 read"));
      window.press(KeyCode.ENTER);
      window.untilPageShows("第 17 周的机器人");
      assertEquals(List.of("[专题]", "第 17 周的机器人", "[工具]", "第 17 周的工具"), window.rows());
    }
  }

  @Test
  void theTableSaysInNumbersWhatTheCalendarShows() throws Exception {
    try (Driver window = open()) {
      window.command("toggleRead");
      openInsight(window);
      assertEquals(
          List.of("Total", "10", "1", "5", "5", "2025-W18", "2", "1", "1", "1"),
          window.cells("count-table").subList(0, 10));
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
