package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.EntryIndexWriter;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.library.update.WriterLock;
import dev.sennight.search.SearchRequest;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.write.StoreNumber;
import dev.sennight.store.write.StoreWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes and windows on one library: one writes, all read. */
class CompanyTest {
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
      assertEquals(1, found(library));
      long next = store.number(StoreNumber.GENERATION) + 1;
      lucene.remove("notes/Gone.md");
      lucene.prepare(next);
      writer.set(StoreNumber.GENERATION, next);
      writer.commit();
      assertEquals(1, found(library), "not yet committed");
      lucene.commit();
      assertEquals(0, found(library), "committed");
    }
  }

  private static long found(Library library) throws Exception {
    return library.search(SearchRequest.of("kappaword", 5), CancellationToken.never()).hits().size();
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

  /** A process that thinks it is the last one takes the log away, and what others write with it. */
  @Test
  void writersInTwoProcessesByTurnsLoseNothing() throws Exception {
    try (Library library = LibraryView.open(location)) {
      for (int turn = 0; turn < 3; turn++) {
        Files.writeString(location.root().resolve("here " + turn + ".md"), "# Here " + turn);
        LibraryView.index(library, false);
        Files.writeString(location.root().resolve("there " + turn + ".md"), "# There " + turn);
        assertEquals(0, sennight.run(verb("index")).code());
        assertTrue(Files.exists(location.indexFolder().resolve("library.db-wal")), "turn " + turn);
        assertEquals(clean.entries().size() + 2 * (turn + 1), library.list(null).size());
      }
    }
    LibraryLocation other =
        new LibraryLocation(location.root(), parent.resolve("other"), location.dataFolder());
    LibraryView.indexed(other).assertSame(LibraryView.indexed(location), "after two writers");
  }

  /** Another process that finds no lock takes itself for the last one and ends the log. */
  @Test
  void lookingForDamageKeepsTheLocksOfTheStore() throws Exception {
    Path locks = Path.of("/proc/locks");
    Assumptions.assumeTrue(Files.isReadable(locks), "this system does not tell of locks");
    Path store = location.indexFolder().resolve("library.db");
    try (Library library = LibraryView.open(location)) {
      assertEquals(clean.entries().size(), library.list(null).size());
      String file = ":" + Files.getAttribute(store, "unix:ino") + " ";
      Assumptions.assumeTrue(Files.readString(locks).contains(file), "another file system's name");
      LibraryView.index(library, false);
      assertTrue(Files.readString(locks).contains(file), "the store has no lock any more");
    }
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
