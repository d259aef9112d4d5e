package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sennight.library.PersonalData;
import dev.sennight.model.EntryId;
import dev.sennight.model.Highlight;
import dev.sennight.model.TextAnchor;
import dev.sennight.parse.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verbs print as JSON is what {@code docs/json.md} says. */
class JsonShapesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Verbs with arguments, after which each prints a line at least. */
  private static final List<List<String>> RUNS =
      List.of(
          List.of("index", "--json"),
          List.of("list", "--json"),
          List.of("search", "模型 OR 智能", "--json", "--explain"),
          List.of("links", "--json"),
          List.of("story", "模型", "--json"),
          List.of("new", "--json"),
          List.of("check", "--json"),
          List.of("series", "--json"),
          List.of("stats", "--json"));

  @TempDir Path folder;
  private ScriptRuns runs;
  private JsonNode schemas;
  private final TreeSet<String> seen = new TreeSet<>();

  @BeforeEach
  void readsTheDocument() throws IOException {
    String text = Files.readString(Path.of("docs/json.md"));
    int start = text.indexOf("```json\n") + "```json\n".length();
    schemas = JSON.readTree(text.substring(start, text.indexOf("\n```", start)));
    runs = new ScriptRuns(folder);
  }

  private List<JsonNode> assertShaped(String verb, ScriptRuns.Run run) throws IOException {
    var one = JSON.createObjectNode().put("$ref", "#/$defs/" + verb);
    one.set("$defs", schemas.get("$defs"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(one);
    List<JsonNode> lines = run.lines();
    assertFalse(lines.isEmpty(), verb + " printed nothing. " + run.messages());
    for (JsonNode line : lines) {
      assertEquals(List.of(), schema.validate(line), () -> verb + ": " + line);
    }
    seen.add(verb);
    return lines;
  }

  @Test
  void everyShapeIsAsDocumented() throws IOException {
    runs.write(
        "weekly/2025W19/README.md",
        """
        # 2025 年第 19 周读报

        ## 专题

        ### Egret2 小模型的夏天

        [公告](https://example.org/small) 又见 Egret2 与[[端侧智能]]，![图](missing.png)，[坏](#没有)。
        """);
    for (List<String> run : RUNS) {
      assertShaped(run.getFirst(), runs.run(run.getFirst(), rest(run)));
    }
    List<JsonNode> entries = runs.run("list", "--json").lines();
    EntryId first = id(entries.getFirst());
    try (PersonalData personal = PersonalData.in(folder.resolve("data"))) {
      personal.keep(
          List.of(
              Highlight.noteOn(first, "整条的笔记", Instant.EPOCH),
              Highlight.of(
                  first,
                  new TextAnchor(0, 4, "不在了的话", "", ""),
                  Highlight.Color.PINK,
                  Instant.EPOCH)));
    }
    assertShaped("highlights", runs.run("highlights", "--json"));
    List<JsonNode> news = assertShaped("new", runs.run("new", "2025-W19", "--json"));
    assertEquals("follow-up", news.getLast().get("what").asText());
    assertShaped("search", runs.runWith("模型\n没有这个\n", "search", "--stdin", "--json"));
    StringBuilder ids = new StringBuilder();
    entries.forEach(entry -> ids.append(id(entry)).append('\n'));
    List<JsonNode> shown =
        assertShaped("show", runs.runWith(ids.toString(), "show", "--stdin", "--json"));
    assertEquals(entries.size(), shown.size());
    seen.add("card"); // a part of show
    assertEquals(documented(), seen);
  }

  private Set<String> documented() {
    Set<String> names = new TreeSet<>();
    schemas.get("$defs").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static EntryId id(JsonNode entry) {
    return new EntryId(entry.get("id").asText());
  }

  private static String[] rest(List<String> run) {
    return run.subList(1, run.size()).toArray(String[]::new);
  }

  @Test
  void realDocumentsComeOutThatWayToo() throws IOException {
    Path library = Corpus.folder().resolve("library");
    for (List<String> run : RUNS) {
      List<String> arguments = new ArrayList<>(run);
      arguments.add("--library=" + library);
      arguments.add("--index=" + folder.resolve("real"));
      assertShaped(run.getFirst(), runs.execute("", arguments.toArray(String[]::new)));
    }
  }
}
