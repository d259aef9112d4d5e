package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.library.PersonalData;
import dev.sennight.model.EntryId;
import dev.sennight.model.Highlight;
import dev.sennight.model.Highlight.Color;
import dev.sennight.model.TextAnchor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightsVerbTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @TempDir Path folder;
  private ScriptRuns runs;
  private EntryId entry;

  @BeforeEach
  void highlights() throws IOException {
    runs = new ScriptRuns(folder);
    entry =
        runs.run("list", "--json").lines().stream()
            .filter(line -> line.get("title").asText().equals("小模型的春天"))
            .map(line -> new EntryId(line.get("id").asText()))
            .findFirst()
            .orElseThrow();
    TextAnchor anchor = new TextAnchor(3, 11, "端侧模型跑进了手机", "公告\n", "，详见 端侧智能");
    try (PersonalData personal = PersonalData.in(folder.resolve("data"))) {
      Highlight made = Highlight.of(entry, anchor, Color.GREEN, NOON);
      personal.keep(
          List.of(
              made.with(Color.GREEN, "为什么\n\n- \"因为\"", NOON),
              Highlight.of(entry, new TextAnchor(0, 4, "不在了的话", "", ""), Color.PINK, NOON),
              Highlight.noteOn(entry, "整条的笔记", NOON)));
      personal.tag("待读", List.of(entry), true);
    }
  }

  @Test
  void markdownGroupsThemByIssueWithLinksBack() {
    String markdown = runs.run("highlights").results();
    assertTrue(
        markdown.contains(
            "> 端侧模型跑进了手机\n\n为什么\n\n- \"因为\"\n\n— [小模型的春天](sennight:entry/" + entry + ")"),
        markdown);
    assertTrue(markdown.startsWith("## ") && markdown.contains("2025-W18"), markdown);
    assertTrue(markdown.contains("#待读"), markdown);
    assertTrue(markdown.contains("## No longer in the text\n\n> 不在了的话"), markdown);
  }

  @Test
  void aTemplateOfTheUsersIsUsed() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/highlight.md"), "* {quote} ({color}, {date})\n  {note}\n");
    String markdown = runs.run("highlights").results();
    assertTrue(markdown.contains("* 端侧模型跑进了手机 (green, 2026-05-04)\n  为什么\n"), markdown);
    assertFalse(markdown.contains("sennight:"), markdown);
  }

  @Test
  void csvHasTheColumnsOfReadwise() {
    List<String> lines = runs.run("highlights", "--csv").results().lines().toList();
    assertEquals("Highlight,Title,Author,URL,Note,Location,Date", lines.getFirst());
    assertTrue(
        lines.get(1).startsWith("端侧模型跑进了手机,小模型的春天,") && lines.get(1).endsWith("\"为什么"),
        lines.get(1));
    assertTrue(lines.get(3).startsWith("- \"\"因为\"\"\",3,2026-05-04 12:00:00"), lines.get(3));
  }

  @Test
  void jsonTellsWhereTheyAre() throws IOException {
    List<JsonNode> lines = runs.run("highlights", "--json").lines();
    assertEquals(3, lines.size());
    JsonNode first = lines.getFirst();
    assertEquals(3, first.get("start").asInt());
    assertEquals("weekly/2025W18/README.md", first.get("file").asText());
    assertFalse(first.get("orphan").asBoolean());
    assertEquals(1, lines.stream().filter(line -> line.get("orphan").asBoolean()).count());
  }

  @Test
  void aQueryNarrowsThem() throws IOException {
    assertEquals(3, runs.run("highlights", "--json", "手机").lines().size());
    assertEquals(1, runs.run("highlights", "--json", "编辑器").code());
  }

  @Test
  void webAnnotationsComeBackAsTheyWere() throws IOException {
    String written = runs.run("highlights", "--jsonld").results();
    JsonNode page = new ObjectMapper().readTree(written);
    assertEquals("http://www.w3.org/ns/anno.jsonld", page.get("@context").asText());
    JsonNode selector = page.get("items").get(0).get("target").get("selector");
    assertEquals("TextPositionSelector", selector.get(0).get("type").asText());
    assertEquals("端侧模型跑进了手机", selector.get(1).get("exact").asText());
    Path file = Files.writeString(folder.resolve("out.jsonld"), written);
    Path data = folder.resolve("data");
    Files.move(data, folder.resolve("aside"));
    assertEquals(1, runs.run("highlights").code());
    assertEquals(0, runs.run("highlights", "import", file.toString()).code());
    assertEquals(written, runs.run("highlights", "--jsonld").results());
  }

  @Test
  void kindleClippingsBecomeHighlightsOnce() throws IOException {
    String clippings =
        """
        \uFEFFWeek 18 (Sennight)
        - Your Highlight on page 3 | Location 21-22 | Added on Monday, May 5, 2025 10:23:45 AM

        写作用的编辑器，
        支持 C++ 与 Ru
        ==========
        Week 18 (Sennight)
        - Your Note on page 3 | Location 22 | Added on Monday, May 5, 2025 10:24:00 AM

        试试
        ==========
        Week 18 (Sennight)
        - Your Highlight on page 9 | Location 90 | Added on Monday, May 5, 2025 10:25:00 AM

        这句话在任何地方都没有出现过
        ==========
        """;
    Path file = Files.writeString(folder.resolve("My Clippings.txt"), clippings);
    ScriptRuns.Run run = runs.run("highlights", "import", file.toString());
    assertTrue(run.messages().contains("Not found: Week 18: 这句话"), run.messages());
    runs.run("highlights", "import", file.toString());
    List<JsonNode> found =
        runs.run("highlights", "--json").lines().stream()
            .filter(line -> line.get("title").asText().equals("一个编辑器"))
            .toList();
    assertEquals(1, found.size());
    assertEquals("写作用的编辑器，支持 C++ 与 Ru", found.getFirst().get("quote").asText());
    assertEquals("试试", found.getFirst().get("note").asText());
    assertEquals("2025-05-05T10:23:45Z", found.getFirst().get("created").asText());
  }
}
