package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.DateSpan;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.parse.series.SeriesRules;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small libraries in the shapes that digests have, without any rule, and what a reader expects of
 * each: a file in {@code digests/} holds the documents, each below {@code --- path}, and below
 * {@code ===} what is found in them.
 */
class DigestFamiliesTest {
  private static final String DOCUMENT = "--- ";
  private static final String EXPECTED = "===\n";

  static List<Path> families() throws IOException, URISyntaxException {
    URI folder = Objects.requireNonNull(DigestFamiliesTest.class.getResource("digests")).toURI();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      List<Path> families = files.sorted().toList();
      assertTrue(families.size() > 20, "families " + families.size());
      return families;
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void digestsAreReadAsTheirReadersDo(Path family) throws IOException {
    String text = Files.readString(family);
    int end = text.indexOf("\n" + EXPECTED) + 1;

    assertEquals(text.substring(end + EXPECTED.length()), found(documents(text.substring(0, end))));
  }

  static Map<String, String> documents(String text) {
    Map<String, String> documents = new TreeMap<>();
    for (String document : ("\n" + text).split("\n" + DOCUMENT, -1)) {
      int line = document.indexOf('\n');
      if (line > 0) {
        documents.put(document.substring(0, line), document.substring(line + 1) + "\n");
      }
    }
    return documents;
  }

  static String found(Map<String, String> documents) {
    Map<String, DocumentOutline> outlines = new TreeMap<>();
    documents.forEach((path, text) ->
        outlines.put(
            path, new DocumentParser().outline(path, text.getBytes(StandardCharsets.UTF_8))));
    Map<String, DocumentPlan> plans =
        new StructureInference(SeriesRules.shipped())
            .plans(outlines.values().stream().map(DocumentOutline::evidence).toList(), "Shelf");
    StringBuilder found = new StringBuilder();
    outlines.forEach((path, outline) -> describe(path, outline.cut(plans.get(path)), found));
    return found.toString();
  }

  private static void describe(String path, ParsedDocument document, StringBuilder out) {
    out.append(path).append(": ");
    if (document.edition().series() == null) {
      out.append("note ").append(document.names().title()).append('\n');
      return;
    }
    out.append(document.edition().series())
        .append(identity(document.edition().identity()))
        .append('\n');
    for (int i = 0; i < document.entries().size(); i++) {
      ParsedEntry entry = document.entries().get(i);
      out.append("  ");
      if (!document.structure().issues().isEmpty()) {
        out.append(identity(document.identities().get(i)).strip()).append(" | ");
      }
      entry.span().path().forEach(heading -> out.append(heading).append(" | "));
      out.append(entry.title());
      entry.facts().sources().stream()
          .limit(1)
          .forEach(source -> out.append(" <").append(source).append('>'));
      out.append('\n');
    }
  }

  /** The label, and what dates and numbers that does not say. */
  private static String identity(IssueIdentity identity) {
    DateSpan date = identity.date();
    String days = date == null || identity.label().equals(date.toString()) ? "" : " " + date;
    boolean counted = identity.number() != null && !identity.label().startsWith("#");
    String label = identity.label().isEmpty() ? "" : " " + identity.label();
    return label + (counted ? " #" + identity.number() : "") + days;
  }
}
