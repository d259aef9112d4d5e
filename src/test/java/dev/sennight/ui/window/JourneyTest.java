package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.command.Command;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new reader does first, done by mouse and keyboard, read back from what is shown. */
class JourneyTest {
  private static final String WEEK_18 =
      """
      # 2025 年第 18 周技术汇总

      ## 专题

      ### 新模型开源

      一家实验室开源了新的模型，参见 [[#编程助手]] 与 [[尚未写成的笔记]]。

      更多内容见 [原文](https://example.org/model)。

      ## 工具

      ### 编程助手

      这个助手会先写测试，代号 zephyrine，再写实现。
      """;

  private static final String WEEK_17 =
      """
      # 2025 年第 17 周技术汇总

      ## 专题

      ### 机器人走进仓库

      上架、拣货与巡检，三件事由同一台机器人完成。
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    Files.writeString(weekly.resolve("2025W18.md"), WEEK_18);
    Files.writeString(weekly.resolve("2025W17.md"), WEEK_17);
  }

  private Driver open() throws Exception {
    return Driver.open(folder.resolve("library"), folder.resolve("data"), null);
  }

  @Test
  void theFirstStartIndexesAndShowsTheNewestWeek() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室开源了新的模型");
      assertEquals(List.of("[专题]", "新模型开源", "[工具]", "编程助手"), window.rows());
      assertTrue(
          window.labels("status-bar").contains("3 entries · 2 issues ·"),
          window.labels("status-bar").toString());
    }
  }

  @Test
  void aWeekIsFoundAndReadByMouse() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.click("rail", "Week 17");
      window.untilPageShows("上架、拣货与巡检");
      assertEquals(List.of("[专题]", "机器人走进仓库"), window.rows());
    }
  }

  @Test
  void theKeyboardAloneReadsOn() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.press(KeyCode.DOWN);
      window.untilPageShows("这个助手会先写测试");
      window.press(KeyCode.K);
      window.untilPageShows("一家实验室");
    }
  }

  @Test
  void aSearchLandsOnItsPassage() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.press(KeyCode.SLASH);
      window.type("zephyrine");
      window.until("the hit", () -> window.rowsNow().equals(List.of("编程助手")));
      window.press(KeyCode.ENTER);
      window.untilPageShows("代号");
      assertEquals(List.of("编程助手"), window.rows());
      assertEquals("zephyrine", window.inPage("document.querySelector('mark').textContent"));
      window.press(KeyCode.ESCAPE); // from the results to the search box
      window.press(KeyCode.ESCAPE);
      window.until("the list", () -> window.rowsNow().size() == 4);
      assertEquals(4, window.rows().size());
    }
  }

  @Test
  void aLinkIsFollowedAndBackReturns() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.clickLink("编程助手");
      window.untilPageShows("这个助手会先写测试");
      window.press(KeyCode.ALT, KeyCode.LEFT);
      window.untilPageShows("一家实验室");
    }
  }

  @Test
  void anUnresolvedNameTellsWhoNamesIt() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.clickLink("尚未写成的笔记");
      window.untilPageShows("1 mention");
      window.clickLink("新模型开源");
      window.untilPageShows("一家实验室");
    }
  }

  @Test
  void aWebAddressIsShownBeforeItIsOpened() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.clickLink("原文");
      window.until("the question", () -> !window.labelsNow("notice").isEmpty());
      assertTrue(
          window.labels("notice").contains("Open https://example.org/model in your browser?"),
          window.labels("notice").toString());
      window.press(KeyCode.ESCAPE);
      window.until("no question", () -> window.labelsNow("notice").isEmpty());
    }
  }

  @Test
  void themeAndLanguageChangeWithoutARestart() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
      window.until("dark", () -> window.shows("dark"));
      window.untilPageShows("一家实验室");
      assertEquals(
          "rgb(28, 30, 33)",
          window.inPage("getComputedStyle(document.documentElement).backgroundColor"));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      window.untilPageShows("一家实验室");
      assertTrue(
          window.labels("status-bar").contains("3 条 · 2 期 ·"),
          window.labels("status-bar").toString());
    }
  }

  @Test
  void theNextStartIsWhereTheLastOneWas() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.click("rail", "Week 17");
      window.untilPageShows("上架、拣货与巡检");
    }
    try (Driver window = open()) {
      window.untilPageShows("上架、拣货与巡检");
      assertEquals(List.of("[专题]", "机器人走进仓库"), window.rows());
    }
  }

  @Test
  void theNextStartShowsTheListThatWasRead() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.press(KeyCode.S);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
      window.until("the starred", () -> window.rowsNow().equals(List.of("新模型开源")));
    }
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.until("the starred again", () -> window.rowsNow().equals(List.of("新模型开源")));
    }
  }

  @Test
  void theNextStartHasTheTabsOfTheLast() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      for (String file : List.of("weekly/2025W17.md", "weekly/2025W18.md", "gone.md")) {
        Driver.onUi(() -> {
          window.window().model().reader().openApart(new Place.AtDocument(file, null));
          return window;
        });
      }
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
      window.untilPageShows("上架、拣货与巡检");
    }
    try (Driver window = open()) {
      window.untilPageShows("上架、拣货与巡检");
      assertEquals(
          List.of("新模型开源", "2025 年第 17 周技术汇总", "2025 年第 18 周技术汇总"), window.labels("reader-tab"));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
      window.untilPageShows("一家实验室");
    }
  }

  @Test
  void theSwitcherJumpsToAName() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      window.press(KeyCode.CONTROL, KeyCode.K);
      window.until("the switcher", () -> window.shows("chooser"));
      window.type("w17");
      window.until("a name", () -> !window.labelsNow("choice-cell").isEmpty());
      window.press(KeyCode.ENTER);
      window.untilPageShows("上架、拣货与巡检");
    }
  }

  @Test
  void everyCommandHasWordsAndKeysOfItsOwn() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("一家实验室");
      List<Command> commands = window.window().commands();
      for (Language language : Language.values()) {
        Texts texts = Texts.of(language);
        commands.forEach(c -> assertFalse(texts.get(c.textKey()).isBlank(), c.id()));
      }
      List<String> keys = commands.stream().flatMap(c -> c.keys().stream()).toList();
      assertEquals(keys.size(), Set.copyOf(keys).size(), "a key does two things: " + keys);
    }
  }

  @Test
  void aFolderWithoutDocumentsIsRefusedInOneSentence() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    try (Driver window = Driver.open(empty, folder.resolve("data"), null)) {
      window.until("a sentence", () -> !window.labelsNow("notice").isEmpty());
      assertEquals(1, window.labels("notice").size());
    }
  }
}
