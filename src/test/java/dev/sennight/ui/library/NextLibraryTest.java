package dev.sennight.ui.library;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that are opened while others are on their way: the last one asked for counts. */
class NextLibraryTest {
  private static final String REFUSED = "refused";

  @TempDir Path folder;
  private final HeldTasks tasks = new HeldTasks();
  private final List<Notice> said = new ArrayList<>();
  private final Map<String, Library> opened = new LinkedHashMap<>();
  private final LibraryViewModel library =
      new LibraryViewModel(tasks, this::opening, said::add, () -> Language.ENGLISH);

  @AfterEach
  void close() {
    library.release();
    tasks.finishAll();
  }

  private LibraryOpening opening(LibraryLocation location) {
    LibraryOpening opening = Library.open(location);
    if (opening instanceof LibraryOpening.Opened(Library now)) {
      opened.put(location.name(), now);
    }
    return opening;
  }

  private HeldTasks.Held open(String name) throws Exception {
    Path root = folder.resolve(name);
    if (!name.startsWith(REFUSED)) {
      Files.createDirectories(root);
      Files.writeString(root.resolve("a.md"), "# A\n\nwords\n");
    }
    Path index = folder.resolve("index of " + name);
    library.open(new LibraryLocation(root, index, folder.resolve("data")));
    return tasks.take("open");
  }

  private void isOpen(String name) {
    assertEquals(opened.get(name), library.opened().get());
    assertEquals(folder.resolve(name), location());
    assertEquals(LibraryStanding.READY, library.state().get());
  }

  private Path location() {
    LibraryLocation location = library.location().get();
    return location == null ? Path.of("") : location.root();
  }

  private void isClosed(String name) {
    assertThrows(LibraryException.class, () -> requireNonNull(opened.get(name)).version(), name);
  }

  @Test
  void theOneAskedForLastIsOpenWhicheverIsReadyFirst() throws Exception {
    HeldTasks.Held first = open("a");
    HeldTasks.Held last = open("b");
    last.finish();
    tasks.finishAll();
    first.finish();
    tasks.finishAll();
    isOpen("b");
    isClosed("a");
  }

  @Test
  void oneThatIsReadyButNoLongerWantedIsClosed() throws Exception {
    HeldTasks.Held first = open("a");
    first.work();
    HeldTasks.Held last = open("b");
    first.tell();
    last.finish();
    tasks.finishAll();
    isOpen("b");
    isClosed("a");
    library.release();
    tasks.finishAll();
    isClosed("b");
  }

  @Test
  void oneThatIsStillOpeningWhenTheWindowClosesIsClosedToo() throws Exception {
    HeldTasks.Held opening = open("a");
    library.release();
    opening.finish();
    tasks.finishAll();
    isClosed("a");
    assertNull(library.opened().get());
  }

  @Test
  void aFolderRefusedTwiceIsRefused() throws Exception {
    HeldTasks.Held first = open(REFUSED);
    HeldTasks.Held last = open(REFUSED);
    first.finish();
    last.finish();
    assertEquals(LibraryStanding.REFUSED, library.state().get());
    assertEquals(1, said.size());
  }

  @Test
  void whatIsOpenStaysWhenTwoOthersAreRefused() throws Exception {
    open("a").finish();
    tasks.finishAll();
    HeldTasks.Held first = open(REFUSED);
    HeldTasks.Held last = open(REFUSED + "2");
    last.finish();
    first.finish();
    tasks.finishAll();
    isOpen("a");
    assertEquals(1, opened.size());
  }
}
