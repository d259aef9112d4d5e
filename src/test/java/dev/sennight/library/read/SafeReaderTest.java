package dev.sennight.library.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Files that look normal ended flexmark: each of its ways to fail costs the form, not the words.
 */
class SafeReaderTest {
  @Test
  void flexmarkAnOverflowLeavesPlainText() {
    assertPlain(StackOverflowError::new);
  }

  @Test
  void flexmarkAFailureLeavesPlainText() {
    assertPlain(() -> new IllegalStateException("node has no parent"));
    assertPlain(() -> new IndexOutOfBoundsException(-1));
  }

  private static void assertPlain(Supplier<Throwable> failure) {
    DocumentReader broken = (file, content) -> sneaky(failure.get());
    byte[] bytes = "# 标题\n\n词 and words\n".getBytes(StandardCharsets.UTF_8);
    ParsedDocument document = SafeReader.parse(broken, "a/b.md", bytes);
    ParsedEntry entry = document.entries().getFirst();
    assertEquals("b.md", entry.title());
    assertEquals("# 标题\n\n词 and words", entry.text().strip());
    assertEquals(
        List.of(ProblemKind.PARSE_LIMIT),
        document.problems().stream().map(problem -> problem.kind()).toList());
  }

  private static ParsedDocument sneaky(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
