package dev.sennight.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent gets, line by line. */
class LibraryServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ENTRIES_A_WEEK = 30;

  @TempDir Path folder;
  private Path documents;
  private Library library;

  @BeforeEach
  void opensALibrary() throws IOException {
    documents = Files.createDirectory(folder.resolve("library"));
    for (int week = 10; week < 13; week++) {
      StringBuilder issue = new StringBuilder("# Harbour Weekly 2025-W" + week + "\n\n## Models\n");
      for (int i = 1; i <= ENTRIES_A_WEEK; i++) {
        issue.append("\n### Heron " + i + " of week " + week + "\n\n");
        issue.append("[source](https://example.org/" + week + "/" + i + ")\n\n");
        issue.append("The heron stands in the water. ".repeat(8)).append('\n');
      }
      Files.writeString(documents.resolve("2025-W" + week + ".md"), issue);
    }
    Files.writeString(
        documents.resolve("cards.md"),
        "---\ntype: cards\n---\n# Cards\n\n## Heron\n**Aliases:** Ardea\n\n> Stands still\n\nA tall bird.\n");
    Files.writeString(
        documents.resolve("long.md"),
        "# A long note\n\n" + "Words and [[Heron]] words.\n".repeat(999));
    library =
        ((LibraryOpening.Opened)
                Library.open(
                    new LibraryLocation(
                        documents,
                        folder.resolve("index"),
                        folder.resolve("data"),
                        folder.resolve("config"))))
            .library();
  }

  @AfterEach
  void closesIt() {
    library.close();
  }

  private void index() throws IOException {
    library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
  }

  /** Sends lines, and gives what was answered to them. */
  private List<JsonNode> answers(Iterable<String> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Iterator<String> each = lines.iterator();
    new LibraryServer(library, new JsonFactory())
        .serve(() -> each.hasNext() ? each.next() : null, out, "1");
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  private static String request(Object id, String method, Object params) throws IOException {
    return JSON.writeValueAsString(
        Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
  }

  private static String call(Object id, String tool, Map<String, ?> arguments) throws IOException {
    return request(id, "tools/call", Map.of("name", tool, "arguments", arguments));
  }

  private JsonNode result(String tool, Map<String, ?> arguments) throws IOException {
    return answers(List.of(call(1, tool, arguments))).getFirst().get("result");
  }

  /** The structured answer of a tool, which its text repeats. */
  private JsonNode asked(String tool, Map<String, ?> arguments) throws IOException {
    JsonNode result = result(tool, arguments);
    assertFalse(result.get("isError").asBoolean(), result.toString());
    JsonNode structured = result.get("structuredContent");
    assertEquals(structured, JSON.readTree(result.at("/content/0/text").asText()));
    return structured;
  }

  @Test
  void itSaysWhatItIs() throws IOException {
    Map<String, Object> client =
        Map.of(
            "protocolVersion", "2025-06-18",
            "capabilities", Map.of(),
            "clientInfo", Map.of("name", "test", "version", "1"));
    JsonNode result = answers(List.of(request(1, "initialize", client))).getFirst().get("result");
    assertEquals("2025-06-18", result.get("protocolVersion").asText());
    assertEquals("sennight", result.at("/serverInfo/name").asText());
    assertEquals(Set.of("tools", "resources", "prompts"), names(result.get("capabilities")));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new HashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void everyToolOnlyReadsAndHasSchemas() throws IOException {
    JsonNode tools =
        answers(List.of(request(1, "tools/list", Map.of()))).getFirst().at("/result/tools");
    Set<String> names = new HashSet<>();
    for (JsonNode tool : tools) {
      names.add(tool.get("name").asText());
      assertTrue(tool.at("/annotations/readOnlyHint").asBoolean(), tool.toString());
      assertEquals("object", tool.at("/inputSchema/type").asText());
      assertEquals("object", tool.at("/outputSchema/type").asText());
    }
    assertEquals(
        Set.of(
            "search", "get", "list_issues", "outline", "card", "links", "timeline", "find_quote"),
        names);
  }

  @Test
  void everyRequestIsAnsweredOnceAndInTurn() throws IOException {
    index();
    List<String> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(call(i, "search", Map.of("query", "heron", "limit", 1)));
      expected.add(i + " result");
      lines.add("{\"jsonrpc\":\"2.0\",\"id\":" + i + ",\"method\":");
      expected.add("null -32700");
      lines.add("[]");
      expected.add("null -32700");
      lines.add("{\"jsonrpc\":\"2.0\",\"id\":\"s" + i + "\"}");
      expected.add("s" + i + " -32600");
      lines.add(request("u" + i, "unknown/method", Map.of()));
      expected.add("u" + i + " -32601");
      lines.add(request("p" + i, "ping", Map.of()));
      expected.add("p" + i + " result");
      lines.add("");
      lines.add(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":"
              + i
              + "}}");
    }
    List<String> answered = new ArrayList<>();
    for (JsonNode answer : answers(lines)) {
      answered.add(
          answer.get("id").asText()
              + " "
              + (answer.has("result") ? "result" : answer.at("/error/code").asText()));
    }
    assertEquals(expected, answered);
  }

  @Test
  void wrongArgumentsAreSaid() throws IOException {
    index();
    List<Map<String, Object>> wrongs =
        List.of(Map.of(), Map.of("query", 7), Map.of("query", "x", "limit", 1000));
    for (Map<String, Object> wrong : wrongs) {
      JsonNode result = result("search", wrong);
      assertTrue(result.get("isError").asBoolean(), result.toString());
    }
    assertTrue(result("search", Map.of("query", "heron", "to", "soon")).get("isError").asBoolean());
    assertTrue(
        result("search", Map.of("query", "heron", "cursor", "next")).get("isError").asBoolean());
    assertTrue(result("outline", Map.of("issue", "1999-W01")).get("isError").asBoolean());
  }

  @Test
  void followingTheCursorGivesEveryHitOnceInAnswersThatFit() throws IOException {
    index();
    Set<String> ids = new HashSet<>();
    String cursor = null;
    long total;
    do {
      Map<String, Object> arguments = new TreeMap<>(Map.of("query", "kind:item heron"));
      if (cursor != null) {
        arguments.put("cursor", cursor);
      }
      JsonNode answer = asked("search", arguments);
      assertTrue(Tokens.of(answer.toString()) < Tokens.ANSWER * 3 / 2, answer.toString());
      for (JsonNode hit : answer.get("hits")) {
        assertTrue(ids.add(hit.get("id").asText()), "twice: " + hit);
        assertEquals("sennight://open?id=" + hit.get("id").asText(), hit.get("link").asText());
      }
      total = answer.get("total").asLong();
      cursor = answer.get("next_cursor").asText(null);
    } while (cursor != null);
    assertEquals(3 * ENTRIES_A_WEEK, total);
    assertEquals(total, ids.size());
  }

  @Test
  void timeNarrowsASearch() throws IOException {
    index();
    assertEquals(
        ENTRIES_A_WEEK,
        asked("search", Map.of("query", "kind:item heron", "as_of", "2025-W10"))
            .get("total")
            .asInt());
    assertEquals(
        ENTRIES_A_WEEK,
        asked("search", Map.of("query", "kind:item heron", "from", "2025-W11", "to", "2025-W11"))
            .get("total")
            .asInt());
    JsonNode timeline = asked("timeline", Map.of("term", "heron stands", "to", "2025-W11"));
    assertEquals(2 * ENTRIES_A_WEEK, timeline.get("total").asInt());
    assertEquals(10, timeline.at("/first/week").asInt());
    assertEquals(11, timeline.at("/last/week").asInt());
    assertEquals("[2025-W10 30, 2025-W11 30]", counts(timeline.get("counts")));
  }

  private static String counts(JsonNode counts) {
    List<String> list = new ArrayList<>();
    counts.forEach(
        count -> list.add(count.get("period").asText() + " " + count.get("entries").asInt()));
    return list.toString();
  }

  @Test
  void theIssuesLeadToTheirEntries() throws IOException {
    index();
    JsonNode issues = asked("list_issues", Map.of("year", "2025"));
    assertEquals(3, issues.get("total").asInt());
    assertEquals(12, issues.at("/issues/0/week").asInt());
    JsonNode byFile = asked("outline", Map.of("issue", issues.at("/issues/0/issue").asText()));
    assertEquals(byFile, asked("outline", Map.of("issue", "2025-W12")));
    String id = null;
    for (JsonNode heading : byFile.get("outline")) {
      id = id == null ? heading.get("id").asText(null) : id;
    }
    JsonNode entry = asked("get", Map.of("ids", List.of(id, "none"))).at("/entries/0");
    assertEquals("Heron 1 of week 12", entry.get("title").asText());
    assertTrue(entry.get("markdown").asText().contains("stands in the water"));
  }

  @Test
  void thePartsOfALongEntryAreTheWhole() throws IOException {
    index();
    String id = asked("search", Map.of("query", "title:long")).at("/hits/0/id").asText();
    StringBuilder whole = new StringBuilder();
    int parts = 1;
    for (int part = 1; part <= parts; part++) {
      JsonNode answer = asked("get", Map.of("ids", List.of(id), "part", part));
      assertTrue(Tokens.of(answer.toString()) <= Tokens.ANSWER, "too long: " + answer);
      parts = answer.at("/entries/0/parts").asInt();
      whole.append(answer.at("/entries/0/markdown").asText());
    }
    assertNotEquals(1, parts);
    JsonNode all = asked("get", Map.of("ids", List.of(id), "max_chars", 100_000));
    assertEquals(all.at("/entries/0/markdown").asText(), whole.toString());
    assertEquals(
        List.of(id),
        asked("get", Map.of("ids", List.of("sennight://open?id=" + id))).findValuesAsText("id"));
  }

  @Test
  void aCardIsFoundByItsNamesWithItsMentions() throws IOException {
    index();
    JsonNode card = asked("card", Map.of("term", "Ardea"));
    assertTrue(card.get("found").asBoolean());
    assertEquals("Heron", card.at("/card/term").asText());
    assertEquals(10, card.at("/first_mention/week").asInt());
    assertEquals(12, card.at("/last_mention/week").asInt());
    JsonNode links = asked("links", Map.of("id", card.at("/entry/id").asText()));
    assertEquals("from", links.at("/links/0/direction").asText());
    assertNotNull(links.get("next_cursor").asText(null));
    assertFalse(asked("card", Map.of("term", "nobody")).get("found").asBoolean());
  }

  @Test
  void aQuotationIsFoundWordForWordOrNearly() throws IOException {
    Files.writeString(
        documents.resolve("said.md"),
        """
        # Said

        Before it. 真正重要的不是模型多大，而是谁先把它用起来。 After it.

        Nobody reads a changelog twice, said the heron.
        """);
    index();
    JsonNode exact = asked("find_quote", Map.of("text", "真正重要的不是模型多大,而是谁先把它用起来"));
    assertEquals("Said", exact.at("/quotes/0/title").asText());
    assertTrue(exact.at("/quotes/0/exact").asBoolean());
    JsonNode near =
        asked("find_quote", Map.of("text", "nobody reads the changelog twice said the heron"));
    assertEquals("Said", near.at("/quotes/0/title").asText());
    assertFalse(near.at("/quotes/0/exact").asBoolean());
    assertEquals(
        "Nobody reads a changelog twice, said the heron", near.at("/quotes/0/quote").asText());
    assertEquals(0, asked("find_quote", Map.of("text", "一句没有人说过的话，完全不同")).get("quotes").size());
  }

  @Test
  void entriesAndIssuesAreResources() throws IOException {
    index();
    JsonNode listed =
        answers(List.of(request(1, "resources/list", Map.of()))).getFirst().at("/result/resources");
    assertEquals(3, listed.size());
    JsonNode read =
        answers(
                List.of(
                    request(1, "resources/read", Map.of("uri", listed.at("/0/uri").asText())),
                    request(2, "resources/read", Map.of("uri", "sennight://issue/2025-W10")),
                    request(3, "resources/read", Map.of("uri", "sennight://entry/none"))))
            .stream()
            .collect(JSON::createArrayNode, (list, node) -> list.add(node), (a, b) -> a.addAll(b));
    assertTrue(
        read.at("/0/result/contents/0/text").asText().contains("### Heron 30 of week"),
        read.toString());
    assertTrue(
        read.at("/1/result/contents/0/text").asText().startsWith("# Harbour Weekly 2025-W10"));
    assertEquals(-32002, read.at("/2/error/code").asInt());
  }

  @Test
  void promptsNameTheToolsToUse() throws IOException {
    JsonNode prompt =
        answers(
                List.of(
                    request(
                        1,
                        "prompts/get",
                        Map.of("name", "follow-topic", "arguments", Map.of("topic", "heron")))))
            .getFirst();
    String text = prompt.at("/result/messages/0/content/text").asText();
    assertTrue(text.contains("“heron”") && text.contains("timeline"), text);
  }

  @Test
  void aNewLibraryIsReadWhileItIsAskedAndNothingInItChanges() throws IOException {
    Map<String, String> before = contents();
    List<JsonNode> answers = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LibraryServer(library, new JsonFactory())
        .serve(
            () -> {
              String last = out.toString(StandardCharsets.UTF_8);
              out.reset();
              if (!last.isEmpty()) {
                answers.add(JSON.readTree(last).at("/result/structuredContent"));
              }
              boolean done = !answers.isEmpty() && answers.getLast().get("note").isNull();
              return done ? null : call(1, "search", Map.of("query", "kind:item heron"));
            },
            out,
            "1");
    assertEquals(3 * ENTRIES_A_WEEK, answers.getLast().get("total").asInt());
    assertEquals(before, contents());
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (var files = Files.walk(documents)) {
      for (Path file : files.toList()) {
        String what = Files.isDirectory(file) ? "" : Files.readString(file);
        contents.put(file.toString(), Files.getLastModifiedTime(file) + " " + what);
      }
    }
    return contents;
  }
}
