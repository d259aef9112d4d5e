package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.reader.ReaderTabs;
import dev.sennight.ui.reader.ReaderViewModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes or goes away under a window: said once, followed, shown anew. */
class RenewalJourneyTest {
  @TempDir Path folder;
  private Path root;
  private Driver window;

  @BeforeEach
  void open() throws Exception {
    root = Files.createDirectories(folder.resolve("library"));
    put("weekly/2025W18.md", "# 2025 年第 18 周技术汇总\n\n## 专题\n\n### 新模型开源\n\n一家实验室开源了模型。\n");
    put("notes/笔记.md", "# 笔记\n\n随手记下的一句话，写在读周刊的路上。\n\n![图](picture.png)\n");
    picture(20);
    window = Driver.open(root, folder.resolve("data"), null);
    window.untilPageShows("一家实验室");
    window.until("the watch", () -> model().library().state().get().name().equals("READY"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private WindowViewModel model() {
    return window.window().model();
  }

  private void put(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void picture(int width) throws IOException {
    BufferedImage image = new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB);
    assertTrue(ImageIO.write(image, "png", root.resolve("notes/picture.png").toFile()));
  }

  private void untilPictureIsWide(int pixels) throws Exception {
    String wide = "" + pixels;
    for (int i = 0; i < 1_800; i++) {
      String now =
          window.inPage("document.images.length?''+document.images[0].naturalWidth:'none'");
      if (now.equals(wide)) {
        return;
      }
      Thread.sleep(50);
    }
    assertEquals(wide, window.inPage("''+document.images[0].naturalWidth"));
  }

  @Test
  void aPictureThatIsReplacedIsShownAnew() throws Exception {
    window.go(new Place.AtDocument("notes/笔记.md", null));
    window.untilPageShows("随手记下的一句话");
    untilPictureIsWide(20);
    picture(30);
    untilPictureIsWide(30);
  }

  @Test
  void thatAPageIsGoneIsSaidOnce() throws Exception {
    window.go(new Place.AtDocument("notes/笔记.md", null));
    window.untilPageShows("随手记下的一句话");
    Files.delete(root.resolve("notes/笔记.md"));
    window.until("a sentence", () -> model().notices().shown().size() > 0);
    Driver.onUi(() -> {
      List.copyOf(model().notices().shown()).forEach(model().notices()::close);
      return window;
    });
    for (String another : List.of("notes/甲.md", "notes/乙.md")) {
      put(another, "# 另一篇\n\n与周刊无关。\n");
      window.until(another, () -> model().flow().marks().unread(another) == 1);
    }
    assertEquals(List.of(), Driver.onUi(() -> model().notices().shown()));
    assertTrue(window.page().contains("随手记下的一句话"));
  }

  @Test
  void aClosedTabIsReopenedWhereItsDocumentIsNow() throws Exception {
    Driver.onUi(() -> {
      ReaderViewModel reader = model().reader();
      reader.openApart(new Place.AtDocument("notes/笔记.md", null));
      return reader;
    });
    window.untilPageShows("随手记下的一句话");
    Driver.onUi(() -> {
      ReaderTabs tabs = model().reader().tabs();
      tabs.close(tabs.shown().get());
      return tabs;
    });
    window.untilPageShows("一家实验室");
    Files.move(root.resolve("notes"), root.resolve("jottings"));
    window.untilStatus("Updated: 1 added, 1 removed");
    Driver.onUi(() -> {
      model().reader().tabs().reopen();
      return window;
    });
    window.untilPageShows("随手记下的一句话");
    assertEquals(
        "jottings/笔记.md",
        Driver.onUi(() -> Objects.requireNonNull(model().reader().page().get()).file()));
    assertEquals(List.of(), Driver.onUi(() -> model().notices().shown()));
  }

  @Test
  void aPlaceThatIsGoneIsAsForAFirstStart() throws Exception {
    window.go(new Place.AtDocument("notes/笔记.md", null));
    window.untilPageShows("随手记下的一句话");
    window.close();
    window = Driver.open(root, folder.resolve("data"), null);
    window.untilPageShows("随手记下的一句话");
    Files.delete(root.resolve("notes/笔记.md"));
    window.untilStatus("Updated: 1 removed");
    window.close();
    window = Driver.open(root, folder.resolve("data"), null);
    window.untilPageShows("一家实验室");
    assertEquals(
        new Listing.InDocument("weekly/2025W18.md"),
        Driver.onUi(() -> model().list().listing().get()));
  }
}
