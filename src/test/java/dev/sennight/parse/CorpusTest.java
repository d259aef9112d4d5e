package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real documents come out as an independent parser sees them. */
class CorpusTest {
  private final DocumentParser parser = new DocumentParser();

  private ParsedDocument parse(Path root, Path file) throws IOException {
    return parser.parse(Corpus.name(root, file), Files.readAllBytes(file));
  }

  @Test
  void weekliesHaveTheEntriesOfTheOutline() throws IOException {
    Path corpus = Corpus.folder();
    Path library = corpus.resolve("library");
    JsonNode outline = new ObjectMapper().readTree(corpus.resolve("library-outline.json").toFile());
    int total = 0;
    for (Map.Entry<String, JsonNode> file : outline.properties()) {
      ParsedDocument document = parse(library, library.resolve(file.getKey()));
      List<String> expected = new ArrayList<>();
      file.getValue().get("entry_titles").forEach(title -> expected.add(title.asText()));
      expected.addFirst(document.names().title()); // the opening
      assertEquals(expected, titles(document), file.getKey());
      assertEquals(file.getValue().get("title").asText(), document.names().title());
      assertEquals(DocumentKind.DIGEST, document.kind());
      assertNotNull(document.edition().identity().date(), file.getKey());
      total += document.entries().size() - 1;
    }
    assertEquals(1319, total);
  }

  private static List<String> titles(ParsedDocument document) {
    return document.entries().stream().map(ParsedEntry::title).toList();
  }

  @Test
  void weekliesKnowTheirWeek() throws IOException {
    Path library = Corpus.folder().resolve("library");
    List<Path> files = Corpus.documents(library.resolve("weekly"));
    for (Path file : files) {
      ParsedDocument document = parse(library, file);
      String name = Corpus.name(library, file);
      String folder = name.replaceAll(".*/([^/]+)/[^/]+$", "$1");
      assertEquals(folder.replace("W", "-W"), document.edition().identity().label(), name);
      assertEquals("技术阅读汇总", document.edition().series(), name);
      DateSpan date = document.edition().identity().date();
      assertNotNull(date, name);
      assertEquals(date.first().plusDays(6), date.last(), name);
    }
    assertEquals(24, files.size());
  }

  @Test
  void everyDocumentIsRead() throws IOException {
    Path corpus = Corpus.folder();
    Set<ProblemKind> known = Set.of(ProblemKind.DANGEROUS_ADDRESS, ProblemKind.CONTROL_CHARACTERS);
    for (Path file : Corpus.documents(corpus.resolve("others"))) {
      ParsedDocument document = parse(corpus.resolve("others"), file);
      assertTrue(
          document.problems().stream().allMatch(problem -> known.contains(problem.kind())),
          () -> file + ": " + document.problems());
      assertFalse(document.entries().isEmpty(), file.toString());
    }
  }
}
