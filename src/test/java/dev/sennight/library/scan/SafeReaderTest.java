package dev.sennight.library.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that look normal ended flexmark: each of its ways to fail costs the form, not the words.
 */
class SafeReaderTest {
  @TempDir Path folder;

  @Test
  void flexmarkAnOverflowLeavesPlainText() throws IOException {
    assertPlain(StackOverflowError::new);
  }

  @Test
  void flexmarkAFailureLeavesPlainText() throws IOException {
    assertPlain(() -> new IllegalStateException("node has no parent"));
    assertPlain(() -> new IndexOutOfBoundsException(-1));
  }

  @Test
  void aDocumentThatRunsOutOfMemoryIsParsedOnceMoreAlone() throws IOException {
    List<String> parsed = new ArrayList<>();
    DocumentReader greedy =
        (file, content) -> {
          parsed.add(file);
          throw new OutOfMemoryError("Java heap space");
        };
    Path path = Files.writeString(folder.resolve("b.md"), "words");
    new SafeReader(folder.toRealPath(), greedy)
        .read(new ScannedFile("b.md", path, 5, 0), null, null);
    assertEquals(List.of("b.md", "b.md"), parsed);
    assertPlain(() -> new OutOfMemoryError("Java heap space"));
  }

  private void assertPlain(Supplier<Throwable> failure) throws IOException {
    DocumentReader broken = (file, content) -> sneaky(failure.get());
    byte[] bytes = "# 标题\n\n词 and words\n".getBytes(StandardCharsets.UTF_8);
    Path path = Files.write(folder.resolve("b.md"), bytes);
    ScannedFile file = new ScannedFile("a/b.md", path, bytes.length, 0);
    ReadDocument read = new SafeReader(folder.toRealPath(), broken).read(file, null, null);
    ParsedDocument document = assertInstanceOf(ReadDocument.Parsed.class, read).document();
    ParsedEntry entry = document.entries().getFirst();
    assertEquals("b.md", entry.title());
    assertEquals("# 标题\n\n词 and words", entry.text().strip());
    assertEquals(
        List.of(ProblemKind.PARSE_FAILED),
        document.problems().stream().map(problem -> problem.kind()).toList());
  }

  private static ParsedDocument sneaky(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
