package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.PersonalData;
import dev.sennight.library.update.IndexRun;
import dev.sennight.library.update.WriterLock;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.ui.navigation.WindowViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows beside other windows and runs of the command line on the same library. */
class CompanyJourneyTest {
  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void writeLibrary() throws IOException {
    root = Files.createDirectories(folder.resolve("library"));
    Files.writeString(root.resolve("一.md"), "# 一\n\n第一篇笔记的正文。\n");
  }

  private Driver open() throws Exception {
    return Driver.open(root, folder.resolve("data"), null);
  }

  private static void untilEntries(Driver window, long count) throws Exception {
    WindowViewModel model = window.window().model();
    window.until(count + " entries", () -> model.library().overview().get().entries() == count);
  }

  @Test
  void twoWindowsShowEveryChangeAndNeverComplain() throws Exception {
    try (Driver one = open();
        Driver two = open()) {
      untilEntries(one, 1);
      untilEntries(two, 1);
      for (int i = 2; i < 6; i++) {
        Files.writeString(root.resolve(i + ".md"), "# 第 " + i + " 篇\n\n正文。\n");
        untilEntries(one, i);
        untilEntries(two, i);
      }
      for (Driver each : new Driver[] {one, two}) {
        assertEquals(List.of(), Driver.onUi(() -> each.window().model().notices().shown()));
      }
    }
  }

  @Test
  void aWindowWaitsForAnotherWriterAndGoesOnByItself() throws Exception {
    try (Driver window = open()) {
      window.untilPageShows("第一篇笔记");
      untilReady(window);
      try (WriterLock lock =
          WriterLock.take(folder.resolve("data/index").toRealPath()).orElseThrow()) {
        assertNotNull(lock);
        Files.writeString(root.resolve("二.md"), "# 二\n\n第二篇。\n");
        long start = System.nanoTime();
        while (!window
            .labels("status-bar")
            .toString()
            .contains("Another Sennight window is indexing")) {
          assertEquals(true, System.nanoTime() - start < 90_000_000_000L, "never said");
          Thread.sleep(20);
        }
        assertEquals(1, window.rows().size());
      }
      untilEntries(window, 2);
      assertEquals(List.of(), Driver.onUi(() -> window.window().model().notices().shown()));
    }
  }

  @Test
  void aStarInOneWindowShowsInTheOtherAndMovesNothing() throws Exception {
    try (Driver one = open();
        Driver two = open()) {
      for (Driver each : new Driver[] {one, two}) {
        each.untilPageShows("第一篇笔记");
        each.until("marks", () -> !each.window().model().flow().marks().owners().isEmpty());
        untilReady(each);
      }
      EntryId here = only(one);
      WindowViewModel other = two.window().model();
      Object page = Driver.onUi(() -> other.reader().page().get());
      Object row = Driver.onUi(() -> other.list().selected().get());
      for (boolean on : new boolean[] {true, false}) {
        Driver.onUi(() -> {
          one.window().model().flow().marks().toggleStar(here);
          return here;
        });
        two.until("a star " + on, () -> other.flow().marks().isStarred(here) == on);
      }
      assertSame(page, Driver.onUi(() -> other.reader().page().get()));
      assertSame(row, Driver.onUi(() -> other.list().selected().get()));
      assertEquals(List.of(), Driver.onUi(() -> other.notices().shown()));
    }
  }

  /** As the command line does it: another connection, and nothing in the folder changes. */
  @Test
  void whatAVerbImportsShowsInAnOpenWindow() throws Exception {
    Path exported = exportOfAStarredCopy();
    try (Driver window = open()) {
      untilEntries(window, 1);
      untilReady(window);
      window.until("marks", () -> !window.window().model().flow().marks().owners().isEmpty());
      EntryId here = only(window);
      assertFalse(Driver.onUi(() -> window.window().model().flow().marks().isStarred(here)));
      try (PersonalData personal = PersonalData.in(folder.resolve("data/data"))) {
        personal.importFrom(exported);
      }
      window.until("a star", () -> window.window().model().flow().marks().isStarred(here));
      assertEquals(List.of(), Driver.onUi(() -> window.window().model().notices().shown()));
    }
  }

  private static EntryId only(Driver window) throws Exception {
    return Driver.onUi(() -> window.window().model().flow().marks().owners().keySet())
        .iterator()
        .next();
  }

  /** The note has another id in the copy, where it had another title when it was read first. */
  private Path exportOfAStarredCopy() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy"));
    LibraryLocation at =
        new LibraryLocation(copy, folder.resolve("copy-index"), folder.resolve("copy-data"));
    Path json = folder.resolve("copy.json");
    try (Library library = ((LibraryOpening.Opened) openedCopy(at)).library()) {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      Files.writeString(copy.resolve("一.md"), Files.readString(root.resolve("一.md")));
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      EntryId there = library.list(null).getFirst().id();
      library.personal().mark(EntryMark.STARRED, List.of(there), true);
      library.personal().exportTo(json);
    }
    return json;
  }

  private static LibraryOpening openedCopy(LibraryLocation at) throws IOException {
    Files.writeString(at.root().resolve("一.md"), "# 零\n\n第一篇笔记的正文。\n");
    return Library.open(at);
  }

  private static void untilReady(Driver window) throws Exception {
    WindowViewModel model = window.window().model();
    window.until("read", () -> model.library().state().get().name().equals("READY"));
  }
}
