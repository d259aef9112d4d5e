package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.ui.search.SearchViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search from the first key to the passage and back, by keyboard. */
class SearchJourneyTest {
  /** A word, much that has nothing to do with it, and a passage that has. */
  private static final String PASSAGE =
      "\n\n风筝在此。\n\n" + "这一段说的是别的事情，与下文无关。\n\n".repeat(40) + "红色的风筝在风中断线。";

  /** What is the same in every issue would be folded. */
  private static final List<String> SEASONS = List.of("立春", "夏至", "秋分", "大寒");

  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    for (int week = 15; week <= 18; week++) {
      Files.writeString(
          weekly.resolve("2025W" + week + ".md"),
          """
          # 2025 年第 %1$d 周技术汇总

          ## 专题

          ### 机器人

          #### 第 %1$d 周的仓库

          %3$s，仓库里的机器人 zephyr 学会了上架，Zephyr 的名字来自西风。%2$s

          ## 工具

          ### 编程

          #### 第 %1$d 周的助手

          %3$s，助手先写测试，再写实现；它叫 zephyr。
          """
              .formatted(week, week == 15 ? PASSAGE : "", SEASONS.get(week - 15)));
    }
  }

  private Driver open() throws Exception {
    Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null);
    window.until("a page", () -> window.window().model().reader().page().get() != null);
    return window;
  }

  private static SearchViewModel search(Driver window) {
    return window.window().model().search();
  }

  private static void untilHits(Driver window, int count) throws Exception {
    window.until(
        count + " hits", () -> search(window).answered().get() && window.rowsNow().size() == count);
  }

  @Test
  void aMegabyteThatIsPastedIsCutAndAnswered() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
      Map<DataFormat, Object> megabyte =
          Map.of(DataFormat.PLAIN_TEXT, "zephyr ".repeat(1_000_000 / 7));
      Driver.onUi(() -> Clipboard.getSystemClipboard().setContent(megabyte));
      window.press(KeyCode.CONTROL, KeyCode.V);
      untilHits(window, 8);
      assertTrue(search(window).query().get().length() <= 4_000);
      assertEquals(1, search(window).says().notes().get().size(), "it is not said");
    }
  }

  @Test
  void theKeyboardLeadsThroughTheHitsToTheMatchesAndBack() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
      window.type("zephyr");
      untilHits(window, 8);
      window.press(KeyCode.ENTER);
      window.until("a hit", () -> search(window).selected().get() != null);
      String first = window.rows().getFirst();
      window.untilPageShows(first);
      window.press(KeyCode.DOWN);
      window.untilPageShows(window.rows().get(1));
      window.press(KeyCode.UP);
      window.untilPageShows(first);
      int marks = Integer.parseInt(window.inPage("document.querySelectorAll('mark').length"));
      assertTrue(marks > 0, "no match is marked");
      window.press(KeyCode.F3);
      window.until("the next match", () -> markNow(window) == 1 % marks);
      window.press(KeyCode.SHIFT, KeyCode.F3);
      window.until("the first match", () -> markNow(window) == 0);
      window.press(KeyCode.ESCAPE); // from the results to the search box
      window.press(KeyCode.ESCAPE);
      window.untilPageShows("第 18 周的仓库");
      window.until("the list", () -> !search(window).active().get());
    }
  }

  @Test
  void otherNamesAreMarkedMoreLightlyAndTheTypedWordIsTheCurrentMatch() throws Exception {
    Files.writeString(folder.resolve("library/note.md"), "# 海边\n\n灯塔亮着。远处的 lighthouse 也亮着。\n");
    try (Driver window = open()) {
      Driver.onUi(() -> {
        search(window).query().set("lighthouse");
        return window;
      });
      untilHits(window, 1);
      window.press(KeyCode.SLASH);
      window.press(KeyCode.ENTER);
      window.untilPageShows("灯塔亮着");
      assertEquals("灯塔", window.inPage("document.querySelector('mark.other').textContent"));
      assertEquals("1", window.inPage("document.querySelectorAll('mark.other').length"));
      window.until("the current match", () -> markNow(window) == 1);
      assertEquals("lighthouse", window.inPage("document.getElementById('m-1').textContent"));
    }
  }

  @Test
  void aHitOpensAtThePassageItShows() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.SLASH);
      Driver.onUi(() -> {
        search(window).query().set("红色 风筝 断线");
        return window;
      });
      untilHits(window, 1);
      window.press(KeyCode.ENTER);
      window.untilPageShows("断线");
      assertEquals(1, markNow(window), "the first match is a lone word far above");
      assertEquals("4", window.inPage("document.querySelectorAll('mark').length"));
    }
  }

  private static int markNow(Driver window) {
    return window.window().model().reader().mark().get();
  }

  @Test
  void hitsAreSortedGroupedAndNarrowedByWeek() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.SLASH);
      window.type("zephyr");
      untilHits(window, 8);
      Driver.onUi(() -> {
        search(window).sort().set(Sort.OLDEST);
        return window;
      });
      window.until("the oldest", () -> window.rowsNow().getFirst().startsWith("第 15 周"));
      Driver.onUi(() -> {
        search(window).grouped().set(true);
        return window;
      });
      untilHits(window, 12);
      assertTrue(window.rows().getFirst().contains("2025-W15"), window.rows().toString());
      window.focus("week-strip");
      window.press(KeyCode.HOME);
      window.press(KeyCode.SHIFT, KeyCode.RIGHT);
      window.press(KeyCode.ENTER);
      untilHits(window, 6);
      assertTrue(window.labels("week-strip").contains("2025-W15 – 2025-W16"));
      window.press(KeyCode.DELETE);
      untilHits(window, 12);
      window.press(KeyCode.HOME);
      window.press(KeyCode.ENTER);
      window.untilPageShows("第 15 周");
    }
  }

  @Test
  void wordsAreFoundAsWrittenByAKeyAndThatIsKept() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.SLASH);
      window.type("zephyr");
      untilHits(window, 8);
      Driver.onUi(() -> {
        search(window).query().set("Zephyr");
        return window;
      });
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
      untilHits(window, 4);
      assertTrue(
          window.labels("search-says").contains("Searched as: exact:Zephyr"),
          window.labels("search-says").toString());
      window.press(KeyCode.ENTER);
      window.untilPageShows("西风");
      window.until("marks", () -> window.window().model().reader().page().get().marks() == 1);
      assertEquals("Zephyr", window.inPage("document.querySelector('mark').textContent"));
    }
    try (Driver window = open()) {
      window.until("the kept choice", () -> search(window).exact().get());
      window.press(KeyCode.SLASH);
      window.type("zephy");
      untilHits(window, 0);
      assertEquals("zephy", search(window).says().suggestion().get());
      Driver.onUi(() -> {
        search(window).takeSuggestion();
        return window;
      });
      untilHits(window, 8);
      assertFalse(search(window).exact().get());
    }
  }

  @Test
  void fieldsAndValuesAreCompletedAndSearchesAreKept() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.SLASH);
      window.type("top");
      window.until("a field", () -> suggestions(window).contains("topic:"));
      window.press(KeyCode.TAB);
      window.until("its values", () -> suggestions(window).equals(List.of("机器人", "编程")));
      assertTrue(Driver.onUi(() -> besideResults(window)), "results are never covered");
      window.press(KeyCode.TAB);
      untilHits(window, 4);
      window.press(KeyCode.CONTROL, KeyCode.D);
      window.until("the star", () -> search(window).isSaved().get());
      window.press(KeyCode.DOWN);
      window.untilPageShows("仓库");
      window.press(KeyCode.ESCAPE); // from the results to the search box
      window.press(KeyCode.ESCAPE);
      window.until("the list", () -> !search(window).active().get());
      window.until("it is in the sidebar", () -> window.labelsNow("rail").contains("topic:机器人"));
      window.press(KeyCode.SLASH);
      window.until(
          "recent queries", () -> window.labelsNow("suggestions").equals(List.of("topic:机器人")));
    }
  }

  private static boolean besideResults(Driver window) {
    Node root = window.window().scene().getRoot();
    Node list = root.lookup(".suggestions");
    Node results = root.lookup(".results-pane");
    return list.isVisible()
        && list.getBoundsInParent().getHeight() <= 4 * 30 + 10
        && !list.localToScene(list.getLayoutBounds())
            .intersects(results.localToScene(results.getLayoutBounds()));
  }

  private static List<String> suggestions(Driver window) {
    return search(window).suggestions().list().stream().map(each -> each.text()).toList();
  }

  @Test
  void whatIsNotThereIsSaidWithTheNearestQueryThatHasHits() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.SLASH);
      Driver.onUi(() -> {
        search(window).query().set("\"zephir 仓库\"");
        return window;
      });
      untilHits(window, 0);
      assertEquals("\"zephir 仓库\"", search(window).query().get());
      assertEquals("zephyr 仓库", search(window).says().suggestion().get());
      assertTrue(
          window
              .labels("row-list")
              .contains("No results for “\"zephir 仓库\"”. Try fewer words, or part of a word."),
          window.labels("row-list").toString());
    }
  }

  @Test
  void narrowedHitsOfNothingOfferAllHitsAgain() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.SLASH);
      window.type("zephyr");
      untilHits(window, 8);
      Driver.onUi(() -> {
        search(window).narrowing().toggle(FacetField.TOPIC, "编程");
        return window;
      });
      untilHits(window, 4);
      Driver.onUi(() -> {
        search(window).query().set("西风");
        return window;
      });
      untilHits(window, 0);
      Driver.onUi(() -> {
        widen(window).orElseThrow().fire();
        return window;
      });
      untilHits(window, 4);
      assertTrue(Driver.onUi(() -> widen(window).isEmpty()));
    }
  }

  private static Optional<Hyperlink> widen(Driver window) {
    return window.window().scene().getRoot().lookupAll(".hyperlink").stream()
        .map(Hyperlink.class::cast)
        .filter(link -> "Clear filters".equals(link.getText()) && Driver.shown(link))
        .findFirst();
  }
}
