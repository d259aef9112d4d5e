package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of language makes the window's content anew; what was there before is gone. */
class LanguageJourneyTest {
  private static final int MOST_COLLECTIONS = 50;

  @TempDir Path folder;

  @BeforeEach
  void writeLibrary() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("library"));
    Files.writeString(
        notes.resolve("2025W18.md"),
        "# 2025 年第 18 周技术汇总\n\n## 专题\n\n### First\n\nalpha\n\n### Second\n\nbeta\n");
  }

  private Driver open() throws Exception {
    Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null);
    window.untilPageShows("alpha");
    return window;
  }

  @Test
  void aPageThatWasReplacedShowsNothingAnyMore() throws Exception {
    try (Driver window = open()) {
      WebView old = ShownWindow.onUi(window::web);
      window.command("language");
      window.untilPageShows("alpha");
      assertNotSame(old, ShownWindow.onUi(window::web));
      window.command("nextEntry");
      window.untilPageShows("beta");
      assertFalse(ShownWindow.onUi(() -> words(old)).contains("beta"));
    }
  }

  private static String words(WebView view) {
    var document = view.getEngine().getDocument();
    return document == null || document.getDocumentElement() == null
        ? ""
        : document.getDocumentElement().getTextContent();
  }

  @Test
  void whatWasReplacedIsFreed() throws Exception {
    try (Driver window = open()) {
      List<WeakReference<Node>> old = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        ShownWindow.onUi(() -> {
          Node root = window.window().scene().getRoot();
          old.add(new WeakReference<>(root.lookup(".shell")));
          old.add(new WeakReference<>(root.lookup(".web-view")));
          return old;
        });
        window.command("language");
        window.untilPageShows("alpha");
      }
      window.nextFrame();
      for (int i = 0; i < MOST_COLLECTIONS && left(old) > 0; i++) {
        System.gc();
        window.nextFrame();
      }
      assertEquals(0, left(old));
    }
  }

  private static long left(List<WeakReference<Node>> nodes) {
    return nodes.stream().filter(node -> node.get() != null).count();
  }
}
