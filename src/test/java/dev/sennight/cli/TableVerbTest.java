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

class TableVerbTest {
  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writesALibrary() throws IOException {
    runs = new ScriptRuns(folder);
    runs.write(
        "weekly/2025W19/README.md",
        """
        # 2025 年第 19 周读报

        ## 专题

        ### 工具 | "乙", 与 *星*

        再说[[端侧智能]]，[出处](https://example.org/a)。
        """);
  }

  private List<String> table(String... arguments) {
    ScriptRuns.Run run = runs.run("table", arguments);
    assertEquals(0, run.code(), run.messages());
    return run.results().lines().toList();
  }

  @Test
  void columnsStandInTheirOrderAsCsv() {
    List<String> lines = table("工具", "--columns", "title,year,week,topic", "--sort=-week");
    assertEquals("title,year,week,topic", lines.getFirst());
    assertEquals("\"工具 | \"\"乙\"\", 与 星\",2025,19,", lines.get(1));
    assertTrue(lines.contains("一个编辑器,2025,18,工具"), lines.toString());
  }

  @Test
  void markdownKeepsEveryCellOnItsLine() {
    assertEquals(
        List.of("| title | week |", "| --- | --- |", "| 工具 \\| \"乙\", 与 星 | 19 |"),
        table("week:19", "--kind=item", "--columns=title,week", "--format=markdown").stream()
            .filter(line -> !line.contains("读报"))
            .toList());
  }

  @Test
  void cardsTellTheirLinksAndMentions() throws IOException {
    ScriptRuns.Run run =
        runs.run(
            "table",
            "all",
            "--kind=card",
            "--format=json",
            "--columns=title,links,backlinks,mentions,first,last");
    JsonNode card = run.lines().getFirst();
    assertEquals(
        List.of("title", "links", "backlinks", "mentions", "first", "last"),
        ScriptRuns.names(card));
    assertEquals(
        "[\"端侧智能\",0,2,2,\"2025-04-28\",\"2025-05-05\"]",
        "[" + String.join(",", card.valueStream().map(JsonNode::toString).toList()) + "]");
  }

  @Test
  void groupsAreCountedAndDated() {
    assertEquals(
        List.of(
            "week,entries,first,last", "18,3,2025-04-28,2025-04-28", "19,1,2025-05-05,2025-05-05"),
        table("all", "--kind=item", "--group=week", "--sort=week").stream().toList());
    List<String> sources = table("all", "--group=sources", "--sort=-sources");
    assertTrue(sources.get(1).startsWith("https://example.org/small,1,"), sources.toString());
  }

  @Test
  void whatIsAbsentComesLastWhicheverWayItIsSorted() {
    List<String> up = table("all", "--columns=kind,week", "--sort=week");
    List<String> down = table("all", "--columns=kind,week", "--sort=-week");
    assertEquals("card,", up.getLast());
    assertEquals("card,", down.getLast());
  }

  @Test
  void wordsWithADashAreLeftOut() {
    assertEquals(
        List.of("title", "一个编辑器"), table("编辑器", "-端侧智能", "--kind=item", "--columns=title"));
  }

  @Test
  void nothingFoundIsAHeader() {
    ScriptRuns.Run run = runs.run("table", "zzqqxx", "--columns=id");
    assertEquals(1, run.code());
    assertEquals("id\r\n", run.results());
  }

  @Test
  void aColumnThatThereIsNotIsRefused() {
    ScriptRuns.Run run = runs.run("table", "all", "--columns=titel");
    assertEquals(2, run.code());
    assertTrue(run.messages().startsWith("“titel” is no column here. The columns are id, kind"));
    assertEquals(2, runs.run("table", "all", "--group=links").code());
    assertEquals(2, runs.run("table", "all", "--colums=title").code());
    assertEquals(2, runs.run("table", "all", "--group=week", "--sort=title").code());
  }
}
