package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sennight.library.IndexReport;
import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.LibraryOpener;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.content.SampleUpkeep;
import dev.sennight.ui.notice.Notice;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a library is read, watched and closed. Everything runs at once, in order. */
class LibraryViewModelTest {
  private final List<String> events = new ArrayList<>();
  private final List<Notice> said = new ArrayList<>();
  private final SampleContent sample = new SampleContent(2, 3);
  private Runnable changed = () -> {};
  private Runnable marked = () -> {};
  private @Nullable Runnable duringRun;
  private long updated;
  private boolean cancelled;
  private long version = 7;
  private boolean unread;

  private final LibraryViewModel library =
      new LibraryViewModel(
          Tasks.inline(),
          location -> new LibraryOpener.Opening.Open(content()),
          said::add,
          () -> Language.ENGLISH);

  private Content content() {
    return (Content)
        Proxy.newProxyInstance(
            Content.class.getClassLoader(),
            new Class<?>[] {Content.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "index" -> index();
                  case "upkeep" -> new Watched();
                  case "close" -> events.add("close");
                  case "overview" -> unread ? Overview.EMPTY : sample.overview();
                  case "equals" ->
                      System.identityHashCode(proxy) == System.identityHashCode(arguments[0]);
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> method.invoke(sample, arguments);
                });
  }

  private IndexReport index() {
    events.add("index");
    Runnable now = duringRun;
    duringRun = null;
    if (now != null) {
      now.run();
    }
    return new IndexReport(2, 0, updated, 0, 2, 6, 0, 0, 0, 0, 0.1, cancelled);
  }

  private final class Watched extends SampleUpkeep {
    @Override
    public Watch watch(Runnable told, Runnable markedNow) {
      events.add("watch");
      changed = told;
      marked = markedNow;
      return () -> events.add("unwatch");
    }

    @Override
    public long version() {
      return version;
    }

    @Override
    public boolean isWhole() {
      return !unread;
    }
  }

  private void open() {
    library.open(new LibraryLocation(Path.of("a"), Path.of("b"), Path.of("c")));
  }

  private String status() {
    return library.taken().get().words(Texts.of(Language.ENGLISH));
  }

  @Test
  void theFolderIsWatchedFromTheFirstRunUntilTheLibraryCloses() {
    open();
    library.release();
    assertEquals(List.of("index", "watch", "unwatch", "close"), events);
    assertNull(library.content().get());
  }

  @Test
  void marksOfAnotherWindowAreToldWithoutARun() {
    open();
    Runnable before = marked;
    before.run();
    assertEquals(1, library.markings().get());
    open();
    before.run();
    assertEquals(1, library.markings().get(), "of the library before");
    marked.run();
    assertEquals(2, library.markings().get());
    assertEquals(List.of("index", "watch", "unwatch", "close", "index", "watch"), events);
  }

  @Test
  void aChangeIsTakenUpAndSaidInOneSentence() {
    open();
    updated = 2;
    version = 8;
    changed.run();
    assertEquals(List.of("index", "watch", "index"), events);
    assertEquals("changes taken up: 2 edited", status());
    assertEquals(8, library.version().get());
    updated = 0;
    changed.run();
    assertEquals("changes taken up: 2 edited", status());
    library.index();
    assertEquals("", status());
    assertEquals(List.of(), said);
  }

  @Test
  void aFirstRunShowsWhatItHasReadSoFar() {
    HeldTasks held = new HeldTasks();
    LibraryViewModel slow =
        new LibraryViewModel(
            held,
            location -> new LibraryOpener.Opening.Open(content()),
            said::add,
            () -> Language.ENGLISH);
    unread = true;
    slow.open(new LibraryLocation(Path.of("a"), Path.of("b"), Path.of("c")));
    held.take("open").finish();
    held.take("glimpse").finish();
    assertEquals(0, slow.overview().get().entries());
    unread = false;
    held.take("glimpse").finish();
    assertEquals(6, slow.overview().get().entries());
    assertEquals(LibraryStanding.INDEXING, slow.state().get());
    HeldTasks.Held late = held.take("glimpse");
    held.take("index").finish();
    late.finish();
    assertThrows(NoSuchElementException.class, () -> held.take("glimpse"));
    assertEquals(List.of(), said);
  }

  @Test
  void aChangeDuringARunIsTakenUpAfterIt() {
    open();
    events.clear();
    duringRun = () -> changed.run();
    changed.run();
    assertEquals(List.of("index", "index"), events);
  }

  @Test
  void whatAPersonStoppedIsNotBegunAgainByAChange() {
    cancelled = true;
    open();
    events.clear();
    changed.run();
    assertEquals(List.of(), events);
    cancelled = false;
    library.index();
    changed.run();
    assertEquals(List.of("index", "index"), events);
  }

  @Test
  void aChangeOfALibraryThatIsClosedIsDropped() {
    open();
    Runnable late = changed;
    library.release();
    events.clear();
    late.run();
    assertEquals(List.of(), events);
  }
}
