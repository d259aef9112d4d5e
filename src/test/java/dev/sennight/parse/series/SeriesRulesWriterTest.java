package dev.sennight.parse.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.items.ItemStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SeriesRulesWriterTest {
  private static final SeriesInference INFERENCE =
      new SeriesInference(SeriesRules.of(List.of()), "Shelf");

  private static DocumentFacts facts(String path, String title) {
    DocumentFacts.Shape shape = new DocumentFacts.Shape(3, 5, true, null, false);
    return DocumentFacts.of(path, title, FrontMatter.NONE, "", shape);
  }

  private static void assertReadsBack(List<DocumentFacts> documents) {
    Map<String, InferredIssue> issues = INFERENCE.infer(documents);
    assertEquals(documents.size(), issues.size());
    String name = issues.values().iterator().next().match().series();
    SeriesRule rule = SeriesRulesWriter.rule(name, issues.values()).orElseThrow();
    String json = SeriesRulesWriter.json(List.of(rule));
    SeriesRules.Reading.Done read =
        assertInstanceOf(SeriesRules.Reading.Done.class, SeriesRules.read(json), json);
    for (DocumentFacts document : documents) {
      SeriesMatch match = read.rules().match(document).orElseThrow();
      assertEquals(name, match.series(), json);
      InferredIssue issue = Objects.requireNonNull(issues.get(document.path()));
      assertEquals(issue.match().identity(), match.identity(), document.path());
    }
  }

  @Test
  void theRuleOfASeriesKnowsItsIssuesOneByOne() {
    assertReadsBack(
        List.of(
            facts("a.md", "Tides | Gull Letter (Vol. 1)"),
            facts("b.md", "Sand | Gull Letter (Vol. 2)"),
            facts("c.md", "Sky | Gull Letter (Vol. 3)")));
    assertReadsBack(List.of(facts("a.md", "海边简报第十二期"), facts("b.md", "海边简报第 13 期：沙")));
    List<DocumentFacts> spans = new ArrayList<>();
    for (int day = 10; day < 20; day++) {
      spans.add(facts("x/heron/201712/201712" + day + "-201712" + (day + 6) + ".md", "News"));
    }
    assertReadsBack(spans);
    assertReadsBack(
        List.of(
            facts("weekly/012-tides.md", "Tides"),
            facts("weekly/013-sand.md", "Sand"),
            facts("weekly/014-sky.md", "Sky")));
    assertReadsBack(
        List.of(
            facts("posts/heron-12/index.md", "Tides"),
            facts("posts/heron-13/index.md", "Sand"),
            facts("posts/heron-14/index.md", "Sky")));
    assertReadsBack(
        List.of(
            facts("heron/Vol.12/weekly.md", "Tides"),
            facts("heron/Vol.13/weekly.md", "Sand"),
            facts("heron/Vol.14/weekly.md", "Sky")));
    assertTrue(INFERENCE.infer(List.of(facts("a.md", "News"))).isEmpty());
  }

  @Test
  void whatARuleKnowsNeedsNoOther() {
    SeriesInference ruled = new SeriesInference(SeriesRules.shipped(), "Shelf");
    var issues = ruled.infer(List.of(facts("a.md", "This Week in Rust 9"))).values();
    assertTrue(SeriesRulesWriter.rule("This Week in Rust", issues).isEmpty());
  }

  @Test
  void everyStyleOfItemsIsWrittenAndReadBack() {
    List<ItemStyle> styles =
        List.of(
            new ItemStyle.Numbered(),
            new ItemStyle.Bold(),
            new ItemStyle.Bullets(),
            new ItemStyle.TableRows(),
            new ItemStyle.Links(),
            new ItemStyle.Custom(Pattern.compile("^No\\. (?<title>.+)")));
    Pattern title = Pattern.compile("Gull (?<number>\\d+)");
    SeriesRule rule = new SeriesRule("Gull", List.of(title), List.of(), List.of(), styles);
    String json = SeriesRulesWriter.json(List.of(rule));
    SeriesRules.Reading.Done read =
        assertInstanceOf(SeriesRules.Reading.Done.class, SeriesRules.read(json), json);
    SeriesMatch match = read.rules().match(facts("a.md", "Gull 7")).orElseThrow();
    assertEquals(styles.toString(), match.items().toString());
    assertTrue(json.contains("\n"), "for people to read and change");
  }
}
