package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.FileProblem;
import dev.sennight.model.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Takes documents from bytes to both stores. */
public final class StoredDocuments {
  private static final Set<ProblemKind> FAILURES =
      Set.of(
          ProblemKind.PARSE_FAILED,
          ProblemKind.NOT_INDEXED,
          ProblemKind.UNREADABLE,
          ProblemKind.LINKS_NOT_RESOLVED);

  private StoredDocuments() {}

  /** Indexes {@code documents} below {@code parent}: none fails, and both stores hold the same. */
  public static void check(Path parent, List<String> documents) throws IOException {
    TestLibrary files = new TestLibrary(Files.createTempDirectory(parent, "stored"));
    for (int i = 0; i < documents.size(); i++) {
      Path file = files.folder.resolve("n" + i + ".md");
      Files.write(file, documents.get(i).getBytes(StandardCharsets.UTF_8));
    }
    try (Library library = files.openWhole()) {
      IndexReport report =
          library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
      for (FileProblem found : library.catalog().problems()) {
        if (FAILURES.contains(found.problem().kind())) {
          String file = Files.readString(files.folder.resolve(found.file()));
          throw new AssertionError(found.problem().message() + "\n" + file);
        }
      }
      assertEquals(documents.size(), report.totals().files());
      assertEquals(
          report.totals().entries(), indexed(files.location.indexFolder().resolve("lucene")));
    }
  }

  private static int indexed(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs();
    }
  }
}
