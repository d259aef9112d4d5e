package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.scan.LibraryWatcher;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open library takes up what changes in its folder, soon after it is quiet there. */
class WatchTest {
  /** So long after the last change of a burst a run begins. */
  private static final int PAUSE_MILLIS = 600;

  /** Two seconds are promised; a machine that builds other things beside may take longer. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

  @TempDir Path parent;
  private Path root;
  private Library library;
  private LibraryWatcher watcher;
  private final AtomicInteger runs = new AtomicInteger();

  @BeforeEach
  void open() throws Exception {
    root = parent.resolve("library");
    new MadeLibrary(root, 3).write(4);
    library =
        LibraryView.open(new LibraryLocation(root, root.resolve("index"), parent.resolve("data")));
    LibraryView.index(library);
    watcher = library.watch(this::takeUp, () -> {});
    await(list -> runs.get() > 0);
  }

  private void takeUp() {
    try {
      LibraryView.index(library);
      runs.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() {
    watcher.close();
    library.close();
  }

  private List<EntrySummary> await(Predicate<List<EntrySummary>> done) throws Exception {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE) {
      List<EntrySummary> list = library.list(null);
      if (done.test(list)) {
        return list;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("nothing was taken up");
  }

  private static boolean has(List<EntrySummary> list, String file) {
    return list.stream().anyMatch(entry -> entry.file().equals(file));
  }

  private String idOf(String file) throws Exception {
    return library.list(null).stream()
        .filter(entry -> entry.file().equals(file))
        .findFirst()
        .orElseThrow()
        .id()
        .value();
  }

  @Test
  void addingEditingMovingAndDeletingAreTakenUp() throws Exception {
    Path note = root.resolve("new folder/deep/One.md");
    Files.createDirectories(note.getParent());
    Files.writeString(note, "# One\n\nfirst words of a note");
    await(list -> has(list, "new folder/deep/One.md"));
    String id = idOf("new folder/deep/One.md");
    Files.writeString(note, "# One more\n\nfirst words of a note");
    await(list -> list.stream().anyMatch(entry -> entry.title().equals("One more")));
    Files.move(note, root.resolve("Moved.md"));
    await(list -> has(list, "Moved.md") && !has(list, "new folder/deep/One.md"));
    assertEquals(id, idOf("Moved.md"));
    Files.move(root.resolve("new folder"), root.resolve("renamed"));
    Files.writeString(root.resolve("renamed/deep/Two.md"), "# Two");
    await(list -> has(list, "renamed/deep/Two.md"));
    Files.delete(root.resolve("Moved.md"));
    await(list -> !has(list, "Moved.md"));
  }

  @Test
  void atomicSavesAndHalfWrittenFilesEndUpWhole() throws Exception {
    Path note = root.resolve("notes/Note 0.md");
    Path swap = root.resolve("notes/.Note 0.md.swp");
    Files.writeString(swap, "# Saved\n\nby an editor");
    Files.move(swap, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    await(list -> list.stream().anyMatch(entry -> entry.title().equals("Saved")));
    Path slow = root.resolve("Slow.md");
    Files.writeString(slow, "# Slow\n\n## 2020 begin\n");
    for (int part = 0; part < 12; part++) {
      Files.writeString(slow, "part " + part + " of it\n", StandardOpenOption.APPEND);
      if (part % 4 == 3) { // it is read half-written
        String last = "part " + part;
        await(list -> list.stream().anyMatch(entry -> text(entry).contains(last)));
      }
    }
    await(list ->
        list.stream()
            .filter(entry -> entry.file().equals("Slow.md"))
            .anyMatch(entry -> text(entry).contains("part 11 of it")));
  }

  private String text(EntrySummary entry) {
    try {
      return library.entry(entry.id()).map(e -> e.text()).orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void fiveHundredFilesAtOnceAreTakenUpInFewRuns() throws Exception {
    int before = runs.get();
    long start = System.nanoTime();
    Files.createDirectories(root.resolve(".git"));
    for (int i = 0; i < 500; i++) {
      Path folder = Files.createDirectories(root.resolve("pull/" + i % 20));
      Files.writeString(folder.resolve(i + ".md"), "# Pulled " + i + "\n\nwords");
      Files.writeString(root.resolve(".git/" + i), "object");
    }
    long quiet = System.nanoTime();
    await(list -> list.stream().filter(entry -> entry.file().startsWith("pull/")).count() == 500);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - quiet);
    org.slf4j.LoggerFactory.getLogger(WatchTest.class)
        .info("500 files taken up {} ms after the last was written", millis);
    // Writing may take long, and pause, on a busy machine.
    long most = 2 + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / PAUSE_MILLIS;
    assertTrue(runs.get() - before <= most, "runs " + (runs.get() - before) + " of " + most);
  }
}
