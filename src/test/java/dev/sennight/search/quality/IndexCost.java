package dev.sennight.search.quality;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.EntryIndexWriter;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints what indexing costs in CPU time, apart from parsing. Argument: the library folder. The
 * index is written to a folder of its own in a process that has parsed, but not indexed.
 */
public final class IndexCost {
  private IndexCost() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("cost");
    Map<String, List<Entry>> files = new LinkedHashMap<>();
    long bytes = 0;
    LibraryLocation location =
        new LibraryLocation(
            Path.of(arguments[0]), folder.resolve("library"), folder.resolve("data"));
    LibraryOpening.Opened opened = (LibraryOpening.Opened) Library.open(location);
    try (Library library = opened.library()) {
      library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      for (EntrySummary summary : library.list(null)) {
        Entry entry = library.entry(summary.id()).orElseThrow();
        files.computeIfAbsent(summary.file(), f -> new ArrayList<>()).add(entry);
        bytes += entry.text().getBytes(StandardCharsets.UTF_8).length;
      }
    }
    for (int round = 0; round < 10; round++) {
      measure(files, bytes, folder.resolve("round-" + round));
    }
  }

  private static void measure(Map<String, List<Entry>> files, long bytes, Path folder)
      throws IOException {
    long wall = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      for (Map.Entry<String, List<Entry>> file : files.entrySet()) {
        writer.replace(file.getKey(), file.getValue());
      }
      writer.prepare(1);
      writer.commit();
    }
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    wall = System.nanoTime() - wall;
    long size = 0;
    try (var written = Files.list(folder)) {
      for (Path file : written.toList()) {
        size += Files.size(file);
      }
    }
    System.out.printf(
        "text %d bytes, index %d bytes (%.2f), thread CPU %d ms, wall %d ms%n",
        bytes, size, size / (double) bytes, cpu / 1_000_000, wall / 1_000_000);
  }
}
