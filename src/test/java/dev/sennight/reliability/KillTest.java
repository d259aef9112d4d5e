package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.model.EntryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills indexing at random moments. The long form runs on real documents: {@code mvn test
 * -Dtest=KillTest -Dsennight.kills=60 -Dsennight.corpus=DIR}.
 */
class KillTest {
  private static final int SHORT = 6;

  @TempDir Path parent;

  /** What a round begins with. */
  private enum Start {
    NOTHING,
    REBUILD,
    CHANGED
  }

  @Test
  void aKilledRunLosesNothing() throws Exception {
    Path library = parent.resolve("library");
    new MadeLibrary(library, 1).write(30);
    new Rounds(library, 20_261_123L).run(SHORT);
  }

  @Test
  void manyKilledRunsOnRealDocumentsLoseNothing() throws Exception {
    int kills = Integer.getInteger("sennight.kills", 0);
    Assumptions.assumeTrue(kills > 0, "the long form needs -Dsennight.kills=N");
    String corpus = System.getProperty("sennight.corpus", "../../shared/corpus");
    Path real = Path.of(corpus).resolve("library");
    Assumptions.assumeTrue(Files.isDirectory(real), "the long form needs -Dsennight.corpus=DIR");
    Path library = parent.resolve("library");
    copy(real, library);
    new Rounds(library, System.nanoTime()).run(kills);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.sorted().toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  /** Kills, looks, goes on. */
  private final class Rounds {
    private final Path library;
    private final Random random;
    private final LibraryLocation location;
    private final SennightProcess sennight = new SennightProcess(parent.resolve("home"));
    private LibraryView clean;
    private long millis;
    private int early;
    private int middle;
    private int late;

    Rounds(Path library, long seed) throws Exception {
      this.library = library;
      random = new Random(seed);
      location =
          new LibraryLocation(
              library, parent.resolve("index"), parent.resolve("home").resolve("data"));
      clean = clean();
    }

    private LibraryView clean() throws Exception {
      Path fresh = Files.createTempDirectory(parent, "clean");
      return LibraryView.indexed(new LibraryLocation(library, fresh, fresh.resolve("data")));
    }

    void run(int kills) throws Exception {
      remember();
      long start = System.nanoTime();
      SennightProcess.Ended ended = index("--rebuild");
      millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      assertEquals(0, ended.code(), ended.err());
      int round = 0;
      for (; early + middle < kills; round++) {
        assertTrue(round < 10 * kills, "the runs end before they can be killed");
        round(round, Start.values()[round % Start.values().length]);
      }
      listsAreTheSameToTheByte();
      report(round);
    }

    private void round(int round, Start start) throws Exception {
      String when = "round " + round + " from " + start;
      prepare(start);
      kill(start);
      try (Library opened = LibraryView.open(location)) {
        opened.list(null);
        LibraryView.index(opened);
        clean.assertSame(LibraryView.of(opened), when);
        remembered(opened);
      }
    }

    private void prepare(Start start) throws Exception {
      switch (start) {
        case NOTHING -> delete(location.indexFolder());
        case REBUILD -> {}
        case CHANGED -> {
          change();
          clean = clean();
        }
      }
    }

    /** Adds a sentence to a third of the documents, and moves one. */
    private void change() throws IOException {
      try (Stream<Path> paths = Files.walk(library)) {
        for (Path path : paths.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
          if (random.nextInt(3) == 0) {
            String line = "\nAdded " + random.nextInt(1000) + ".\n";
            Files.writeString(path, line, StandardOpenOption.APPEND);
          }
        }
      }
    }

    private void kill(Start start) throws Exception {
      String rebuild = start == Start.REBUILD ? "--rebuild" : "--json";
      Process process = sennight.start(arguments(rebuild));
      long began = System.nanoTime();
      long moment = millis / 8 + random.nextLong(Math.max(1, millis));
      boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
      if (ended) {
        late++;
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      } else if (moment < millis / 2) {
        early++;
      } else {
        middle++;
      }
      process.destroyForcibly();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "a killed process is gone");
    }

    private String[] arguments(String option) {
      return new String[] {
        "index",
        option,
        "--library",
        library.toString(),
        "--index",
        location.indexFolder().toString()
      };
    }

    private SennightProcess.Ended index(String option) throws Exception {
      return sennight.run(arguments(option));
    }

    private void remember() throws IOException {
      try (PersonalData personal = PersonalData.in(location.dataFolder())) {
        personal.set("window.bounds", "1,2,3,4");
        personal.visited(clean.entries().getFirst().id());
      }
    }

    private void remembered(Library opened) throws IOException {
      EntryId first = clean.entries().getFirst().id();
      assertEquals("1,2,3,4", opened.personal().setting("window.bounds").orElseThrow());
      assertEquals(List.of(first), opened.personal().history(5));
    }

    private void listsAreTheSameToTheByte() throws Exception {
      String used = list(location.indexFolder());
      Path fresh = parent.resolve("fresh");
      String[] again = arguments("--json");
      again[again.length - 1] = fresh.toString();
      assertEquals(0, sennight.run(again).code());
      assertEquals(list(fresh), used);
    }

    private String list(Path index) throws Exception {
      SennightProcess.Ended ended =
          sennight.run(
              "list", "--json", "--library", library.toString(), "--index", index.toString());
      assertEquals(0, ended.code(), ended.err());
      return ended.out();
    }

    private void report(int rounds) {
      org.slf4j.LoggerFactory.getLogger(KillTest.class)
          .info(
              "{} rounds on {} entries, a run takes {} ms: {} killed in the first half, {} in the"
                  + " second, {} had ended",
              rounds,
              clean.entries().size(),
              millis,
              early,
              middle,
              late);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
