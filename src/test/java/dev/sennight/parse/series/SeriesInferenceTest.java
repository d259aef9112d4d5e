package dev.sennight.parse.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.parse.frontmatter.FrontMatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesInferenceTest {
  private static final SeriesInference INFERENCE =
      new SeriesInference(SeriesRules.shipped(), "Library");

  private static DocumentFacts facts(String path, String title) {
    return DocumentFacts.of(path, title, FrontMatter.NONE, "", DocumentFacts.Shape.PLAIN);
  }

  @Test
  void threeSiblingsMakeASeries() {
    List<DocumentFacts> facts =
        new ArrayList<>(
            List.of(
                facts("a/1.md", "River talk 1"),
                facts("a/2.md", "River talk 2"),
                facts("a/3.md", "River talk 3"),
                facts("a/x.md", "My #1 lesson")));
    Map<String, InferredIssue> issues = INFERENCE.infer(facts);
    assertEquals("River talk", issues.get("a/2.md").match().series());
    Collections.reverse(facts);
    assertEquals(issues, INFERENCE.infer(facts));
  }

  @Test
  void aGroupIsAFolderWithoutYearsAndLanguages() {
    assertEquals("notes", SeriesInference.groupOf("notes/2025/05/a.md"));
    assertEquals("content", SeriesInference.groupOf("content/en/a.md"));
    assertEquals("weekly", SeriesInference.groupOf("weekly/agents/README.md"));
    assertEquals("", SeriesInference.groupOf("a.md"));
  }
}
