package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesVerbTest {
  private static final String NAME = "Heron Letter";

  @TempDir Path folder;
  private ScriptRuns runs;

  @BeforeEach
  void writesALibrary() throws IOException {
    runs = new ScriptRuns(folder);
    for (int number = 9; number < 13; number++) {
      runs.write("letters/" + number + ".md", letter(number));
    }
  }

  private static String letter(int number) {
    return """
    # Heron Letter %1$d

    ## Reading

    1. [One %1$d](https://example.org/one/%1$d) on reeds
    2. [Two %1$d](https://example.org/two/%1$d) on mud

    ## Letter to the editor

    Prose of some length, without any list, as every time.
    """
        .formatted(number);
  }

  @Test
  void aSeriesIsToldWithWhatWasInferred() throws IOException {
    List<JsonNode> lines = runs.run("series", "--json").lines();

    JsonNode series =
        lines.stream().filter(line -> line.get("name").asText().equals(NAME)).findFirst().get();
    assertEquals(
        List.of("name", "files", "evidence", "issues", "sections"), ScriptRuns.names(series));
    assertEquals(
        "[\"letters/10.md\",\"letters/11.md\",\"letters/12.md\",\"letters/9.md\"]",
        series.get("files").toString());
    assertEquals(
        "[{\"witness\":\"sibling titles\",\"form\":\"Heron Letter #\",\"files\":4}]",
        series.get("evidence").toString());
    assertEquals("[\"#9\",\"#10\",\"#11\",\"#12\"]", series.get("issues").toString());
    assertEquals(
        "[{\"section\":\"letter to the editor\",\"items\":{\"whole\":4}},"
            + "{\"section\":\"reading\",\"items\":{\"numbered\":4}}]",
        series.get("sections").toString());
  }

  @Test
  void inWordsItIsOneLine() {
    ScriptRuns.Run run = runs.run("series", NAME);

    assertEquals(
        "Heron Letter  4 files (letters/10.md, letters/11.md, …, letters/9.md);"
            + " by sibling titles “Heron Letter #”;"
            + " items: “letter to the editor” → whole 4, “reading” → numbered 4;"
            + " issues: #9, #10, …, #12\n",
        run.results());
    assertEquals(ExitCode.DONE, run.code());
  }

  /** The rule splits one letter as its siblings did, and knows it when they are gone. */
  @Test
  void theRuleStandsInForTheSiblings() throws IOException {
    String before = runs.run("list").results();
    String rule = runs.run("series", NAME, "--rule").results();
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(folder.resolve("config/series.json"), rule);
    for (int number = 10; number < 13; number++) {
      Files.delete(folder.resolve("library/letters/" + number + ".md"));
    }
    runs.run("index");

    List<String> after = runs.run("list").results().lines().toList();
    assertTrue(after.stream().filter(line -> line.contains("Heron Letter › #9")).count() >= 3);
    assertTrue(before.lines().toList().containsAll(after), after.toString());
    ScriptRuns.Run ruled = runs.run("series", NAME, "--rule");
    assertEquals(ExitCode.NOTHING_FOUND, ruled.code());
    assertTrue(ruled.messages().contains("it is known by rule"), ruled.messages());
  }

  @Test
  void issuesInsideOneFileAreASeries() throws IOException {
    StringBuilder text = new StringBuilder("# Shelf\n");
    for (int day = 2; day < 30; day += 7) {
      text.append("\n## Gull Finds (June ").append(day).append(", 2025)\n");
      for (int item = 1; item < 4; item++) {
        text.append("\n%d. [Find %d](https://example.org/%d/%d)".formatted(item, item, day, item));
      }
      text.append('\n');
    }
    runs.write("finds.md", text.toString());

    JsonNode series = runs.run("series", "Gull Finds", "--json").lines().getFirst();
    assertEquals("headings", series.get("evidence").get(0).get("witness").asText());
    assertEquals(
        "[\"2025-06-02\",\"2025-06-09\",\"2025-06-16\",\"2025-06-23\"]",
        series.get("issues").toString());
    assertEquals(ExitCode.NOTHING_FOUND, runs.run("series", "Gull Finds", "--rule").code());
  }

  @Test
  void checkSaysWhy() {
    ScriptRuns.Run words = runs.run("check");
    ScriptRuns.Run json = runs.run("check", "--json");

    assertTrue(
        words
            .messages()
            .contains(
                "Series Heron Letter: 4 files by sibling titles “Heron Letter #”;"
                    + " sections split: whole 4 / numbered 4\n"),
        words.messages());
    assertTrue(json.results().lines().allMatch(line -> line.startsWith("{\"severity\"")));
  }

  @Test
  void whatCannotBeAnsweredIsSaid() {
    assertEquals(ExitCode.NOTHING_FOUND, runs.run("series", "No Such Letter").code());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("series", "--rule").code());
    assertEquals(ExitCode.WRONG_USAGE, runs.run("series", NAME, "--rule", "--json").code());
  }
}
