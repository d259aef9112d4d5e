package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verbs print the same whatever the language of the system. */
class LanguagesTest {
  private final Locale before = Locale.getDefault();
  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  private String printed(String language) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(language));
    ScriptRuns runs = new ScriptRuns(Files.createDirectories(folder.resolve(language)));
    StringBuilder printed = new StringBuilder();
    for (List<String> verb :
        List.of(
            List.of("index", "--rebuild"),
            List.of("list", "--json"),
            List.of("list"),
            List.of("search", "INTELLIGENCE 编辑器 year:2025 week:18 from:2025-01", "--json"),
            List.of("search", "title:春天"),
            List.of("links"),
            List.of("stats", "--json"),
            List.of("stats"),
            List.of("series"),
            List.of("check"))) {
      ScriptRuns.Run run =
          runs.run(verb.getFirst(), verb.subList(1, verb.size()).toArray(String[]::new));
      printed.append(verb).append(' ').append(run.code()).append('\n');
      printed.append(run.results().replaceAll("in [0-9.]+ s", "in a while"));
      printed.append(run.messages().replaceAll("(?m)^[0-9]+/[0-9]+  .*\\R", "")); // progress
    }
    return printed.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa", "bn", "ne", "mr", "my", "tr", "th-TH-u-ca-buddhist-nu-thai"})
  void everyVerbPrintsTheSame(String language) throws Exception {
    assertEquals(printed("en"), printed(language));
  }

  @Test
  void thereIsSomethingToPrint() throws Exception {
    assertEquals(10, printed("en").lines().filter(line -> line.endsWith("] 0")).count());
  }
}
