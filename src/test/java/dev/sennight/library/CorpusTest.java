package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.Resolution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way on real documents, where they are at hand. */
class CorpusTest {
  @TempDir Path parent;

  static Path corpus() {
    String property = System.getProperty("sennight.corpus");
    Optional<Path> found =
        Stream.of(property, "../shared/corpus", "../../shared/corpus")
            .filter(path -> path != null && !path.isEmpty())
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(found.isPresent(), "no corpus at hand; set -Dsennight.corpus=DIR");
    return found.get();
  }

  private Library open(String folder) {
    Path root = corpus().resolve(folder);
    LibraryLocation location =
        new LibraryLocation(
            root, parent.resolve("index"), parent.resolve("data"), parent.resolve("config"));
    return assertInstanceOf(LibraryOpening.Opened.class, Library.open(location)).library();
  }

  @Test
  void everyHeadingLinkOfTheDigestsResolves() throws Exception {
    try (Library library = open("library")) {
      IndexReport report = library.index(false, Progress.NONE, CancellationToken.never());
      assertTrue(report.entries() > 1_319, "entries " + report.entries());
      List<LinkGraph.ResolvedLink> broken =
          library.links().all().stream()
              .filter(link -> link.link().target().startsWith("#"))
              .filter(link -> link.resolution() instanceof Resolution.Ghost)
              .toList();
      assertEquals(List.of(), broken);
      assertEquals(
          List.of(),
          library.catalog().problems().stream()
              .filter(p -> p.problem().kind() == ProblemKind.BROKEN_HEADING)
              .toList());
    }
  }
}
