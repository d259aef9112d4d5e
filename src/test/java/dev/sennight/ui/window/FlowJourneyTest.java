package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does week after week: star and find again, read on, narrow a search. */
class FlowJourneyTest {
  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    for (int week = 17; week <= 18; week++) {
      Files.writeString(
          weekly.resolve("2025W" + week + ".md"),
          """
          # 2025 年第 %1$d 周技术汇总

          ## 专题

          ### 机器人

          #### 第 %1$d 周的机器人新闻

          仓库里的机器人 zephyrine 学会了上架。

          ## 工具

          ### 编程

          #### 第 %1$d 周的编程助手

          助手 zephyrine 先写测试，再写实现。
          """
              .formatted(week));
    }
  }

  private Driver open() throws Exception {
    return Driver.open(folder.resolve("library"), folder.resolve("data"), null);
  }

  @Test
  void aStarredEntryIsFoundAgainAfterARestart() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("第 18 周的机器人新闻");
      window.press(KeyCode.J);
      window.untilPageShows("第 18 周的编程助手");
      window.press(KeyCode.S);
      window.until(
          "a star", () -> window.labelsNow("row-list").stream().anyMatch(s -> s.contains("★")));
    }
    try (Driver window = open()) {
      window.untilPageShows("第 18 周");
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
      window.until("the starred", () -> window.rowsNow().equals(List.of("第 18 周的编程助手")));
    }
  }

  @Test
  void whatIsReadIsCountedAndNextUnreadGoesOn() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("第 18 周的机器人新闻");
      window.until("read", () -> window.labelsNow("only-bar").contains("Unread 1"));
      window.press(KeyCode.N);
      window.untilPageShows("第 18 周的编程助手");
      window.until("all read", () -> window.labelsNow("only-bar").contains("Unread 0"));
      window.press(KeyCode.N);
      window.untilPageShows("第 17 周的机器人新闻");
      window.press(KeyCode.CONTROL, KeyCode.Z);
      window.until(
          "undone", () -> window.labelsNow("notice").contains("Undone: 1 entry unread again"));
    }
  }

  @Test
  void aPageLeftAtItsEndByTheSpaceBarCountsAsRead() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("第 18 周的机器人新闻");
      window.until("read", () -> window.labelsNow("only-bar").contains("Unread 1"));
      window.press(KeyCode.M);
      window.until("unread", () -> window.labelsNow("only-bar").contains("Unread 2"));
      window.press(KeyCode.SPACE);
      window.untilPageShows("第 18 周的编程助手");
      window.until("both read", () -> window.labelsNow("only-bar").contains("Unread 0"));
    }
  }

  @Test
  void marksConcernTheHitsWhileTheyAreShown() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("第 18 周的机器人新闻");
      window.until("read", () -> window.labelsNow("only-bar").contains("Unread 1"));
      window.press(KeyCode.SLASH);
      window.type("zephyrine");
      window.until("the hits", () -> window.rowsNow().size() == 4);
      window.press(KeyCode.ENTER);
      window.press(KeyCode.SHIFT, KeyCode.A);
      window.until(
          "the hits are read",
          () -> window.labelsNow("notice").stream().anyMatch(s -> s.startsWith("3 entries")));
      window.press(KeyCode.N);
      window.until("no more", () -> window.labelsNow("notice").contains("All results are read."));
      assertEquals(4, window.rows().size(), "the hits are still shown");
    }
  }

  @Test
  void aSearchIsNarrowedByAFacetAndEscapeGoesBack() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("第 18 周的机器人新闻");
      window.press(KeyCode.SLASH);
      window.type("zephyrine");
      window.until("the hits", () -> window.rowsNow().size() == 4);
      window.press(KeyCode.ENTER);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
      window.clickFacet("编程  2");
      window.until("the narrowed hits", () -> window.rowsNow().size() == 2);
      assertTrue(
          window.rows().stream().allMatch(row -> row.contains("编程助手")), window.rows().toString());
      window.press(KeyCode.J);
      window.untilPageShows("编程助手");
      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.press(KeyCode.ESCAPE); // from the results to the search box
      window.press(KeyCode.ESCAPE);
      window.untilPageShows("第 18 周的机器人新闻");
      assertEquals(4, window.rows().size());
    }
  }

  @Test
  void aLineOfTheRailPutsResultsAsideInAChip() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("第 18 周的机器人新闻");
      window.press(KeyCode.SLASH);
      window.type("zephyrine");
      window.until("the results", () -> window.rowsNow().size() == 4);
      List<String> found = window.rows();
      window.click("rail", "Week 17");
      window.untilPageShows("第 17 周的机器人新闻");
      window.until("the list", () -> window.rowsNow().contains("[专题 › 机器人]"));
      assertEquals("Results: zephyrine", Driver.onUi(() -> chip(window)));
      window.moveTo("results-chip", 0.5, 0.5);
      window.clickHere();
      window.until("the results as they were", () -> window.rowsNow().equals(found));
      window.click("rail", "Week 18");
      window.until("the chip again", () -> window.shows("results-chip"));
      window.untilPageShows("第 18 周的机器人新闻");
      window.moveTo("results-end", 0.5, 0.5);
      window.clickHere();
      window.until("no chip", () -> !window.shows("results-chip"));
      assertEquals("", window.window().model().search().query().get());
      assertTrue(window.page().contains("第 18 周的机器人新闻"), "the page stays");
    }
  }

  private static String chip(Driver window) {
    return ((Button) window.window().scene().getRoot().lookup(".results-chip")).getText();
  }
}
