package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening.Opened;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.reliability.HostileDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of hostile documents open within two seconds of the processor, or twice that with the cheap
 * compiler and another JVM beside it, as tests run.
 */
class HostilePagesTest {
  private static final double MOST_SECONDS = 4;
  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  @TempDir Path folder;

  @Test
  void everyPageOpensInTime() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("library"));
    Map<String, byte[]> hostile = HostileDocuments.of(Long.getLong("sennight.seed", 12));
    for (Map.Entry<String, byte[]> each : hostile.entrySet()) {
      Files.write(documents.resolve(each.getKey()), each.getValue());
    }
    StringBuilder sources = new StringBuilder("# Sources\n\n");
    for (int i = 0; i < 14_000; i++) {
      sources.append("- [t%d](https://host%<d.example.org/a)\n".formatted(i));
    }
    Files.writeString(documents.resolve("sources.md"), sources);
    LibraryLocation location =
        new LibraryLocation(
            documents, folder.resolve("index"), folder.resolve("data"), folder.resolve("config"));
    try (Library library = ((Opened) Library.open(location)).library()) {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      Map<String, EntryId> first = new LinkedHashMap<>();
      for (EntrySummary entry : library.list(null)) {
        first.putIfAbsent(entry.file(), entry.id());
      }
      assertTrue(first.size() > HostileDocuments.COUNT / 2, first.toString());
      for (Map.Entry<String, EntryId> page : first.entrySet()) {
        double seconds = seconds(library, page.getValue());
        if (seconds > MOST_SECONDS) { // other work beside it costs its share of a core, too
          seconds = seconds(library, page.getValue());
        }
        assertTrue(seconds <= MOST_SECONDS, page.getKey() + " took " + seconds + " s");
      }
    }
  }

  private static double seconds(Library library, EntryId id) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), page, page);
    new EntryPrinter(library, console).print(library.entry(id).orElseThrow(), ShowVerb.Format.HTML);
    console.flush();
    double seconds = (threads.getCurrentThreadCpuTime() - start) / SECOND;
    assertTrue(page.size() > 0);
    return seconds;
  }
}
