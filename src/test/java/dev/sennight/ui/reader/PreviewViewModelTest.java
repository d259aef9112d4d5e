package dev.sennight.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.TaskRunner;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageStyle;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PreviewViewModelTest {
  private static final Texts TEXTS = Texts.of(Language.ENGLISH);
  private static final PageStyle STYLE = PageStyle.standard(PageStyle.Theme.DARK);

  @AutoClose private final SampleLibrary sample = new SampleLibrary(1, 4);
  private final Queue<Runnable> due = new ArrayDeque<>();
  private final PreviewViewModel preview =
      new PreviewViewModel(
          new Timed(due),
          (page, style, texts) ->
              new RenderedPage(
                  "",
                  "<main>" + page.title() + " " + style.theme() + " " + texts.language(),
                  List.of(),
                  "</main>"),
          TEXTS,
          STYLE);

  PreviewViewModelTest() {
    preview.use(sample.library(), TEXTS, STYLE);
  }

  private PageAddress entry(int number) {
    return new PageAddress.ToEntry(sample.id(number).value(), null);
  }

  private String html() {
    Preview shown = preview.shown().get();
    assertNotNull(shown, "a preview");
    return shown.html().body();
  }

  private void pass() {
    for (Runnable next = due.poll(); next != null; next = due.poll()) {
      next.run();
    }
  }

  @Test
  void aLinkIsPreviewedAfterTheMouseStayedOnIt() {
    preview.hover(entry(1));
    assertNull(preview.shown().get(), "at once there is none");
    pass();
    assertEquals("<main>一个会自己写测试的编程助手 TestPilot DARK ENGLISH</main>", html());
    preview.hide();
    assertNull(preview.shown().get());
  }

  @Test
  void aMouseThatWentOnSeesOnlyTheLastLink() {
    preview.hover(entry(0));
    preview.hover(entry(1));
    pass();
    assertTrue(html().contains("TestPilot"), html());
    preview.hover(entry(0));
    preview.hide();
    pass();
    assertNull(preview.shown().get(), "it had left the page");
  }

  @Test
  void aPersonWhoAsksSeesItAtOnce() {
    preview.ask(entry(2));
    assertTrue(html().contains("双足机器人"), html());
  }

  @Test
  void aFootnoteIsShownAsThePageHoldsIt() {
    PageAddress.ToAnchor note = new PageAddress.ToAnchor("fn-1");
    preview.part(note, "<p>脚注</p>", Duration.ZERO);
    assertTrue(html().endsWith("<p>脚注</p></main>"), html());
    preview.hide();
    preview.part(note, " ", Duration.ZERO);
    assertNull(preview.shown().get(), "an empty part has none");
  }

  @Test
  void whatIsGoneOrOnTheWebHasNone() {
    preview.ask(new PageAddress.ToEntry("gone", null));
    assertNull(preview.shown().get());
    preview.ask(new PageAddress.ToGhost(SampleLibrary.UNRESOLVED));
    assertTrue(html().contains(SampleLibrary.UNRESOLVED), html());
    preview.use(null, TEXTS, STYLE);
    assertNull(preview.shown().get(), "another library was opened");
    preview.ask(entry(0));
    assertNull(preview.shown().get(), "no library is open");
  }

  /** Runs work at once, and what comes later when it is told to. */
  private record Timed(Queue<Runnable> due) implements Tasks {
    @Override
    public void onUi(Runnable action) {
      action.run();
    }

    @Override
    public void after(Duration delay, Runnable action) {
      due.add(action);
    }

    @Override
    public <T> void run(
        String name, Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
      TaskRunner.inline().run(name, work, onSuccess, onFailure);
    }
  }
}
