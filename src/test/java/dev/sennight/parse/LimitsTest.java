package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ProblemKind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in a file may hang or kill the reader. */
class LimitsTest {
  private static final long MOST_MILLISECONDS = 10_000;
  private final DocumentParser parser = new DocumentParser();

  static Stream<Arguments> nasty() {
    return NastyDocuments.all().entrySet().stream()
        .map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nasty")
  void nastyDocumentsAreRead(String name, Supplier<String> text) {
    byte[] content = text.get().getBytes(StandardCharsets.UTF_8);
    // Time on the processor: other work on the machine must not decide.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    ParsedDocument document = parser.parse("nasty.md", content);
    int length = document.entries().stream().mapToInt(entry -> entry.text().length()).sum();
    long milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    assertTrue(milliseconds < MOST_MILLISECONDS, name + " took " + milliseconds + " ms");
    assertTrue(length <= 2 * content.length, name + " grew to " + length);
    document.entries().forEach(entry -> assertFalse(entry.title().isEmpty(), name));
  }

  @Test
  void whatIsTooDeepStaysSearchable() {
    String text = "# 标题\n\n## 一节\n\n" + "> ".repeat(500) + "深处的话\n\n## 二节\n\n末尾\n";
    ParsedDocument document = parser.parse("a.md", text.getBytes(StandardCharsets.UTF_8));
    assertEquals(ProblemKind.PARSE_LIMIT, document.problems().getFirst().kind());
    assertTrue(document.entries().getFirst().text().contains("深处的话"));
    assertEquals(3, document.structure().headings().size());
    assertEquals("标题", document.names().title());
  }
}
