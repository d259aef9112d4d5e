package dev.sennight.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real documents, where a machine has them. */
public final class Corpus {
  private Corpus() {}

  /** The folder; the calling test is skipped when there is none. */
  public static Path folder() {
    String given = System.getProperty("sennight.corpus");
    Stream<Path> places =
        given == null
            ? Stream.of(Path.of("../shared/corpus"), Path.of("../../shared/corpus"))
            : Stream.of(Path.of(given));
    Path found = places.filter(Files::isDirectory).findFirst().orElse(null);
    Assumptions.assumeTrue(found != null, "no corpus on this machine");
    return java.util.Objects.requireNonNull(found);
  }

  /** The documents below {@code root}, sorted. */
  public static List<Path> documents(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Corpus::isDocument).sorted().toList();
    }
  }

  private static boolean isDocument(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt"));
  }

  /** The path as documents are named in a library. */
  public static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
