package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.ui.content.LibraryOpener;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.notice.Notice;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Libraries that are opened while others are on their way: the last one asked for counts. */
class NextLibraryTest {
  private static final String REFUSED = "refused";

  private final HeldTasks tasks = new HeldTasks();
  private final List<Notice> said = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();
  private final LibraryViewModel library =
      new LibraryViewModel(tasks, this::opening, said::add, () -> Language.ENGLISH);

  private LibraryOpener.Opening opening(LibraryLocation location) {
    String name = location.root().toString();
    return name.startsWith(REFUSED)
        ? new LibraryOpener.Opening.Refused(LibraryOpening.Reason.NO_DOCUMENTS)
        : new LibraryOpener.Opening.Open(new Named(name));
  }

  private final class Named extends SampleContent {
    private final String name;

    Named(String name) {
      super(2, 3);
      this.name = name;
    }

    @Override
    public void close() {
      closed.add(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private HeldTasks.Held open(String name) {
    library.open(new LibraryLocation(Path.of(name), Path.of("index-" + name), Path.of("data")));
    return tasks.take("open");
  }

  private Path location() {
    LibraryLocation location = library.location().get();
    return location == null ? Path.of("") : location.root();
  }

  private void isOpen(String name) {
    assertEquals(name, String.valueOf(library.content().get()));
    assertEquals(Path.of(name), location());
    assertEquals(LibraryStanding.READY, library.state().get());
  }

  @Test
  void theOneAskedForLastIsOpenWhicheverIsReadyFirst() {
    HeldTasks.Held first = open("a");
    HeldTasks.Held last = open("b");
    last.finish();
    tasks.finishAll();
    first.finish();
    tasks.finishAll();
    isOpen("b");
    assertEquals(List.of("a"), closed);
  }

  @Test
  void oneThatIsReadyButNoLongerWantedIsClosed() {
    HeldTasks.Held first = open("a");
    first.work();
    HeldTasks.Held last = open("b");
    first.tell();
    last.finish();
    tasks.finishAll();
    isOpen("b");
    assertEquals(List.of("a"), closed);
    library.release();
    tasks.finishAll();
    assertEquals(List.of("a", "b"), closed);
  }

  @Test
  void oneThatIsStillOpeningWhenTheWindowClosesIsClosedToo() {
    HeldTasks.Held opening = open("a");
    library.release();
    opening.finish();
    tasks.finishAll();
    assertEquals(List.of("a"), closed);
    assertNull(library.content().get());
  }

  @Test
  void aFolderRefusedTwiceIsRefused() {
    HeldTasks.Held first = open(REFUSED);
    HeldTasks.Held last = open(REFUSED);
    first.finish();
    last.finish();
    assertEquals(LibraryStanding.REFUSED, library.state().get());
    assertEquals(1, said.size());
  }

  @Test
  void whatIsOpenStaysWhenTwoOthersAreRefused() {
    open("a").finish();
    tasks.finishAll();
    HeldTasks.Held first = open(REFUSED);
    HeldTasks.Held last = open(REFUSED + "2");
    last.finish();
    first.finish();
    tasks.finishAll();
    isOpen("a");
    assertEquals(List.of(), closed);
  }
}
