package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntrySummary;
import dev.sennight.model.FileProblem;
import dev.sennight.model.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The user's own {@code series.json}. */
class OwnRulesTest {
  @TempDir Path parent;
  private TestLibrary files;

  @BeforeEach
  void folder() throws IOException {
    files = new TestLibrary(parent);
    files.write(
        "letters/autumn-4.md",
        "# Garden Letter, the fourth",
        "## Seeds",
        "▶ Broad beans",
        "",
        "They like the cold.",
        "",
        "▶ Spinach",
        "",
        "So does spinach.");
    files.write("notes/other.md", "# Other", "text");
  }

  private Path rules(String... lines) throws IOException {
    Path file = files.location.configFolder().resolve("series.json");
    Files.createDirectories(files.location.configFolder());
    return Files.writeString(file, String.join("\n", lines));
  }

  private void gardenRules() throws IOException {
    rules(
        "{\"series\": [{",
        "  \"name\": \"Garden Letters\",",
        "  \"path\": \"autumn-(?<number>\\\\d+)$\",",
        "  \"items\": [{\"pattern\": \"^▶ (?<title>.+)\"}]",
        "}]}");
  }

  private static List<String> seriesAndTitles(Library library) throws LibraryException {
    return library.list(null).stream()
        .map(e -> e.series() + "/" + e.identity().number() + "/" + e.title())
        .toList();
  }

  @Test
  void ownRulesMakeASeriesAndItsItems() throws Exception {
    gardenRules();
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(
          List.of("Garden Letters/4/Broad beans", "Garden Letters/4/Spinach", "null/null/Other"),
          seriesAndTitles(library));
    }
  }

  @Test
  void ownRulesComeBeforeTheShippedOnes() throws Exception {
    files.write("w.md", "# 2025 年第 18 周技术阅读汇总", "## A", "text");
    rules("{\"series\": [{\"name\": \"Mine\", \"title\": \"技术阅读\"}]}");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      EntrySummary entry = library.catalog().entriesOf("w.md").getFirst();
      assertEquals("Mine", entry.series());
      assertEquals(18, entry.identity().week());
    }
  }

  @Test
  void changedRulesReadDocumentsAgainAndUnchangedOnesDoNot() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(2, library.list(null).size());
      gardenRules();
      assertEquals(2, TestLibrary.index(library).changes().updated());
      assertEquals(3, library.list(null).size());
      assertEquals(2, TestLibrary.index(library).changes().unchanged());
      Files.delete(files.location.configFolder().resolve("series.json"));
      assertEquals(2, TestLibrary.index(library).changes().updated());
      assertEquals(2, library.list(null).size());
    }
  }

  @Test
  void anErrorIsASentenceWithLineAndFieldAndGoesAwayWhenMended() throws Exception {
    Path file = rules("{\"series\": [{", "  \"name\": \"Mine\",", "  \"title\": \"(\"", "}]}");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      FileProblem found = library.catalog().problems().getFirst();
      assertEquals(ProblemKind.SERIES_RULE, found.problem().kind());
      assertEquals(file.toString(), found.file());
      assertEquals(3, found.problem().line());
      assertTrue(found.problem().message().contains("line 3"), found.problem().message());
      assertTrue(found.problem().message().contains("“title”"), found.problem().message());
      gardenRules();
      TestLibrary.index(library);
      assertEquals(List.of(), library.catalog().problems());
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPatternWithoutEndDoesNotFit() throws Exception {
    files.write("slow.md", "# " + "a".repeat(4_000), "## One", "text");
    rules(
        "{\"series\": [{\"name\": \"Slow\", \"title\": \"^(a+)+b\"},",
        // Java remembers where a group failed, but not in a pattern that names one.
        " {\"name\": \"Back\", \"title\": \"^((a+)+)\\\\2b\"},",
        " {\"name\": \"Deep\", \"title\": \"^(?:a|aa)*c\"}]}");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(3, library.list(null).size());
    }
  }
}
