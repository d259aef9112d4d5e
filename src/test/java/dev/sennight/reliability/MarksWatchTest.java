package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.library.scan.LibraryWatcher;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.Highlight;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one window marks is told to another that has the same personal data open. */
class MarksWatchTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path parent;
  private final Semaphore told = new Semaphore(0);
  private final Semaphore changed = new Semaphore(0);
  private LibraryLocation location;

  @BeforeEach
  void library() throws Exception {
    new MadeLibrary(parent.resolve("library"), 2).write(2);
    location =
        new LibraryLocation(
            parent.resolve("library"), parent.resolve("index"), parent.resolve("data"));
    LibraryView.indexed(location);
  }

  private void awaitTold() throws Exception {
    assertTrue(told.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), "never told");
    told.drainPermits();
  }

  @Test
  void aMarkThatOneWindowSetsIsToldToAnother() throws Exception {
    try (Library one = LibraryView.open(location);
        Library two = LibraryView.open(location);
        LibraryWatcher watcher = two.watch(changed::release, told::release)) {
      EntryId entry = one.list(null).getFirst().id();
      awaitTold(); // what was set before the first look
      assertTrue(changed.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), "no first look");
      for (boolean on : List.of(true, false)) {
        one.personal().mark(EntryMark.STARRED, List.of(entry), on);
        awaitTold();
        assertEquals(on, two.personal().marked(EntryMark.STARRED).contains(entry));
      }
      assertNotNull(watcher);
    }
  }

  @Test
  void aHighlightThatOneWindowMakesIsToldToAnother() throws Exception {
    try (Library one = LibraryView.open(location);
        Library two = LibraryView.open(location);
        LibraryWatcher watcher = two.watch(changed::release, told::release)) {
      EntryId entry = one.list(null).getFirst().id();
      awaitTold();
      Highlight note = Highlight.noteOn(entry, "why", Instant.now());
      one.personal().keep(List.of(note));
      awaitTold();
      assertEquals(List.of(note), two.personal().highlightsOf(entry));
      one.personal().removeHighlight(note.id());
      awaitTold();
      assertEquals(List.of(), two.personal().highlights());
      assertNotNull(watcher);
    }
  }

  @Test
  void theCountOfChangesIsNoSetting() throws Exception {
    try (PersonalData data = PersonalData.in(parent.resolve("apart"))) {
      data.mark(EntryMark.READ, List.of(new EntryId("entry0000000")), true);
      assertEquals(List.of(), List.copyOf(data.settings("").keySet()));
    }
  }
}
