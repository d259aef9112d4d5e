package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a name, as a script would read it. */
class StoryVerbTest {
  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writesALibrary() throws IOException {
    runs = new ScriptRuns(folder);
    issue(10, "### 苍鹭发布 1.0\n\n[公告](https://example.org/heron)\n\n今天多云。苍鹭 1.0 发布，支持 12 种语言。");
    issue(12, "### 再谈发布\n\n[旧闻](https://example.org/heron)\n\n有人又提苍鹭。");
    issue(20, "### 端侧的夏天\n\nEdge AI 与苍鹭一起上了手机。");
  }

  private void issue(int week, String entries) throws IOException {
    runs.write(
        "weekly/2025W%02d/README.md".formatted(week),
        "# 2025 年第 %d 周读报\n\n## 专题\n\n%s\n".formatted(week, entries));
  }

  private static List<String> titles(ScriptRuns.Run run) throws IOException {
    return run.lines().stream().map(line -> line.get("title").asText()).toList();
  }

  @Test
  void entriesComeInTheOrderOfTimeWithASentence() throws IOException {
    ScriptRuns.Run run = runs.run("story", "苍鹭", "--json");

    assertEquals(ExitCode.DONE, run.code());
    assertEquals(List.of("苍鹭发布 1.0", "再谈发布", "端侧的夏天"), titles(run));
    JsonNode first = run.lines().getFirst();
    assertEquals(
        List.of(
            "id",
            "file",
            "line",
            "title",
            "series",
            "year",
            "week",
            "date",
            "sentence",
            "matches",
            "repeats"),
        ScriptRuns.names(first));
    assertEquals("苍鹭 1.0 发布，支持 12 种语言。", first.get("sentence").asText());
    assertEquals("[[0,2]]", first.get("matches").toString());
    assertTrue(first.get("repeats").isNull());
    assertEquals(first.get("id"), run.lines().get(1).get("repeats"), "one source, told again");
  }

  @Test
  void anotherEditionOfAnIssueTellsAgain() throws IOException {
    runs.write(
        "weekly/2025W10/README.en.md",
        "# Week 10 of 2025\n\n## Topics\n\n### A bird is out\n\nThe 苍鹭 has landed.\n");
    List<JsonNode> told = runs.run("story", "苍鹭", "--json").lines();

    assertEquals(4, told.size());
    List<JsonNode> issue = told.stream().filter(line -> line.get("week").asInt() == 10).toList();
    assertEquals(2, issue.size());
    assertTrue(issue.getFirst().get("repeats").isNull());
    assertEquals(issue.getFirst().get("id"), issue.getLast().get("repeats"));
  }

  @Test
  void timeNarrowsIt() throws IOException {
    assertEquals(
        List.of("端侧的夏天"), titles(runs.run("story", "苍鹭", "--since", "2025-W15", "--json")));
    assertEquals(
        List.of("苍鹭发布 1.0"), titles(runs.run("story", "苍鹭", "--as-of", "2025-W11", "--json")));
    ScriptRuns.Run wrong = runs.run("story", "苍鹭", "--as-of", "bald");
    assertEquals(ExitCode.WRONG_USAGE, wrong.code());
    assertTrue(wrong.messages().contains("“bald” is not a time"), wrong.messages());
  }

  @Test
  void theOtherNamesOfACardBelongToIt() throws IOException {
    assertTrue(titles(runs.run("story", "端侧智能", "--json")).contains("端侧的夏天"));
    assertTrue(titles(runs.run("story", "edge ai", "--json")).contains("小模型的春天"));
    assertEquals(List.of("小模型的春天", "端侧智能"), titles(runs.run("story", "端侧智能", "--apart", "--json")));
  }

  @Test
  void asMarkdownRepeatsAreFolded() throws IOException {
    ScriptRuns.Run run = runs.run("story", "苍鹭", "--markdown");

    String story = run.results();
    assertTrue(story.startsWith("# 苍鹭\n\n3 entries, first 2025-W10, last 2025-W20"), story);
    assertTrue(story.contains("\n## 2025-03\n\n- **苍鹭发布 1.0** · "), story);
    assertTrue(story.contains("(told once more)\n  苍鹭 1.0 发布，支持 12 种语言。"), story);
    assertTrue(!story.contains("再谈发布"), story);
  }

  @Test
  void whatIsNeverNamedIsSaid() throws IOException {
    ScriptRuns.Run run = runs.run("story", "zzqqxx");

    assertEquals(ExitCode.NOTHING_FOUND, run.code());
    assertTrue(run.messages().contains("Nothing was found"), run.messages());
  }
}
