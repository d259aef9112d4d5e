package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where things stand in a page, and how large they are, as the window lays them out. */
class PageLayoutJourneyTest {
  private static final String NOTE =
      """
      # 版面

      - 一项
        1. 甲

        2. 乙
      - [ ] 一件事

      | 模型 | 日期 | 一 | 二 | 三 | 四 | 说明 |
      |---|---|---|---|---|---|---|
      | Qwen3-235B-A22B | 2025-04-29 | 1 | 2 | 3 | 4 | 混合思考模式，支持很多种语言与方言 |

      ![画](draw.svg)

      ![坏](broken.png)

      ![图](wide.png)

      ![[moving.gif|200]]

      损失 $%s$ 很长。
      """
          .formatted("\\frac{a_1+b_1}{c_1} + ".repeat(30) + "d");

  /** One pixel in two frames, red and blue, each a tenth of a second long, for ever. */
  private static final String MOVING =
      "474946383961" // GIF89a
          + "01000100800000"
          + "ff0000"
          + "0000ff"
          + "21ff0b4e45545343415045322e300301000000" // repeats
          + "21f904040a0000002c000000000100010000"
          + "02024401"
          + "00"
          + "21f904040a0000002c000000000100010000"
          + "02024c01"
          + "003b";

  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("library"));
    Files.writeString(notes.resolve("版面.md"), NOTE);
    Files.writeString(
        notes.resolve("draw.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>"
            + "<rect width='200' height='100' fill='teal'/></svg>");
    Files.writeString(notes.resolve("broken.png"), "no picture");
    Files.write(notes.resolve("moving.gif"), HexFormat.of().parseHex(MOVING));
    BufferedImage image = new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, "png", notes.resolve("wide.png").toFile());
  }

  private Driver open() throws Exception {
    Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null);
    window.untilPageShows("混合思考模式");
    window.until(
        "the pictures", () -> number(window, "document.querySelectorAll('img')[2].width") > 300);
    return window;
  }

  /** On the UI thread. */
  private static double number(Driver window, String script) {
    return Double.parseDouble(
        String.valueOf(window.web().getEngine().executeScript("(" + script + ") || 0")));
  }

  private static double measure(Driver window, String script) throws Exception {
    return Driver.onUi(() -> number(window, script));
  }

  @Test
  void numbersStandOnTheLineOfTheirText() throws Exception {
    try (Driver window = open()) {
      double item = measure(window, "document.querySelector('ol li').getBoundingClientRect().top");
      double text = measure(window, "document.querySelector('ol p').getBoundingClientRect().top");
      assertEquals(item, text, 12);
    }
  }

  @Test
  void shortCellsAreNotBroken() throws Exception {
    try (Driver window = open()) {
      String cells = "document.querySelectorAll('td')";
      double line =
          measure(window, "parseFloat(getComputedStyle(%s[0]).lineHeight)".formatted(cells));
      assertTrue(measure(window, cells + "[0].clientHeight") > line);
      assertTrue(
          measure(
                  window,
                  "(function(){var r=document.createRange();r.selectNodeContents("
                      + cells
                      + "[0]);return r.getBoundingClientRect().height})()")
              < 1.5 * line);
      assertTrue(measure(window, cells + "[6].clientWidth") > 90);
    }
  }

  @Test
  void nothingIsWiderThanThePage() throws Exception {
    try (Driver window = open()) {
      double room = measure(window, "document.documentElement.clientWidth");
      assertEquals(room, measure(window, "document.documentElement.scrollWidth"));
      assertTrue(measure(window, "document.querySelector('.long-math').scrollWidth") > room);
    }
  }

  @Test
  void drawingsAreAsLargeAsTheySayAndBrokenPicturesSeen() throws Exception {
    try (Driver window = open()) {
      String width = "document.querySelectorAll('a.picture')[%d].getBoundingClientRect().width";
      assertEquals(200, measure(window, width.formatted(0)), 1);
      assertTrue(measure(window, width.formatted(1)) > 60);
    }
  }

  /** Without its room, what stands below an image would move when the image is decoded. */
  @Test
  void anImageHasItsRoomBeforeItIsDecoded() throws Exception {
    try (Driver window = open()) {
      String image = "document.querySelectorAll('img')[2]";
      double whole = measure(window, image + ".height");
      window.inPage(image + ".removeAttribute('alt')," + image + ".removeAttribute('src')");
      window.nextFrame();
      assertEquals(
          "1200×600",
          window.inPage(image + ".getAttribute('width')+'×'+" + image + ".getAttribute('height')"));
      assertEquals(whole, measure(window, image + ".height"), 1);
      assertEquals(
          "200×200",
          window.inPage(
              "(function(i){return i.width+'×'+i.height})(document.querySelectorAll('img')[3])"));
    }
  }

  @Test
  void aMovingPictureMovesWhenItIsEnlarged() throws Exception {
    try (Driver window = open()) {
      window.inPage("document.querySelectorAll('a.picture')[3].click()");
      window.until("it is large", () -> window.shows("picture-overlay"));
      Set<Color> both = Set.of(Color.RED, Color.BLUE);
      Set<Color> seen = new HashSet<>();
      for (int i = 0; i < 4_500 && !seen.containsAll(both); i++) {
        Driver.onUi(() -> {
          Node picture = window.window().scene().lookup(".picture-overlay .image-view");
          seen.add(picture.snapshot(null, null).getPixelReader().getColor(0, 0));
          return seen;
        });
        Thread.sleep(20);
      }
      assertTrue(seen.containsAll(both), seen.toString());
    }
  }

  @Test
  void anEnlargedPictureHasTheWholeWindow() throws Exception {
    try (Driver window = open()) {
      window.inPage("document.querySelectorAll('a.picture')[2].click()");
      window.until("it is large", () -> window.shows("picture-overlay"));
      Node overlay = Driver.onUi(() -> window.window.scene().lookup(".picture-overlay"));
      assertEquals(1280, overlay.getBoundsInParent().getWidth());
    }
  }
}
