package dev.sennight.ui.reader.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.TextAnchor;
import dev.sennight.ui.reader.web.PageScript.Sentence;
import dev.sennight.ui.reader.web.PageScript.ShownHighlight;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageScriptTest {
  @BeforeAll
  static void startToolkit() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      assertTrue(started.await(1, TimeUnit.MINUTES));
    } catch (IllegalStateException e) {
      started.countDown(); // another test has started it
    }
    Platform.setImplicitExit(false);
  }

  /** A page of one part with {@code html}. */
  private static WebEngine page(String html) throws Exception {
    CountDownLatch loaded = new CountDownLatch(1);
    FutureTask<WebEngine> loading =
        new FutureTask<>(() -> {
          WebEngine engine = new WebView().getEngine();
          engine
              .getLoadWorker()
              .stateProperty()
              .addListener((property, before, now) -> {
                if (now == Worker.State.SUCCEEDED) {
                  new PageScript(engine)
                      .body("<section class='part' id='p1'>" + html + "</section>");
                  loaded.countDown();
                }
              });
          engine.loadContent("<p>");
          return engine;
        });
    Platform.runLater(loading);
    assertTrue(loaded.await(1, TimeUnit.MINUTES));
    return loading.get();
  }

  /** What is selected when {@code words} are, in a page of one paragraph. */
  private static SelectedPassage selected(String paragraph, String words) throws Exception {
    WebEngine engine = page("<p>" + paragraph + "</p>");
    FutureTask<SelectedPassage> asking =
        new FutureTask<>(() -> {
          engine.executeScript(
              """
              (function(){var n=document.querySelector('p').firstChild,at=n.data.indexOf('%1$s');
              window.getSelection().setBaseAndExtent(n,at,n,at+%2$d);return 'done';})()
              """
                  .formatted(words, words.length()));
          return new PageScript(engine).passage();
        });
    Platform.runLater(asking);
    return asking.get(1, TimeUnit.MINUTES);
  }

  @Test
  void aPassageIsCountedInCodePoints() throws Exception {
    assertEquals(
        new SelectedPassage("p1", new TextAnchor(4, 8, "here", "😀😀🚀 ", " 🎉\n")),
        selected("😀😀🚀 here 🎉", "here"));
  }

  @Test
  void noEmojiIsCutInTwo() throws Exception {
    TextAnchor anchor = selected("😀".repeat(40) + "x here y" + "🎉".repeat(40), "here").anchor();
    assertEquals("😀".repeat(30) + "x ", anchor.prefix());
    assertEquals(" y" + "🎉".repeat(30), anchor.suffix());
    assertEquals(42, anchor.start());
  }

  @Test
  void sentencesAreSelectedOneByOne() throws Exception {
    WebEngine engine =
        page("<p>第一句在这里。第二句更长一些！Third is <b>partly</b> bold. Last one.</p><p>下一段。</p>");
    List<String> selected = new ArrayList<>();
    FutureTask<List<String>> moving =
        new FutureTask<>(() -> {
          PageScript script = new PageScript(engine);
          for (Sentence which :
              List.of(
                  Sentence.NEXT,
                  Sentence.NEXT,
                  Sentence.EXTEND,
                  Sentence.NEXT,
                  Sentence.NEXT,
                  Sentence.PREVIOUS)) {
            script.select(which);
            selected.add(script.selection().strip());
          }
          return selected;
        });
    Platform.runLater(moving);
    assertEquals(
        List.of(
            "第一句在这里。",
            "第二句更长一些！",
            "第二句更长一些！Third is partly bold.",
            "Last one.",
            "下一段。",
            "Last one."),
        moving.get(1, TimeUnit.MINUTES));
  }

  @Test
  void theNearestHighlightIsFoundByItsFirstPiece() throws Exception {
    WebEngine engine =
        page(
            "<p><mark class='own green own-a' id='x'>near</mark></p><p style='margin-top:3000px'>"
                + "<mark class='own pink own-b' id='y'>far</mark></p>");
    FutureTask<String> asking =
        new FutureTask<>(() -> {
          ShownHighlight nearest = new PageScript(engine).nearestHighlight();
          return nearest == null ? "" : nearest.id();
        });
    Platform.runLater(asking);
    assertEquals("a", asking.get(1, TimeUnit.MINUTES));
  }
}
