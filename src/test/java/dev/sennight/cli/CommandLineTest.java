package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.library.LibraryLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the verbs on a small library, as a script would. */
class CommandLineTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path library;
  private final Surroundings surroundings = new Headless();

  /** What a run printed, and how it ended. */
  private record Run(int code, String results, String messages) {
    List<JsonNode> lines() throws IOException {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : results.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    }
  }

  @BeforeEach
  void writesALibrary() throws IOException {
    library = Files.createDirectory(folder.resolve("library"));
    write(
        "weekly/2025W18/README.md",
        """
        # 2025 年第 18 周读报

        本期为 4 月 28 日至 5 月 4 日。

        ## 专题

        ### 小模型的春天

        [公告](https://example.org/small)

        端侧模型跑进了手机，详见 [[端侧智能]]，另见 [[没有这张卡]]。

        ## 其他

        ### 工具

        #### 一个编辑器

        写作用的编辑器，支持 `C++` 与 Rust。
        """);
    write(
        "cards/deck.md",
        """
        ---
        type: cards
        ---
        # 小卡组

        ## 端侧智能
        **别名：** Edge AI

        > 智能就在手边

        让模型在设备上运行。
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = library.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  @Test
  void indexCountsWhatItDid() throws IOException {
    JsonNode first = run("index", "--json").lines().getFirst();
    JsonNode second = run("index", "--json").lines().getFirst();

    assertEquals(
        List.of(
            "files",
            "added",
            "updated",
            "removed",
            "unchanged",
            "entries",
            "cards",
            "links",
            "unresolved",
            "problems",
            "seconds"),
        names(first));
    assertEquals(2, first.get("added").asInt());
    assertEquals(3, first.get("entries").asInt());
    assertEquals(1, first.get("cards").asInt());
    assertEquals(1, first.get("unresolved").asInt());
    assertEquals(0, second.get("added").asInt());
    assertEquals(2, second.get("unchanged").asInt());
  }

  @Test
  void listHasExactlyTheFieldsOfItsContract() throws IOException {
    List<JsonNode> entries = run("list", "--json").lines();

    assertEquals(3, entries.size());
    JsonNode item = entries.get(1);
    assertEquals(
        List.of(
            "id", "kind", "file", "line", "series", "year", "week", "number", "date", "section",
            "topic", "title", "tags", "sources"),
        names(item));
    assertEquals("小模型的春天", item.get("title").asText());
    assertEquals("weekly/2025W18/README.md", item.get("file").asText());
    assertEquals(7, item.get("line").asInt());
    assertEquals(2025, item.get("year").asInt());
    assertEquals(18, item.get("week").asInt());
    assertTrue(item.get("number").isNull());
    assertEquals("2025-04-28/2025-05-04", item.get("date").asText());
    assertEquals("专题", item.get("section").asText());
    assertTrue(item.get("topic").isNull());
    assertEquals("https://example.org/small", item.get("sources").get(0).asText());
  }

  @Test
  void aKindNarrowsTheList() throws IOException {
    List<JsonNode> cards = run("list", "--kind", "card", "--json").lines();

    assertEquals(1, cards.size());
    assertEquals("端侧智能", cards.getFirst().get("title").asText());
    assertEquals(ExitCode.NOTHING_FOUND, run("list", "--kind", "article", "--json").code());
    assertEquals(ExitCode.WRONG_USAGE, run("list", "--kind", "poem").code());
  }

  @Test
  void searchAnswersEveryLineOfStandardInput() throws IOException {
    List<JsonNode> lines =
        runWith("端侧\nzzqqxx\n", "search", "--stdin", "--json", "--limit", "5").lines();

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
        names(hit));
    assertEquals("端侧智能", hit.get("title").asText(), "a card whose term begins so is first");
  }

  @Test
  void theSnippetMarksTheWord() throws IOException {
    JsonNode hit = run("search", "--json", "编辑器").lines().getFirst();

    String text = hit.get("snippet").get("text").asText();
    JsonNode range = hit.get("snippet").get("matches").get(0);
    assertEquals("编辑器", text.substring(range.get(0).asInt(), range.get(1).asInt()));
  }

  @Test
  void showFindsAnEntryByIdAndByLink() throws IOException {
    String id = run("list", "--kind", "card", "--json").lines().getFirst().get("id").asText();

    assertTrue(run("show", id).results().contains("让模型在设备上运行。"));
    assertTrue(run("show", "[[Edge AI]]").results().contains("让模型在设备上运行。"));
    JsonNode json = run("show", id, "--format", "json").lines().getFirst();
    assertEquals("智能就在手边", json.get("card").get("motto").asText());
    assertEquals(1, json.get("backlinks").size());
    assertTrue(run("show", id, "--format", "markdown").results().startsWith("## 端侧智能"));
    assertTrue(run("show", id, "--format", "html").results().startsWith("<!DOCTYPE html>"));
    assertEquals(ExitCode.NOTHING_FOUND, run("show", "[[没有这张卡]]").code());
  }

  @Test
  void linksTellWhatTheyLeadTo() throws IOException {
    List<JsonNode> ghosts = run("links", "--unresolved", "--json").lines();

    assertEquals(1, ghosts.size());
    JsonNode ghost = ghosts.getFirst();
    assertEquals(List.of("from", "file", "line", "raw", "target", "resolved", "how"), names(ghost));
    assertEquals("[[没有这张卡]]", ghost.get("raw").asText());
    assertEquals("ghost", ghost.get("how").asText());
    assertTrue(ghost.get("resolved").isNull());
    assertEquals(11, ghost.get("line").asInt());
  }

  @Test
  void statsCountBySeriesYearAndHost() throws IOException {
    JsonNode stats = run("stats", "--json").lines().getFirst();

    assertEquals(1, stats.get("kinds").get("card").asInt());
    assertEquals(2, stats.get("years").get("2025").asInt());
    assertEquals(1, stats.get("hosts").get("example.org").asInt());
  }

  @Test
  void withoutADisplayOpenTellsWhatIsThere() {
    Run run = run("open");

    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.results().contains("1 issue, 3 entries"), run.results());
    assertTrue(run.results().contains("小模型的春天"));
    assertTrue(run.results().contains("window.png"));
    assertTrue(run.messages().contains("no display"));
  }

  @Test
  void whatCannotBeOpenedGetsASentenceAndItsCode() throws IOException {
    Path file = Files.writeString(folder.resolve("file.md"), "text");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path wrong : List.of(folder.resolve("nowhere"), file, empty)) {
      Run run = execute("", "index", "--library", wrong.toString(), "--index", index());

      assertEquals(ExitCode.UNUSABLE_LIBRARY, run.code(), wrong.toString());
      assertTrue(run.messages().contains(wrong.getFileName().toString()), run.messages());
      assertFalse(run.messages().contains("Exception"), run.messages());
    }
  }

  @Test
  void wrongUsageIsSaidAndCoded() {
    assertEquals(ExitCode.WRONG_USAGE, run("search").code());
    assertEquals(ExitCode.WRONG_USAGE, run("links", "--backlinks").code());
    assertEquals(ExitCode.WRONG_USAGE, run("shot", "x.png", "--size", "huge").code());
    assertEquals(ExitCode.WRONG_USAGE, run("list", "--nonsense").code());
    assertNotEquals("", run("list", "--nonsense").messages());
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private Run run(String verb, String... rest) {
    return runWith("", verb, rest);
  }

  private Run runWith(String input, String verb, String... rest) {
    List<String> arguments = new ArrayList<>(List.of(verb));
    arguments.addAll(List.of("--library", library.toString(), "--index", index()));
    arguments.addAll(List.of(rest));
    return execute(input, arguments.toArray(String[]::new));
  }

  private Run execute(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err);
    int code = new CommandLineApp(surroundings, console, "test").run(List.of(arguments));
    console.flush();
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A machine without a display, whose pictures are empty files. */
  private final class Headless implements Surroundings {
    @Override
    public LibraryLocation locate(@Nullable Path library, @Nullable Path index) {
      return new LibraryLocation(
          Objects.requireNonNull(library),
          Objects.requireNonNull(index),
          folder.resolve("data"),
          folder.resolve("config"));
    }

    @Override
    public String whyNoWindow() {
      return "There is no display.";
    }

    @Override
    public void openWindow(LibraryLocation location) {
      throw new AssertionError("there is no window here");
    }

    @Override
    public void takePicture(LibraryLocation location, PictureRequest request)
        throws PictureException {
      try {
        Files.write(request.file(), new byte[0]);
      } catch (IOException e) {
        throw new PictureException(e.toString(), e);
      }
    }
  }
}
