package dev.sennight.parse.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SeriesInferenceTest {
  private static final DocumentFacts.Shape DIGEST =
      new DocumentFacts.Shape(3, 5, false, "en", false);
  private static final SeriesInference INFERENCE =
      new SeriesInference(SeriesRules.shipped(), "Shelf");

  /** Lines {@code path | title}; a title that is left out is the file name. */
  private static List<DocumentFacts> documents(DocumentFacts.Shape shape, String... lines) {
    List<DocumentFacts> facts = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" \\| ", 2);
      String name = parts[0].substring(parts[0].lastIndexOf('/') + 1).replaceAll("\\.md$", "");
      String title = parts.length > 1 ? parts[1] : name;
      facts.add(DocumentFacts.of(parts[0], title, FrontMatter.NONE, "", shape));
    }
    return facts;
  }

  private static Map<String, InferredIssue> inferChinese(String... lines) {
    return INFERENCE.infer(documents(new DocumentFacts.Shape(3, 5, false, "zh", false), lines));
  }

  private static Map<String, InferredIssue> infer(String... lines) {
    return INFERENCE.infer(documents(DIGEST, lines));
  }

  /** The issues of {@code lines} as {@code series label date}, joined by commas. */
  private static String issues(String... lines) {
    return issues(infer(lines));
  }

  private static String issues(Map<String, InferredIssue> issues) {
    return issues.values().stream()
        .map(issue -> {
          var id = issue.match().identity();
          String date = id.date() == null ? "" : " " + id.date();
          return issue.match().series() + " " + id.label() + date;
        })
        .collect(Collectors.joining(", "));
  }

  private static String names(String... lines) {
    return infer(lines).values().stream()
        .map(issue -> issue.match().series())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @Test
  void titlesThatDifferInNumbersAreOneSeries() {
    assertEquals(
        "River Talk #1, River Talk #2, River Talk #3",
        issues("a/x.md | River Talk 1", "a/y.md | River Talk 2", "a/z.md | River Talk 3"));
    assertEquals("", issues("a/x.md | River Talk 1", "a/y.md | River Talk 2"));
  }

  @Test
  void namesThatDifferInNumbersAreOneSeries() {
    assertEquals(
        "river-talk #291, river-talk #292, river-talk #293",
        issues(
            "river-talk-291.md | Otters",
            "river-talk-292.md | Herons",
            "river-talk-293.md | Reeds"));
  }

  @Test
  void spansOfDaysAreIssuesOfTheirFolder() {
    assertEquals(
        "heron 2017-W48 2017-11-27/2017-12-03, heron 2017-W49 2017-12-04/2017-12-10,"
            + " heron 2017-W50 2017-12-11/2017-12-17",
        issues(
            "heron/201711/20171127-20171203.md",
            "heron/201712/20171204-20171210.md",
            "heron/201712/20171211-1217.md"));
  }

  @Test
  void monthsAndDaysAreIssuesWhereTheyLookLikeDigests() {
    String[] months = {"issues/2024-01.md", "issues/2024-02.md", "issues/2024-03.md"};
    assertEquals(
        "Shelf 2024-01-01 2024-01-01/2024-01-31, Shelf 2024-02-01 2024-02-01/2024-02-29,"
            + " Shelf 2024-03-01 2024-03-01/2024-03-31",
        issues(months));
    assertTrue(INFERENCE.infer(documents(DocumentFacts.Shape.PLAIN, months)).isEmpty());
  }

  @Test
  void weeksWithoutAYearAreACourseUnlessTheyLookLikeDigests() {
    String[] weeks = {"course/week-1.md", "course/week-2.md", "course/week-3.md"};
    assertEquals(
        "course W1, course W2, course W3", weeks(INFERENCE.infer(documents(DIGEST, weeks))));
    assertEquals("", weeks(INFERENCE.infer(documents(DocumentFacts.Shape.PLAIN, weeks))));
  }

  private static String weeks(Map<String, InferredIssue> issues) {
    return issues.values().stream()
        .map(issue -> issue.match().series() + " W" + issue.match().identity().week())
        .collect(Collectors.joining(", "));
  }

  @Test
  void aDayWithoutYearHasThatOfTheFileName() {
    assertEquals(
        "日刊 2025-06-01 2025-06-01, 日刊 2025-06-02 2025-06-02, 日刊 2025-06-03 2025-06-03",
        issues("2025-06-01.md | 06-01-日刊", "2025-06-02.md | 06-02-日刊", "2025-06-03.md | 06-03-日刊"));
  }

  @Test
  void aThemeBehindAColonOrBarIsNoName() {
    assertEquals(
        "鹭鸟周报 #88, 鹭鸟周报 #89", issues("a.md | 88 只鸟的事｜鹭鸟周报 Vol.088", "b.md | 雨｜鹭鸟周报 Vol.089"));
    assertEquals("Shelf", names("a.md | 第1期：潮水", "b.md | 第2期：沙子", "c.md | 第3期：月亮"));
    assertEquals("Shelf", names("a.md | Issue #12: Tides", "b.md | Issue #13: Sand"));
    assertEquals(
        "Gull Letter",
        names("a.md | Tides | Gull Letter | Issue 1", "b.md | Sand | Gull Letter | Issue 2"));
    assertEquals("周报", names("x/a.md | 第5期周报：大会"));
  }

  @Test
  void datesAndPunctuationAreNoName() {
    assertEquals("Shelf", names("a.md | 2025年第18周（4月28日-5月4日）"));
    assertEquals("Shelf", names("docs/a.md | ! 'Issue #41'", "docs/b.md | ! 'Issue #42'"));
    assertEquals(
        "Heron Digest 2025-05-19 2025-05-19, Heron Digest 2025-05-26 2025-05-26,"
            + " Heron Digest 2026-W01 2025-12-29/2026-01-04",
        issues(
            "a.md | Heron Digest – May 19, 2025",
            "b.md | Heron Digest – May 26, 2025",
            "c.md | Heron Digest: Dec 29, 2025 – Jan 4, 2026"));
    assertEquals(
        "Shelf 2018-W14 2018-04-02/2018-04-08, Shelf 2018-W15 2018-04-09/2018-04-15",
        issues(
            "_posts/a.md | Week Ending April 8, 2018", "_posts/b.md | Week Ending April 15, 2018"));
  }

  @Test
  void theFolderOfAYearSaysTheYear() {
    assertEquals("letters #1", issues("letters/2016/issue-1.md | Welcome"));
    assertEquals(
        2016,
        infer("letters/2016/issue-1.md | Welcome")
            .values()
            .iterator()
            .next()
            .match()
            .identity()
            .year());
  }

  @Test
  void theWeekOfAMonthIsNoWeekOfTheYear() {
    assertEquals(
        "Shelf 2025-W18 2025-05-01/2025-05-04, Shelf 2025-W01, 周报 2025-W52 2025-12-22/2025-12-28",
        issues("a.md | 2025年5月第1周", "b.md | 2025 年第 1 周", "c.md | 2025年12月第4周周报"));
  }

  @Test
  void whatOnlyLooksLikeASeriesIsNone() {
    List<String[]> libraries =
        List.of(
            new String[] {"agent-phone-number-5a949684.md | A phone number?"},
            new String[] {"a.md | My #1 lesson from a year of gardens"},
            new String[] {
              "journals/2022_09_15.md", "journals/2022_09_16.md", "journals/2022_09_17.md"
            },
            new String[] {"日记/2022-09-15.md", "日记/2022-09-16.md", "日记/2022-09-17.md"},
            new String[] {"01-intro.md | Introduction", "02-setup.md | Setup", "03-use.md | Use"},
            new String[] {
              "1.md | Chapter 1: Sea", "2.md | Chapter 2: Sand", "3.md | Chapter 3: Sky"
            },
            new String[] {"1.md | 第一章 海", "2.md | 第二章 沙", "3.md | 第三章 天"},
            new String[] {
              "0001-a.md | ADR 1: Use SQL", "0002-b.md | ADR 2: Use C", "0003-c.md | ADR 3: Go"
            },
            new String[] {"v1.2.md", "v1.3.md", "v1.4.md"},
            new String[] {"journal/2025-W18.md", "journal/2025-W19.md", "journal/2025-W20.md"},
            new String[] {"1.0.md | Release 1.0", "1.1.md | Release 1.1", "2.0.md | Release 2.0"},
            new String[] {"202506011230.md | A", "202506011245.md | B", "202506011300.md | C"},
            new String[] {"231201 Rivers.md", "231204 Hills.md", "231209 Lakes.md"},
            new String[] {"A.md | Letter A", "B.md | Letter B", "C.md | Letter C"},
            new String[] {"GPT-3.md", "GPT-4.md", "GPT-5.md", "x.md", "y.md", "z.md", "w.md"});
    for (String[] library : libraries) {
      assertEquals("", issues(library), Arrays.toString(library));
    }
  }

  @Test
  void clippingsWithDatesAreNoDigests() {
    FrontMatter clipped = FrontMatterReader.read("---\nsource_url: https://example.org/1\n---\n");
    List<DocumentFacts> facts = new ArrayList<>();
    for (int day = 1; day < 9; day++) {
      String path = "clips/2025-06-0" + day + ".md";
      facts.add(DocumentFacts.of(path, "Clip 2025-06-0" + day, clipped, "", DIGEST));
    }
    assertTrue(INFERENCE.infer(facts).isEmpty());
  }

  @Test
  void aFolderOfALanguageHoldsEditions() {
    Map<String, InferredIssue> issues =
        inferChinese(
            "content/Gull01.md | 《海鸥》第 01 期",
            "content/Gull02.md | 《海鸥》第 02 期",
            "content/en/Gull01.md | Gull No.01",
            "content/en/Gull02.md | Gull No.02");
    assertEquals("海鸥 #1, 海鸥 #2, 海鸥 #1, 海鸥 #2", issues(issues));
    assertEquals("en", Objects.requireNonNull(issues.get("content/en/Gull01.md")).language());
    assertEquals(
        "日报 2025-06-16 2025-06-16, 日报 2025-06-16 2025-06-16",
        issues("cn/2025-06-16.md | 日报 2025-06-16", "en/2025-06-16.md | What happened"));
    assertEquals(
        "Ants Weekly 2025-W18, Moths Weekly 2025-W18",
        issues(
            "e/2025-W18-en.md | Ants Weekly, Week 18, 2025",
            "e/2025-W18.md | Moths Weekly, Week 18, 2025"));
  }

  @Test
  void frontMatterAndRulesWin() {
    FrontMatter matter = FrontMatterReader.read("---\nseries: Mine\n---\n");
    List<DocumentFacts> facts = documents(DIGEST, "a/2.md | River Talk 2", "a/3.md | River Talk 3");
    facts.add(DocumentFacts.of("a/1.md", "River Talk 1", matter, "", DIGEST));
    facts.add(DocumentFacts.of("a/4.md", "This Week in Rust 9", FrontMatter.NONE, "", DIGEST));
    List<String> names =
        INFERENCE.infer(facts).values().stream().map(issue -> issue.match().series()).toList();
    assertEquals(List.of("Mine", "This Week in Rust"), names);
  }

  @Test
  void theOrderOfDocumentsDoesNotMatter() {
    List<DocumentFacts> facts =
        documents(
            DIGEST,
            "w/a.md | Heron Weekly – May 19, 2025",
            "w/b.md | 第2期：沙子",
            "w/c.md | 潮｜鹭鸟周报 Vol.3",
            "w/en/c.md | Tides",
            "w/t-1.md",
            "w/t-2.md",
            "w/t-3.md");
    Map<String, InferredIssue> expected = INFERENCE.infer(facts);
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(facts, random);
      assertEquals(expected, INFERENCE.infer(facts));
    }
  }

  @Test
  void oneGroupDoesNotDependOnAnother() {
    List<DocumentFacts> one = documents(DIGEST, "a/1.md | Talk 1", "a/2.md | Talk 2");
    List<DocumentFacts> other = documents(DIGEST, "b/3.md | Talk 3", "b/4.md | Issue 4");
    List<DocumentFacts> all = new ArrayList<>(one);
    all.addAll(other);
    Map<String, InferredIssue> apart = INFERENCE.infer(one);
    apart.putAll(INFERENCE.infer(other));
    assertEquals(apart, INFERENCE.infer(all));
  }

  @Test
  void aGroupIsAFolderWithoutYearsIssuesAndLanguages() {
    assertEquals("notes", SeriesInference.groupOf("notes/2025/05/a.md"));
    assertEquals("notes", SeriesInference.groupOf("notes/2025W18/README.md"));
    assertEquals("content", SeriesInference.groupOf("content/en/a.md"));
    assertEquals("weekly", SeriesInference.groupOf("weekly/agents/README.md"));
    assertEquals("daily", SeriesInference.groupOf("zh-CN/daily/2025/June/a.md"));
    assertEquals("", SeriesInference.groupOf("a.md"));
  }
}
