package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.side.SideRow;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and jumping, done by mouse and keyboard, read back from what is shown. */
class ReadingJourneyTest {
  private static final String WEEK =
      """
      # 2025 年第 18 周技术汇总

      ## 专题

      ### 新模型开源

      一家实验室开源了新的模型，参见 [[#编程助手]]，另见脚注。[^1]

      ![图](plot.png)

      [^1]: 脚注说，数字来自作者本人。

      #### 第一部分

      %s

      #### 第二部分

      末段在此。

      ## 工具

      ### 编程助手

      这个助手会先写测试，再写实现。
      """
          .formatted("这一段用来把页面撑长。\n\n".repeat(60));

  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    Files.writeString(weekly.resolve("2025W18.md"), WEEK);
    BufferedImage image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", weekly.resolve("plot.png").toFile());
  }

  private Driver open() throws Exception {
    Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null);
    window.untilPageShows("一家实验室");
    return window;
  }

  @Test
  void aLinkIsPreviewedWhenTheMouseStaysOnIt() throws Exception {
    try (Driver window = open()) {
      window.untilPreviewOf("编程助手");
      window.until("a preview", () -> window.shows("preview"));
      untilPreviewShows(window, "这个助手会先写测试");
      assertTrue(window.page().contains("一家实验室"));
      window.press(KeyCode.ESCAPE);
      window.until("no preview", () -> !window.shows("preview"));
    }
  }

  @Test
  void aFootnoteIsPreviewedByKeyboard() throws Exception {
    try (Driver window = open()) {
      window.inPage("document.querySelector('.noteref a').focus()");
      window.press(KeyCode.ALT, KeyCode.P);
      window.until("a preview", () -> window.shows("preview"));
      untilPreviewShows(window, "数字来自作者本人");
    }
  }

  @Test
  void aMiddleClickOpensASecondTab() throws Exception {
    try (Driver window = open()) {
      window.clickLink("编程助手", MouseButton.MIDDLE);
      window.untilPageShows("这个助手会先写测试");
      assertEquals(List.of("新模型开源", "编程助手"), window.labels("reader-tab"));
      window.press(KeyCode.CONTROL, KeyCode.TAB);
      window.untilPageShows("一家实验室");
      window.press(KeyCode.CONTROL, KeyCode.W);
      window.untilPageShows("这个助手会先写测试");
      assertEquals(List.of(), window.labels("reader-tab"));
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
      window.untilPageShows("一家实验室");
    }
  }

  @Test
  void theShownOneOfManyTabsIsSeen() throws Exception {
    try (Driver window = open()) {
      for (int i = 0; i < 11; i++) {
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.until("a tab", () -> true);
      }
      window.nextFrame();
      assertTrue(Driver.onUi(() -> shownTab(window)));
      window.press(KeyCode.CONTROL, KeyCode.TAB); // from the last to the first
      window.nextFrame();
      assertTrue(Driver.onUi(() -> shownTab(window)));
    }
  }

  /** Whether the tab that is shown lies within the reader, and has room for words. */
  private static boolean shownTab(Driver window) {
    int at =
        window
            .window()
            .model()
            .reader()
            .tabs()
            .all()
            .indexOf(window.window().model().reader().tabs().shown().get());
    Bounds tab =
        bounds(List.copyOf(window.window.scene().getRoot().lookupAll(".reader-tab")).get(at));
    Bounds reader = bounds(window.window.scene().getRoot().lookup(".reader"));
    return tab.getWidth() > 100
        && tab.getMinX() >= reader.getMinX()
        && tab.getMaxX() <= reader.getMaxX();
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getBoundsInLocal());
  }

  @Test
  void aWeekIsReadToItsEndByKeyboard() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      for (int i = 0; i < 40 && !window.page().contains("这个助手会先写测试"); i++) {
        window.press(KeyCode.SPACE);
        window.until("the next screen", () -> true);
      }
      assertTrue(window.page().contains("这个助手会先写测试"));
    }
  }

  @Test
  void theOutlineFollowsAndLeads() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.I);
      window.untilPageShows("这个助手会先写测试");
      assertTrue(window.page().contains(" min read"));
      window.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT1);
      window.until("an outline", () -> window.window().model().side().rows().size() == 6);
      window.until("its rows", () -> window.labelsNow("side-cell").size() == 6);
      assertEquals(
          List.of("专题", "新模型开源", "第一部分", "第二部分", "工具", "编程助手"), window.labels("side-cell"));
      for (int i = 0; i < 4; i++) {
        window.press(KeyCode.DOWN);
      }
      window.press(KeyCode.ENTER);
      window.until(
          "scrolled", () -> window.window().model().reader().position().get().scrolled() > 300);
      window.until("lit", () -> window.window().model().side().current().get() != null);
      assertFalse(window.inPage("window.scrollY").equals("0"));
    }
  }

  @Test
  void aPictureIsEnlargedAndClosed() throws Exception {
    try (Driver window = open()) {
      window.inPage("document.querySelector('a.picture').scrollIntoView()");
      window.until("a picture", () -> window.window().isSettled());
      window.inPage("document.querySelector('a.picture').click()");
      window.until("it is large", () -> window.shows("picture-overlay"));
      window.press(KeyCode.ESCAPE);
      window.until("the page", () -> !window.shows("picture-overlay"));
      assertTrue(window.page().contains("一家实验室"));
    }
  }

  private static void untilPreviewShows(Driver window, String words) throws Exception {
    for (int i = 0; i < 4_500 && !window.preview().contains(words); i++) {
      Thread.sleep(20);
    }
    assertTrue(window.preview().contains(words), window.preview());
  }

  @Test
  void openSettingsOfTextFollowTheKeys() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.COMMA);
      window.until("the settings", () -> window.labelsNow("settings").contains("16 px"));
      window.press(KeyCode.CONTROL, KeyCode.EQUALS);
      window.until("larger text", () -> window.labelsNow("settings").contains("17 px"));
      window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
      window.until("its size again", () -> window.labelsNow("settings").contains("16 px"));
    }
  }

  @Test
  void escapeClosesTheSettingsOfTextWhereverTheKeyboardIs() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.COMMA);
      window.until("the settings", () -> window.labelsNow("settings").contains("16 px"));
      Driver.onUi(() -> {
        window.window().scene().lookup(".top-bar .button").requestFocus();
        return window;
      });
      window.press(KeyCode.ESCAPE);
      window.until("no settings", () -> window.labelsNow("settings").isEmpty());
    }
  }

  @Test
  void theMouseGoesBackByOnePlace() throws Exception {
    try (Driver window = open()) {
      window.clickLink("编程助手");
      window.untilPageShows("这个助手会先写测试");
      window.press(KeyCode.CONTROL, KeyCode.I);
      window.untilPageShows("末段在此");
      window.clickLink("编程助手", MouseButton.BACK);
      window.until("another page", () -> !window.text().contains("末段在此"));
      assertTrue(window.page().contains("这个助手会先写测试"), window.page());
      window.press(KeyCode.ALT, KeyCode.RIGHT);
      window.untilPageShows("末段在此");
    }
  }

  @Test
  void theFindBarOutlivesAChangeOfLanguage() throws Exception {
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.F);
      Driver.onUi(() -> {
        window.window().model().reader().find().set("模型");
        return window;
      });
      window.until("marks", () -> marks(window) > 0);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      window.until("the bar and its marks", () -> window.shows("find-bar") && marks(window) > 0);
      window.press(KeyCode.ESCAPE);
      window.until("no marks", () -> !window.shows("find-bar") && marks(window) == 0);
    }
  }

  private static int marks(Driver window) {
    return window.window().model().reader().page().get().marks();
  }

  @Test
  void theOutlineIsLitWhereAHitOpens() throws Exception {
    String words = "Some words to fill the page.\n\n".repeat(80);
    Files.writeString(
        folder.resolve("library/long.md"),
        "# Long\n\n## One\n\n" + words + "## Two\n\n" + words + "uniqueterm\n\n" + words);
    try (Driver window = open()) {
      window.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT1);
      window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
      window.type("uniqueterm");
      window.press(KeyCode.ENTER);
      window.untilPageShows("uniqueterm");
      window.until(
          "Two is lit",
          () ->
              window.window().model().side().current().get() instanceof SideRow.OfHeading heading
                  && heading.anchor().equals("h-two"));
    }
  }
}
