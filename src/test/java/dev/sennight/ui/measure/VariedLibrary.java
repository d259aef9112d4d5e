package dev.sennight.ui.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A larger library: copies of digests as if of other years, each with words of its own. */
public final class VariedLibrary {
  private VariedLibrary() {}

  /**
   * Writes one below {@code work}; takes the one that is there already.
   *
   * @param library with its digests below {@code weekly}
   */
  public static Path of(Path library, int copies, Path work) throws IOException {
    Path target = work.resolve("library-" + copies);
    if (Files.isDirectory(target)) {
      return target;
    }
    List<Path> digests = documents(library.resolve("weekly"));
    for (int copy = 0; copy < copies; copy++) {
      String year = String.valueOf(2026 - copy);
      String word = "模型" + Integer.toString(copy * 7919 % 1296, 36);
      for (Path digest : digests) {
        String name =
            library.relativize(digest).toString().replace("2025", year).replace("2026", year);
        String text = Files.readString(digest, StandardCharsets.UTF_8);
        Path to = target.resolve("copy" + copy).resolve(name);
        Files.createDirectories(to.getParent());
        Files.writeString(to, text.replace("2025", year).replace("模型", word));
      }
    }
    return target;
  }

  /** The largest document, relative to the library. */
  public static Path largest(Path library) throws IOException {
    return documents(library).stream()
        .max(Comparator.comparingLong(path -> path.toFile().length()))
        .map(library::relativize)
        .orElseThrow();
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
  }
}
