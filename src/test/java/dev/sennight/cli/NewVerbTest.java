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

/** What is new in a week, as a script would read it. */
class NewVerbTest {
  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writesALibrary() throws IOException {
    runs = new ScriptRuns(folder);
    issue(2, "### Heron1 亮相\n\nHeron1 是一台机器人。");
    issue(19, "### Egret2 发布\n\nEgret2 与 Heron1 同台。\n\n### 评测\n\nStork3 只提了一次。");
    issue(20, "### Egret2 的评测\n\nEgret2 快。\n\n### 又一篇\n\nEgret2 好。\n\n### 第三篇\n\nEgret2 省。");
  }

  private void issue(int week, String entries) throws IOException {
    runs.write(
        "weekly/2025W%02d/README.md".formatted(week),
        "# 2025 年第 %d 周读报\n\n## 专题\n\n%s\n".formatted(week, entries));
  }

  private static List<String> names(ScriptRuns.Run run, String what) throws IOException {
    return run.lines().stream()
        .filter(line -> line.get("what").asText().equals(what))
        .map(line -> line.get("name").asText())
        .toList();
  }

  @Test
  void namesAreNewRisingOrBack() throws IOException {
    ScriptRuns.Run week = runs.run("new", "2025-W19", "--json");
    assertEquals(List.of("Egret2", "Stork3"), names(week, "new"));
    assertEquals(List.of("Heron1"), names(week, "back"));
    JsonNode back =
        week.lines().stream()
            .filter(line -> line.get("what").asText().equals("back"))
            .findFirst()
            .orElseThrow();
    assertEquals(1, back.get("before").asInt());
    assertEquals("2025-W02", back.get("last").asText());

    ScriptRuns.Run newest = runs.run("new", "--json");
    assertEquals(List.of("Egret2"), names(newest, "rising"));
    assertEquals("2025-W20", newest.lines().getFirst().get("week").asText());
    assertEquals(List.of(), names(newest, "new"));
    String words = runs.run("new", "2025W19").results();
    assertTrue(words.contains("Never named before\n  Egret2  (1 entry)"), words);
  }

  @Test
  void aWeekThatIsNotThereIsSaid() {
    ScriptRuns.Run none = runs.run("new", "2024-W01");
    assertEquals(ExitCode.NOTHING_FOUND, none.code());
    assertTrue(none.messages().contains("no issue of 2024-W01"), none.messages());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("new", "someday").code());
  }
}
