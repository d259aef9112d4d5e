package dev.sennight.ui.reader.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.TextAnchor;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;
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

  /** What is selected when {@code words} are, in a page of one paragraph. */
  private static SelectedPassage selected(String paragraph, String words) throws Exception {
    CountDownLatch loaded = new CountDownLatch(1);
    FutureTask<WebEngine> loading =
        new FutureTask<>(() -> {
          WebEngine engine = new WebEngine();
          engine
              .getLoadWorker()
              .stateProperty()
              .addListener((property, before, now) -> {
                if (now == Worker.State.SUCCEEDED) {
                  loaded.countDown();
                }
              });
          engine.loadContent("<p>");
          return engine;
        });
    Platform.runLater(loading);
    assertTrue(loaded.await(1, TimeUnit.MINUTES));
    WebEngine engine = loading.get();
    FutureTask<SelectedPassage> asking =
        new FutureTask<>(() -> {
          PageScript script = new PageScript(engine);
          script.body("<section class='part' id='p1'><p>" + paragraph + "</p></section>");
          engine.executeScript(
              """
              (function(){var n=document.querySelector('p').firstChild,at=n.data.indexOf('%1$s');
              window.getSelection().setBaseAndExtent(n,at,n,at+%2$d);return 'done';})()
              """
                  .formatted(words, words.length()));
          return script.passage();
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
}
