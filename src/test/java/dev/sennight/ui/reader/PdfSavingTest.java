package dev.sennight.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.render.ChineseFont;
import dev.sennight.render.PageStyle;
import dev.sennight.render.RenderedPage;
import dev.sennight.render.pdf.FontFolders;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.page.PageMaker;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving a page as PDF is followed, stopped, and told of. */
class PdfSavingTest {
  @TempDir Path folder;
  @AutoClose private final SampleLibrary sample = new SampleLibrary(1, 2);
  private final List<Notice> said = new ArrayList<>();
  private final Waiting tasks = new Waiting();

  /** Does nothing before it is told to. */
  private static final class Waiting implements Tasks {
    private final List<Runnable> work = new ArrayList<>();

    @Override
    public <T> void run(
        String name, Callable<T> todo, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
      work.add(() -> Tasks.inline().run(name, todo, onSuccess, onFailure));
    }

    @Override
    public void onUi(Runnable action) {
      action.run();
    }

    @Override
    public void after(Duration delay, Runnable action) {
      work.add(action);
    }

    void work() {
      List<Runnable> due = List.copyOf(work);
      work.clear();
      due.forEach(Runnable::run);
    }
  }

  private PdfSaving saving(FontFolders fonts) {
    return new PdfSaving(tasks, said::add, (file, folder) -> {}, fonts);
  }

  private PageMaker maker() {
    return new PageMaker(
        sample.library(),
        (page, style, texts) -> new RenderedPage("", "", List.of(), ""),
        Texts.of(Language.of(Locale.ENGLISH)),
        PageStyle.standard(PageStyle.Theme.LIGHT));
  }

  private void save(PdfSaving saving, Path file) {
    saving.save(maker(), Place.AtEntry.of(sample.id(0)), file);
  }

  private List<String> keys() {
    return said.stream().map(notice -> notice.message().key()).toList();
  }

  @Test
  void whatIsStoppedLeavesTheFileAsItWas() throws IOException {
    ChineseFont.assume();
    Path file = Files.writeString(folder.resolve("page.pdf"), "before");
    PdfSaving saving = saving(FontFolders.ofSystem());
    save(saving, file);
    assertNotNull(saving.step().get());
    saving.stop();
    tasks.work();
    assertEquals(List.of("pdf.stopped"), keys());
    assertEquals("before", Files.readString(file));
    assertNull(saving.step().get());
  }

  @Test
  void oneIsWrittenAtATimeAndStepsAreSeen() throws IOException {
    ChineseFont.assume();
    PdfSaving saving = saving(FontFolders.ofSystem());
    List<Long> pages = new ArrayList<>();
    saving.step().addListener((property, before, now) -> pages.add(now == null ? -1 : now.done()));
    save(saving, folder.resolve("one.pdf"));
    save(saving, folder.resolve("two.pdf"));
    tasks.work();
    assertEquals(List.of("page.saved"), keys());
    assertEquals(List.of(0L, 1L, -1L), pages);
    assertEquals(true, Files.exists(folder.resolve("one.pdf")));
    assertEquals(false, Files.exists(folder.resolve("two.pdf")));
  }

  @Test
  void withoutAFontTheSentenceSaysWhatToInstall() {
    save(saving(new FontFolders(List.of(folder))), folder.resolve("page.pdf"));
    tasks.work();
    assertEquals(List.of("pdf.noFont"), keys());
    assertEquals(false, Files.exists(folder.resolve("page.pdf")));
  }
}
