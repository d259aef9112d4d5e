package dev.sennight.parse.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesRulesTest {
  private static final SeriesRules SHIPPED = SeriesRules.shipped();

  private static Optional<SeriesMatch> match(String path, String title, String preamble) {
    return recognise(SHIPPED, facts(path, title, FrontMatter.NONE, preamble));
  }

  /** What a document is without siblings. */
  private static Optional<SeriesMatch> recognise(SeriesRules rules, DocumentFacts facts) {
    return new SeriesInference(rules, "Weekly")
        .infer(List.of(facts)).values().stream().map(InferredIssue::match).findFirst();
  }

  private static DocumentFacts facts(
      String path, String title, FrontMatter matter, String opening) {
    return DocumentFacts.of(path, title, matter, opening, DocumentFacts.Shape.PLAIN);
  }

  private static String read(String path, String title, String preamble) {
    return match(path, title, preamble).map(SeriesRulesTest::line).orElse("none");
  }

  private static String line(SeriesMatch match) {
    var id = match.identity();
    String date = id.date() == null ? "-" : id.date().toString();
    return "%s %s %s %s %s".formatted(match.series(), id.year(), id.week(), id.number(), date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024W50/README.md | 七夜周报：2024 年第 50 周 | 七夜周报 2024 50 null -",
        "a.md | Seven Nights – Week 3, 2026 | Seven Nights 2026 3 null -",
        "a.md | Seven Nights - 2026-W03 | Seven Nights 2026 3 null -",
        "a.md | Seven Nights (2026 Week 3) | Seven Nights 2026 3 null -",
        "a.md | 2025 年第 18 周技术阅读汇总 | 技术阅读汇总 2025 18 null -",
        "a.md | Technical Reading Summary - Week 8, 2031 | 技术阅读汇总 2031 8 null -",
        "a.md | 2025 年第 18 周读书笔记 | 读书笔记 2025 18 null -",
        "a.md | 科技爱好者周刊（第 412 期）：题目 | 科技爱好者周刊 null null 412 -",
        "a.md | 科技爱好者周刊：第 99 期 | 科技爱好者周刊 null null 99 -",
        "a.md | 每周分享第 7 期 | 科技爱好者周刊 null null 7 -",
        "a.md | This Week in Rust 700 | This Week in Rust null null 700 -",
        "x.md | 海边简报第十二期 | 海边简报 null null 12 -",
        "x.md | 海边简报 第 3 期：潮水 | 海边简报 null null 3 -",
        "tides/3.md | 第 3 期：潮水 | tides null null 3 -",
        "x.md | Harbour Letters Issue #12 | Harbour Letters null null 12 -",
        "x.md | Harbour Weekly #12: Tides | Harbour Weekly null null 12 -",
        "x.md | Harbour Weekly 12 | Harbour Weekly null null 12 -",
        "x.md | Harbour Digest 2025-08-27 | Harbour Digest 2025 null null 2025-08-27",
        "notes/harbour/2025/2025W18/README.zh-CN.md | 港口 | harbour 2025 18 null -",
        "harbour/issue-12.md | 潮水来了 | harbour null null 12 -",
        "harbour/2025-W07.md | 2025-W07 | harbour 2025 7 null -",
        "x.md | 周报 2025.04.28-2025.05.04 | 周报 2025 18 null 2025-04-28/2025-05-04"
      })
  void titlesAndPathsNameSeriesAndIssue(String path, String title, String expected) {
    assertEquals(expected, read(path, title, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "读空间",
        "Windows 11",
        "GPT 4 的一年",
        "我的 2025",
        "第 3 章 潮水",
        "C# 12 新特性",
        "2025-08-27"
      })
  void otherTitlesAreNoIssues(String title) {
    assertEquals("none", read("notes/" + title.replace("/", "") + ".md", title, ""));
  }

  @Test
  void aClippedIssueIsAnArticle() {
    FrontMatter clipped = FrontMatterReader.read("---\nsource: https://example.org/1\n---\n");
    DocumentFacts facts = facts("a.md", "海边简报 第 3 期", clipped, "");
    assertTrue(recognise(SHIPPED, facts).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "七夜 2025 年第 18 周 | 本周（4 月 28 日至 5 月 4 日）读到的。 | 2025-04-28/2025-05-04",
        "七夜 2026 年第 1 周 | 12 月 29 日至 1 月 4 日 | 2025-12-29/2026-01-04",
        "七夜 2020 年第 53 周 | 12 月 28 日 ~ 1 月 3 日 | 2020-12-28/2021-01-03",
        "Nights Week 10, 2025 | from March 3rd to March 9th | 2025-03-03/2025-03-09",
        "Nights Week 18, 2025 | Apr 28 – May 4, 2025 | 2025-04-28/2025-05-04",
        "Nights Week 10, 2025 | the days 3-9 March | 2025-03-03/2025-03-09",
        "Nights Week 18, 2025 | 2025-04-28 ~ 2025-05-04 | 2025-04-28/2025-05-04",
        "七夜 2025 年第 18 周 | 2025年4月28日—5月4日 | 2025-04-28/2025-05-04",
        "七夜 2025 年第 18 周 | 8 月 1 日至 8 月 3 日有大会 | -",
        "七夜 2025 年第 18 周 | 没有日期 | -"
      })
  void daysInThePreambleGetTheirYear(String title, String preamble, String date) {
    assertTrue(read("a.md", title, preamble).endsWith(" " + date), read("a.md", title, preamble));
  }

  @Test
  void frontMatterIsTheStrongestWitness() {
    FrontMatter matter =
        FrontMatterReader.read("Title: Harbour 9\nNumber: 10\nDate: 2025-06-11\n\n");
    DocumentFacts facts = facts("2024-01-01-harbour.md", "Harbour Weekly 9", matter, "");
    assertEquals(
        "Harbour Weekly 2025 null 10 2025-06-11", line(recognise(SHIPPED, facts).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "week: 2025-W18 | 2025 18 null -",
        "week: 2025 年第 18 周 | 2025 18 null -",
        "week: W18 | null 18 null -",
        "week: 第十八周 | null 18 null -",
        "week: 十八 | null 18 null -",
        "week: 18 | null 18 null -",
        "week: 18 (28 April to 4 May) | null 18 null -",
        "week: 60 | null null null -",
        "week: 0 | null null null -",
        "week: 2025 | null null null -",
        "week: 2025-04-28 | null null null -",
        "year: 999999 | null null null -",
        "year: 1899 | null null null -",
        "year: 2025 年 | 2025 null null -",
        "week: 2024-W18, year: 2025 | 2025 18 null -",
        "issue: 2025-W18 | 2025 18 null -",
        "issue: No. 350 | null null 350 -",
        "issue: 20250828 | null null null -",
        "date: 2025082712 | 2025 null null 2025-08-27"
      })
  void frontMatterNamesAWeekAYearOrANumberThatThereIs(String matter, String expected) {
    String yaml = "---\ntype: digest\nseries: Harbour\n" + matter.replace(", ", "\n") + "\n---\n";
    DocumentFacts facts = facts("a.md", "Harbour Weekly", FrontMatterReader.read(yaml), "");
    var id = new IdentityReader(facts, IssueNumbers.NONE).read();
    assertEquals(
        expected,
        "%s %s %s %s"
            .formatted(
                id.year(), id.week(), id.number(), id.date() == null ? "-" : id.date().toString()));
  }

  @Test
  void aRuleMayNeedPathAndText() {
    String text = "记录每周看到的潮流技术";
    assertEquals("潮流周刊 null null 210 -", read("x/210-海鸥.md", "210-海鸥", text));
    assertEquals("none", read("x/210-海鸥.md", "210-海鸥", "别的文字"));
  }

  @Test
  void aPersonsRulesComeFirst() {
    String json =
        """
        {"series": [{"name": "Mine", "title": "^This Week (?<number>\\\\d+)",
          "items": ["bullets", {"pattern": "^> "}]}]}
        """;
    SeriesRules.Reading.Done done =
        assertInstanceOf(SeriesRules.Reading.Done.class, SeriesRules.read(json));
    SeriesRules rules = done.rules().before(SHIPPED);
    assertEquals(
        "Mine",
        recognise(rules, facts("a.md", "This Week 3", FrontMatter.NONE, ""))
            .orElseThrow()
            .series());
    assertEquals(2, rules.rules().getFirst().items().size());
  }

  @Test
  void anErrorInRulesIsASentenceWithLineAndField() {
    Map<String, String> errors =
        Map.of(
            "{\n \"series\": [\n  {\"name\": \"x\",\n   \"title\": \"(\"}]}",
            "line 4, field “title” is no pattern",
            "{\"series\": [{\"title\": \"x\"}]}",
            "line 1, field “name” is missing",
            "{\"series\": [\n{\"name\": \"x\", \"titel\": \"y\"}]}",
            "line 2, field “titel” is unknown",
            "{\"series\": [{\"name\": \"x\"}]}",
            "line 1, field “title” is missing",
            "{\"series\": [{\"name\": \"x\", \"title\": \"x\", \"items\": [\"lists\"]}]}",
            "line 1, field “items” has “lists”",
            "{\"series\": [{\"name\": 3}]}",
            "line 1, field “name” must be text",
            "[]",
            "line 1, field “series” must be an object",
            "{\"series\": [\n,]}",
            "line 2: ",
            "",
            "line 1");
    errors.forEach((json, start) -> {
      SeriesRules.Reading.Failed failed =
          assertInstanceOf(SeriesRules.Reading.Failed.class, SeriesRules.read(json), json);
      assertTrue(failed.reason().startsWith(start), failed.reason());
    });
  }

  @Test
  void noTitleThrows() {
    Random random = new Random(17);
    List<String> pieces =
        List.of(
            "第", " 3 ", "期", "周", "2025", "年", "Week", "#", "W18", "-", "：", "九九九", "（", "00", "月",
            "日至");
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      match(text + ".md", text.toString(), text.toString());
    }
  }
}
