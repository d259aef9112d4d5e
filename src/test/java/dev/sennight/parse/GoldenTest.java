package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of each form against what they are read as. {@code -Dgolden.write=true} writes the
 * expectations anew, to be looked at before they are committed.
 */
class GoldenTest {
  private static final Path SOURCES = Path.of("src/test/resources/dev/sennight/parse");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dialect.md",
        "blocks.md",
        "clip.md",
        "周报/2025W18/README.zh-CN.md",
        "周报/2025W18/README.md"
      })
  void documentsAreReadAsExpected(String file) throws IOException {
    String read = show(new DocumentParser().parse(file, bytes(file)));
    String golden = file.replaceAll("\\.md$", ".golden");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(SOURCES.resolve(golden), read);
    }
    assertEquals(new String(bytes(golden), StandardCharsets.UTF_8), read);
  }

  private static byte[] bytes(String file) throws IOException {
    Path written = SOURCES.resolve(file);
    if (Files.exists(written)) {
      return Files.readAllBytes(written);
    }
    try (InputStream in = GoldenTest.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  private static String show(ParsedDocument document) {
    StringBuilder out = new StringBuilder();
    out.append(document.kind()).append(' ').append(document.names().title()).append('\n');
    out.append("names ").append(document.names().linkNames()).append('\n');
    out.append("aliases ").append(document.names().aliases()).append('\n');
    out.append("series ").append(document.edition().series()).append('\n');
    out.append("identity ").append(document.edition().identity()).append('\n');
    out.append("language ").append(document.edition().language()).append('\n');
    lines("preamble", document.preamble(), out);
    document.entries().forEach(entry -> show(entry, out));
    lines("heading", document.structure().headings(), out);
    lines("anchor", document.structure().anchors(), out);
    lines("link", document.links(), out);
    lines("problem", document.problems(), out);
    return out.toString();
  }

  private static void show(ParsedEntry entry, StringBuilder out) {
    out.append("\n# ").append(entry.kind()).append(' ').append(entry.title()).append('\n');
    out.append("lines ").append(entry.span().line()).append('-').append(entry.span().endLine());
    out.append(" level ")
        .append(entry.span().level())
        .append(" path ")
        .append(entry.span().path())
        .append('\n');
    out.append("tags ")
        .append(entry.facts().tags())
        .append(" aliases ")
        .append(entry.details().aliases());
    out.append(" date ").append(entry.date()).append(" author ").append(entry.details().author());
    out.append('\n');
    lines("source", entry.facts().sources(), out);
    lines("image", entry.details().images(), out);
    lines("link", entry.links(), out);
    lines("block", entry.body(), out);
    out.append('\n');
  }

  private static void lines(String label, Iterable<?> values, StringBuilder out) {
    for (Object value : values) {
      String text = value.toString().replace("\n", "\\n");
      out.append(label).append(' ').append(text).append('\n');
    }
  }
}
