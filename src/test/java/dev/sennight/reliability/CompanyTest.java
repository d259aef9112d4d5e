package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.EntryIndexWriter;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.library.update.IndexRun;
import dev.sennight.library.update.WriterLock;
import dev.sennight.search.SearchRequest;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreNumber;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes and windows on one library: one writes, all read. */
class CompanyTest {
  private static final Path LOCKS = Path.of("/proc/locks");

  @TempDir Path parent;
  private LibraryLocation location;
  private SennightProcess sennight;
  private LibraryView clean;

  @BeforeEach
  void library() throws Exception {
    Path library = parent.resolve("library");
    new MadeLibrary(library, 2).write(12);
    Path home = parent.resolve("home");
    sennight = new SennightProcess(home);
    location = new LibraryLocation(library, parent.resolve("index"), home.resolve("data"));
    clean = LibraryView.indexed(location);
  }

  private String[] verb(String verb, String... more) {
    List<String> arguments = new ArrayList<>(List.of(verb));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--library", location.root().toString()));
    arguments.addAll(List.of("--index", location.indexFolder().toString()));
    return arguments.toArray(String[]::new);
  }

  @Test
  void aSecondWriterGetsASentenceAndReadersGoOn() throws Exception {
    try (WriterLock lock = WriterLock.take(location.indexFolder()).orElseThrow()) {
      assertNotNull(lock);
      SennightProcess.Ended second = sennight.run(verb("index"));
      assertEquals(3, second.code(), second.err());
      assertTrue(second.err().contains("Another Sennight is indexing"), second.err());
      assertEquals(1, second.err().strip().lines().count(), second.err());
      SennightProcess.Ended list = sennight.run(verb("list", "--json"));
      assertEquals(clean.entries().size(), list.out().lines().count());
      SennightProcess.Ended search = sennight.run(verb("search", "model", "--json"));
      assertEquals(0, search.code(), search.err());
    }
    assertEquals(0, sennight.run(verb("index")).code());
  }

  /** A batch is committed to the store first; who searches just then must look again. */
  @Test
  void aSearchBetweenTheTwoCommitsIsNotTheLastWord() throws Exception {
    Files.writeString(location.root().resolve("notes/Gone.md"), "kappaword");
    LibraryView.indexed(location);
    Path index = location.indexFolder();
    try (Library library = LibraryView.open(location);
        LibraryStore store = LibraryStore.open(index.resolve("library.db"));
        StoreWriter writer = store.writer();
        EntryIndexWriter lucene = EntryIndexWriter.open(index.resolve("lucene"))) {
      assertEquals(1, kappas(library));
      long next = store.number(StoreNumber.GENERATION) + 1;
      lucene.remove("notes/Gone.md");
      lucene.prepare(next);
      writer.set(StoreNumber.GENERATION, next);
      writer.commit();
      assertEquals(1, kappas(library), "not yet committed");
      lucene.commit();
      assertEquals(0, kappas(library), "committed");
    }
  }

  private static long kappas(Library library) throws Exception {
    return library
        .search(SearchRequest.of("kappaword", 5), CancellationToken.never())
        .hits()
        .size();
  }

  /** Closing any channel to a file gives up all locks that a process has on it. */
  @Test
  void askingTwiceInOneProcessDoesNotLetAnotherOneIn() throws Exception {
    try (WriterLock lock = WriterLock.take(location.indexFolder()).orElseThrow()) {
      assertNotNull(lock);
      assertTrue(WriterLock.take(location.indexFolder()).isEmpty());
      SennightProcess.Ended second = sennight.run(verb("index"));
      assertEquals(3, second.code(), second.err());
    }
    assertEquals(0, sennight.run(verb("index")).code());
  }

  @Test
  void theLockOfAKilledProcessIsGone() throws Exception {
    Process process = sennight.start(verb("index", "--rebuild"));
    while (process.isAlive() && free()) {
      Thread.sleep(5);
    }
    process.destroyForcibly();
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertTrue(Files.exists(location.indexFolder().resolve("writer.lock")));
    clean.assertSame(LibraryView.indexed(location), "after a killed writer");
  }

  private boolean free() throws Exception {
    try (WriterLock lock = WriterLock.take(location.indexFolder()).orElse(null)) {
      return lock != null;
    }
  }

  @Test
  void searchesGoOnWhileAnotherProcessRebuilds() throws Exception {
    try (Library library = LibraryView.open(location)) {
      Process process = sennight.start(verb("index", "--rebuild"));
      int asked = 0;
      while (process.isAlive() || asked == 0) {
        LibraryView.of(library);
        asked++;
      }
      assertEquals(0, process.exitValue(), Files.readString(parent.resolve("home/err")));
      clean.assertSame(LibraryView.of(library), "after " + asked + " looks");
    }
  }

  /** Whoever opens many files for the first time need not wait for all of them. */
  @Test
  void aFirstRunIsSearchedSoonAfterItBegan() throws Exception {
    MadeLibrary many = new MadeLibrary(parent.resolve("many"), 2);
    for (int i = 0; i < 90; i++) {
      many.put(i + ".md", "# Note " + i + "\n\nneedle " + i + "\n");
    }
    LibraryLocation first =
        new LibraryLocation(parent.resolve("many"), parent.resolve("first"), location.dataFolder());
    CancellationToken.Source stop = CancellationToken.create();
    AtomicLong found = new AtomicLong();
    try (Library library = LibraryView.open(first);
        Library other = LibraryView.open(first)) {
      Progress look =
          (done, total, name) -> {
            if (done == 60) {
              found.set(found(other));
              stop.cancel();
            }
          };
      assertTrue(library.index(IndexRun.Mode.UPDATE, look, stop).changes().cancelled());
      assertTrue(found.get() >= 30, "found " + found.get());
      assertEquals(60, found(library), "what was read when it was stopped");
      LibraryView.index(library);
      assertEquals(90, found(library));
    }
  }

  private static long found(Library library) {
    try {
      return library
          .search(SearchRequest.of("needle", 10), CancellationToken.never())
          .answer()
          .total();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process that thinks it is the last one takes the log away, and what others write with it. */
  @Test
  void writersInTwoProcessesByTurnsLoseNothing() throws Exception {
    try (Library library = LibraryView.open(location)) {
      // Words, not numbers: three siblings that differ in numbers would become a series.
      List<String> names = List.of("heron", "otter", "newt");
      for (int turn = 0; turn < names.size(); turn++) {
        String name = names.get(turn);
        Files.writeString(
            location.root().resolve("here " + name + ".md"), "# A " + name + " is here");
        LibraryView.index(library);
        Files.writeString(
            location.root().resolve("there " + name + ".md"), "# No " + name + " is there");
        assertEquals(0, sennight.run(verb("index")).code());
        assertTrue(Files.exists(location.indexFolder().resolve("library.db-wal")), "turn " + turn);
        assertEquals(clean.entries().size() + 2 * (turn + 1), library.list(null).size());
      }
    }
    LibraryLocation other =
        new LibraryLocation(location.root(), parent.resolve("other"), location.dataFolder());
    LibraryView.indexed(other).assertSame(LibraryView.indexed(location), "after two writers");
  }

  /** Whether the system tells of a lock on {@code file}, of whichever process. */
  private static boolean isLocked(Path file) throws IOException {
    String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
    return Files.readString(LOCKS).contains(inode);
  }

  /** Tries with a lock of its own, so that a store without one is a failure. */
  private void assumeLocksAreTold() throws IOException {
    Assumptions.assumeTrue(Files.isReadable(LOCKS), "this system does not tell of locks");
    Path file = location.indexFolder().resolve("tried.lock");
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Assumptions.assumeTrue(isLocked(file), () -> "this file system has other names: " + lock);
    }
  }

  /** Another process that finds no lock takes itself for the last one and ends the log. */
  @Test
  void lookingForDamageKeepsTheLocksOfTheStore() throws Exception {
    assumeLocksAreTold();
    Path store = location.indexFolder().resolve("library.db");
    try (Library library = LibraryView.open(location)) {
      assertEquals(clean.entries().size(), library.list(null).size());
      assertTrue(isLocked(store), "an open store has a lock");
      LibraryView.index(library);
      assertTrue(isLocked(store), "the store has no lock any more");
    }
  }

  @Test
  void closingOneOfTwoWindowsLeavesTheLocksOfTheOther() throws Exception {
    assumeLocksAreTold();
    Path store = location.indexFolder().resolve("library.db");
    try (Library library = LibraryView.open(location)) {
      LibraryView.index(library);
      assertTrue(isLocked(store), "an open store has a lock");
      LibraryView.indexed(location);
      assertTrue(isLocked(store), "the store has no lock any more");
    }
  }

  /** Else a removable disk could not be taken out before the program ends. */
  @Test
  void aLibraryThatIsClosedHasNoFileOpen() throws Exception {
    Path descriptors = Path.of("/proc/self/fd");
    Assumptions.assumeTrue(Files.isReadable(descriptors), "this system does not tell of files");
    try (Library library = LibraryView.open(location)) {
      LibraryView.index(library);
      LibraryView.of(library);
      assertNotEquals(List.of(), open(descriptors));
    }
    assertEquals(List.of(), open(descriptors));
  }

  /** What this process has open of the index and of personal data. */
  private List<String> open(Path descriptors) throws IOException {
    List<String> open = new ArrayList<>();
    try (Stream<Path> all = Files.list(descriptors)) {
      for (Path each : all.toList()) {
        if (Files.isSymbolicLink(each)) {
          String file = Files.readSymbolicLink(each).toString();
          if (file.startsWith(parent.toRealPath().toString())) {
            open.add(file);
          }
        }
      }
    }
    return open;
  }

  @Test
  void twoWindowsKeepPersonalDataTogether() throws Exception {
    try (PersonalData one = PersonalData.in(location.dataFolder());
        PersonalData two = PersonalData.in(location.dataFolder());
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        PersonalData each = i % 2 == 0 ? one : two;
        String name = "setting " + i;
        work.add(() -> {
          each.set(name, name);
          return true;
        });
      }
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertTrue(done.get());
      }
      for (int i = 0; i < 100; i++) {
        assertEquals("setting " + i, one.setting("setting " + i).orElseThrow());
      }
    }
  }
}
