package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * When a library is read and closed. The watcher's calls are made by the test, not by a watcher.
 */
class LibraryViewModelTest {
  private static final String ISSUE = "weekly/2025W18.md";

  @AutoClose private final SampleLibrary sample = new SampleLibrary(2, 3);
  private final List<Notice> said = new ArrayList<>();
  private final List<LibraryStanding> runs = new ArrayList<>();
  private final HeldTasks tasks = new HeldTasks();
  private final LibraryViewModel library =
      new LibraryViewModel(tasks, said::add, () -> Language.ENGLISH);

  @BeforeEach
  void noteRuns() {
    library
        .state()
        .addListener((property, before, now) -> {
          if (now.isIndexing()) {
            runs.add(now);
          }
        });
  }

  @AfterEach
  void close() {
    library.release();
    tasks.finishAll();
  }

  private Library open() {
    library.open(sample.location());
    tasks.finishAll();
    return opened();
  }

  private Library opened() {
    Library now = library.opened().get();
    assertNotNull(now);
    return now;
  }

  private void changed() {
    library.changed(opened());
    tasks.finishAll();
  }

  private String status() {
    return library.taken().get().words(Texts.of(Language.ENGLISH));
  }

  private void edit() throws Exception {
    sample.write(ISSUE, sample.delete(ISSUE) + "\none more paragraph\n");
  }

  @Test
  void aLibraryIsReadWhenItOpensAndClosedWhenItIsReleased() {
    Library open = open();
    assertEquals(List.of(LibraryStanding.INDEXING), runs);
    assertEquals(LibraryStanding.READY, library.state().get());
    library.release();
    tasks.finishAll();
    assertThrows(LibraryException.class, open::version);
    assertNull(library.opened().get());
  }

  @Test
  void marksOfAnotherWindowAreToldWithoutARun() {
    Library first = open();
    library.marked(first);
    assertEquals(1, library.markings().get());
    Library second = open();
    library.marked(first);
    assertEquals(1, library.markings().get(), "of the library before");
    library.marked(second);
    assertEquals(2, library.markings().get());
    assertEquals(List.of(LibraryStanding.INDEXING, LibraryStanding.INDEXING), runs);
  }

  /** Empties the folder of the sample, as when a drive is gone; returns the offer to agree. */
  private Runnable emptied(Library open) throws Exception {
    for (String file : open.list(null).stream().map(EntrySummary::file).distinct().toList()) {
      sample.delete(file);
    }
    changed();
    return said.getLast().offers().getFirst().action();
  }

  @Test
  void whatIsGoneFromAnEmptyFolderIsKeptUntilTheNoticeIsAnswered() throws Exception {
    Library open = open();
    Runnable remove = emptied(open);
    assertNotEquals(List.of(), open.list(null));
    remove.run();
    tasks.finishAll();
    assertEquals(List.of(), open.list(null));
  }

  @Test
  void aNoticeOfTheLibraryBeforeRemovesNothing() throws Exception {
    Runnable remove = emptied(open());
    Library next = open();
    remove.run();
    tasks.finishAll();
    assertNotEquals(List.of(), next.list(null));
  }

  @Test
  void aChangeIsTakenUpAndSaidInOneSentence() throws Exception {
    open();
    long before = library.version().get();
    edit();
    changed();
    assertEquals(List.of(LibraryStanding.INDEXING, LibraryStanding.UPDATING), runs);
    assertEquals("Updated: 1 changed", status());
    assertTrue(library.version().get() > before);
    changed();
    assertEquals("Updated: 1 changed", status());
    library.index();
    tasks.finishAll();
    assertEquals("", status());
    assertEquals(List.of(), said);
  }

  @Test
  void aFirstRunShowsWhatItHasReadSoFar() throws Exception {
    try (SampleLibrary unread = SampleLibrary.unread()) {
      library.open(unread.location());
      tasks.take("open").finish();
      tasks.take("glimpse").finish();
      assertEquals(0, library.overview().get().entries());
      unread.indexPartly();
      tasks.take("glimpse").finish();
      long part = library.overview().get().entries();
      assertTrue(part > 0 && part < 140, "a part: " + part);
      assertEquals(LibraryStanding.INDEXING, library.state().get());
      HeldTasks.Held late = tasks.take("glimpse");
      tasks.take("index").finish();
      late.finish();
      assertEquals(140, library.overview().get().entries());
      assertThrows(NoSuchElementException.class, () -> tasks.take("glimpse"));
      assertEquals(List.of(), said);
      library.release();
      tasks.finishAll();
    }
  }

  @Test
  void aChangeDuringARunIsTakenUpAfterIt() {
    open();
    runs.clear();
    library.changed(opened());
    library.changed(opened());
    tasks.finishAll();
    assertEquals(List.of(LibraryStanding.UPDATING, LibraryStanding.UPDATING), runs);
  }

  @Test
  void aRunThatWasStoppedIsNotBegunAgainByAChange() {
    library.open(sample.location());
    tasks.take("open").finish();
    library.stopIndexing();
    tasks.finishAll();
    assertEquals(LibraryStanding.STOPPED, library.state().get());
    runs.clear();
    changed();
    assertEquals(List.of(), runs);
    library.index();
    tasks.finishAll();
    changed();
    assertEquals(List.of(LibraryStanding.INDEXING, LibraryStanding.UPDATING), runs);
  }

  @Test
  void aChangeOfALibraryThatIsClosedIsDropped() {
    Library closed = open();
    library.release();
    runs.clear();
    library.changed(closed);
    tasks.finishAll();
    assertEquals(List.of(), runs);
  }
}
