package dev.sennight.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;

/** Goes through everything that the window shows, in one language and theme. */
final class Tour {
  private static final String DECK =
      """
      ---
      type: keyword-cards
      ---

      # 词

      ## 机器人

      > 会走的机器

      ### 定义

      能感知并行动的机器。
      """;

  private final Driver window;

  Tour(Driver window) {
    this.window = window;
  }

  /** Writes the library that is gone through. */
  static Path library(Path folder) throws IOException {
    Path library = folder.resolve("library");
    Path weekly = Files.createDirectories(library.resolve("weekly"));
    for (int week = 16; week <= 18; week++) {
      LocalDate monday = LocalDate.of(2025, 4, 14).plusWeeks(week - 16L);
      String text =
          """
          # 2025 年第 %1$d 周技术汇总（%2$d 月 %3$d 日至 %4$d 月 %5$d 日）

          ## 专题

          ### 第 %1$d 周的机器人

          一台机器人走进了仓库，参见 [[机器人]]、[[#第 %1$d 周的工具]] 与 [[尚未写成的笔记]]。

          ![[没有的图.png]]

          ## 工具

          ### 第 %1$d 周的工具

          这个工具与上周的不同，见 [原文](https://example.org/%1$d)。
          """
              .formatted(
                  week,
                  monday.getMonthValue(),
                  monday.getDayOfMonth(),
                  monday.plusDays(6).getMonthValue(),
                  monday.plusDays(6).getDayOfMonth());
      Files.writeString(weekly.resolve("2025W" + week + ".md"), text);
    }
    Files.createDirectories(library.resolve("cards"));
    Files.writeString(library.resolve("cards/词.md"), DECK);
    return library;
  }

  /** Does something with what is shown now. */
  @FunctionalInterface
  interface Visit {
    void at(String view) throws Exception;
  }

  /** Visits every view once. */
  void each(Visit visit) throws Exception {
    window.untilPageShows("一台机器人走进了仓库");
    visit.at("week");
    for (String part : List.of("sideLinks", "sideRelated", "sideMap", "sideInfo", "sideOutline")) {
      stop(part, visit);
    }
    window.command("newTab");
    stop("whole", visit);
    window.command("side");
    for (String command : List.of("problems", "ghosts", "history", "starred")) {
      stop(command, visit);
    }
    for (String command : List.of("reading", "find", "palette", "switcher")) {
      stop(command, visit);
      window.press(KeyCode.ESCAPE);
    }
    stop("insight", visit);
    window.press(KeyCode.ESCAPE);
    search(visit);
    Driver.onUi(() -> {
      window.window().model().notices().leave("https://example.org/");
      return window;
    });
    window.until("the question", () -> !window.labelsNow("notice").isEmpty());
    visit.at("question");
  }

  private void search(Visit visit) throws Exception {
    Driver.onUi(() -> {
      window.window().model().search().query().set("机器人");
      return window;
    });
    window.until("hits", () -> window.rowsNow().size() > 2);
    visit.at("search");
    window.command("narrow");
    window.until("what narrows", () -> true);
    visit.at("narrow");
    window.press(KeyCode.ESCAPE);
  }

  private void stop(String command, Visit visit) throws Exception {
    window.command(command);
    window.until(command, () -> true);
    visit.at(command);
  }
}
