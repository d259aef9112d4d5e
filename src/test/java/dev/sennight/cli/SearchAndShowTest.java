package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that find entries and show them, as a script would run them. */
class SearchAndShowTest {
  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writesALibrary() throws IOException {
    runs = new ScriptRuns(folder);
  }

  @Test
  void searchAnswersEveryLineOfStandardInput() throws IOException {
    List<JsonNode> lines =
        runs.runWith("端侧\nzzqqxx\n", "search", "--stdin", "--json", "--limit", "5").lines();

    List<JsonNode> ends = lines.stream().filter(line -> line.has("ms")).toList();
    assertEquals(2, ends.size());
    assertEquals("端侧", ends.getFirst().get("query").asText());
    assertEquals(2, ends.getFirst().get("hits").asInt());
    assertEquals(0, ends.getLast().get("hits").asInt());
    JsonNode hit = lines.getFirst();
    assertEquals(
        List.of(
            "query", "rank", "score", "id", "kind", "title", "file", "line", "series", "year",
            "week", "section", "topic", "snippet"),
        ScriptRuns.names(hit));
    assertEquals("端侧智能", hit.get("title").asText(), "a card whose term begins so is first");
  }

  @Test
  void whatIsSearchedBeyondTheWordsIsExplainedAndTakenAway() throws IOException {
    JsonNode explained =
        runs.run("search", "--json", "--explain", "端侧智能").lines().getFirst().get("explain");

    assertEquals("端侧智能", explained.get("read").asText());
    JsonNode also = explained.get("also").get(0);
    assertEquals("端侧智能", also.get("word").asText());
    assertEquals("edge ai", also.get("searched").get(0).asText());
    JsonNode less =
        runs.run("search", "--json", "--explain", "端侧智能 -also:\"edge ai\"").lines().getFirst();
    assertFalse(less.get("explain").get("also").toString().contains("edge ai"), less.toString());
    assertTrue(runs.run("search", "--explain", "端侧智能").messages().contains("also edge ai"));
  }

  @Test
  void whatWasNotUnderstoodIsSaidBesideTheResults() throws IOException {
    ScriptRuns.Run run = runs.run("search", "--json", "year:20x5 \"端侧");

    assertTrue(run.messages().contains("“20x5” is not a time"), run.messages());
    assertTrue(run.messages().contains("quotation mark is not closed"), run.messages());
    assertTrue(run.lines().stream().allMatch(line -> line.has("rank")), run.results());

    ScriptRuns.Run many = runs.runWith("端侧\nyear:20x5\n", "search", "--stdin", "--json");
    assertTrue(many.messages().contains("year:20x5: “20x5” is not a time"), many.messages());
  }

  @Test
  void theSnippetMarksTheWord() throws IOException {
    JsonNode hit = runs.run("search", "--json", "编辑器").lines().getFirst();

    String text = hit.get("snippet").get("text").asText();
    JsonNode range = hit.get("snippet").get("matches").get(0);
    assertEquals("编辑器", text.substring(range.get(0).asInt(), range.get(1).asInt()));
  }

  @Test
  void showFindsAnEntryByIdAndByLink() throws IOException {
    String id = runs.run("list", "--kind", "card", "--json").lines().getFirst().get("id").asText();

    assertTrue(runs.run("show", id).results().contains("让模型在设备上运行。"));
    assertTrue(runs.run("show", "[[Edge AI]]").results().contains("让模型在设备上运行。"));
    JsonNode json = runs.run("show", id, "--format", "json").lines().getFirst();
    assertEquals("智能就在手边", json.get("card").get("motto").asText());
    assertEquals(1, json.get("backlinks").size());
    assertTrue(runs.run("show", id, "--format", "markdown").results().startsWith("## 端侧智能"));
    assertTrue(runs.run("show", id, "--format", "html").results().startsWith("<!DOCTYPE html>"));
    assertEquals(ExitCode.NOTHING_FOUND, runs.run("show", "[[没有这张卡]]").code());
  }

  @Test
  void linksTellWhatTheyLeadTo() throws IOException {
    List<JsonNode> ghosts = runs.run("links", "--unresolved", "--json").lines();

    assertEquals(1, ghosts.size());
    JsonNode ghost = ghosts.getFirst();
    assertEquals(
        List.of("from", "file", "line", "raw", "target", "resolved", "how"),
        ScriptRuns.names(ghost));
    assertEquals("[[没有这张卡]]", ghost.get("raw").asText());
    assertEquals("ghost", ghost.get("how").asText());
    assertTrue(ghost.get("resolved").isNull());
    assertEquals(11, ghost.get("line").asInt());
  }

  /**
   * A terminal does what such characters say: it paints over, changes its title, even types. They
   * come in with names of files, and as escapes in text.
   */
  @Test
  void wordsGiveATerminalNoOrders() throws IOException {
    String order = "&#27;]0;taken&#7;&#155;2J&#8;&#127;";
    runs.write(
        "n\u001b[2J\u009b1m.md", "# Tide" + order + "\n\nebb\tand flow" + order + "\n[a](b.md)\n");
    runs.write("front.md", "---\ntitle: \"Front\\e[31m\\x9b1m\"\n---\n\ntide\n");
    String id = "";
    for (JsonNode entry : runs.run("list", "--json").lines()) {
      id = entry.get("title").asText().startsWith("Tide") ? entry.get("id").asText() : id;
    }
    List<ScriptRuns.Run> all =
        List.of(
            runs.run("list"),
            runs.run("list", "--json"),
            runs.run("search", "tide"),
            runs.run("search", "--json", "tide"),
            runs.run("search", "\"\u001b[2Jtide"),
            runs.run("check"),
            runs.run("links"),
            runs.run("stats"),
            runs.run("show", id),
            runs.run("show", id, "--format", "markdown"),
            runs.run("show", id, "--format", "json"),
            runs.run("show", id, "--format", "html"),
            runs.run("show", "no\u001b[2Jwhere"),
            runs.run("index", "--rebuild"),
            runs.execute("", "list", "--library", "no\u001b[2Jwhere"),
            runs.execute("", "no\u001b[2Jverb"));
    for (ScriptRuns.Run run : all) {
      String said = run.results() + run.messages();
      String orders = said.replace("\n", "").replace("\t", "");
      assertTrue(orders.chars().noneMatch(Character::isISOControl), () -> said);
    }
    assertTrue(runs.run("show", id).results().contains("ebb\tand flow"), "tabs stay");
    assertTrue(runs.run("list").results().contains("Tide\ufffd]0;taken\ufffd"));
  }

  @Test
  void aWordMayBeginWithADashButNoOptionIsMadeUp() throws IOException {
    assertEquals(1, runs.run("search", "--json", "端侧", "-春天").lines().size());
    assertEquals(1, runs.run("search", "端侧", "-春天", "--json").lines().size());
    assertEquals(1, runs.run("search", "--json", "-春天", "端侧").lines().size());
    assertEquals(2, runs.run("search", "--json", "端侧", "-demo").lines().size());
    assertEquals(2, runs.run("search", "--json", "端侧", "-has:image").lines().size());
    assertEquals(
        "端侧 -has:image",
        runs.run("search", "--json", "端侧", "-has:image").lines().getFirst().get("query").asText());
    assertEquals(2, runs.run("search", "--json", "--", "端侧", "-hidden").lines().size());
    ScriptRuns.Run typo = runs.run("search", "端侧", "--jsn");
    assertEquals(ExitCode.WRONG_USAGE, typo.code());
    assertTrue(typo.messages().contains("--jsn"), typo.messages());
    assertEquals(ExitCode.DONE, runs.run("search", "--json", "--", "端侧", "--jsn").code());
    ScriptRuns.Run before = runs.run("search", "--jsn", "--", "端侧");
    assertEquals(ExitCode.WRONG_USAGE, before.code());
    assertTrue(before.messages().contains("--jsn"), before.messages());
  }

  @Test
  void showAndLinksAnswerEveryLineOfStandardInput() throws IOException {
    String lines = "端侧智能\nzzqqxx\n\n[[小模型的春天]]\n";
    ScriptRuns.Run shown = runs.runWith(lines, "show", "--stdin", "--json");
    assertEquals(
        List.of("端侧智能", "小模型的春天"),
        shown.lines().stream().map(line -> line.get("title").asText()).toList());
    assertTrue(
        shown.messages().contains("Line 2: Nothing in the library is named “zzqqxx”"),
        shown.messages());
    assertEquals(ExitCode.DONE, shown.code());

    ScriptRuns.Run links = runs.runWith(lines, "links", "--stdin", "--json");
    assertEquals(
        List.of("https://example.org/small", "端侧智能", "没有这张卡"),
        links.lines().stream().map(line -> line.get("target").asText()).toList());
    assertTrue(links.messages().contains("named “zzqqxx”"), links.messages());
    String id = shown.lines().getFirst().get("id").asText();
    ScriptRuns.Run back = runs.runWith(id + "\n", "links", "--stdin", "--backlinks", "--json");
    assertEquals(1, back.lines().size());

    String addresses = "sennight://open?id=%1$s\nsennight://entry/%1$s\n".formatted(id);
    assertEquals(2, runs.runWith(addresses, "show", "--stdin", "--json").lines().size());

    ScriptRuns.Run none = runs.runWith("zzqqxx\n", "show", "--stdin");
    assertEquals(ExitCode.NOTHING_FOUND, none.code());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("show").code());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("show", "--stdin", "端侧智能").code());
  }
}
