package dev.sennight.parse.frontmatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CpuTime;
import dev.sennight.model.ProblemKind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterReaderTest {
  private static FrontMatter yaml(String... lines) {
    String text = "---\n" + String.join("\n", lines) + "\n---\nbody\n";
    FrontMatter matter = FrontMatterReader.read(text);
    assertEquals("body\n", text.substring(matter.bodyStart()));
    assertEquals(lines.length + 3, matter.bodyLine());
    return matter;
  }

  @Test
  void aClippingIsRead() {
    FrontMatter matter =
        yaml(
            "title: \"地图：给谁看？\"",
            "source: \"https://example.org/a?b=1#c\"",
            "author:",
            "  - \"[[某人]]\"",
            "  - '[[It''s]]'",
            "published:",
            "created: 2025-08-27",
            "tags:",
            "- clippings",
            "- 地图");
    assertEquals("地图：给谁看？", matter.first("title"));
    assertEquals("https://example.org/a?b=1#c", matter.first("url", "source"));
    assertEquals(List.of("[[某人]]", "[[It's]]"), matter.list("author"));
    assertNull(matter.first("published"));
    assertTrue(matter.values().containsKey("published"));
    assertEquals(List.of("clippings", "地图"), matter.list("tags"));
    assertEquals(List.of(), matter.problems());
  }

  @Test
  void valuesAreTakenAsMeant() {
    FrontMatter matter =
        yaml(
            "title: maps: a short history: part 2",
            "Tags: a, b，c、 [[d, e]]",
            "list: [x, \"y, z\", [[w]]]",
            "\trelated: [[one]], [[two|2]]",
            "issue: Weekly #12 # the twelfth",
            "hash: #ai #ml",
            "text: |",
            "  first",
            "  second",
            "long: one",
            "  two",
            "site:",
            "  name: n",
            "  deep:",
            "    er: 1",
            "标题：有冒号",
            "none: ~");
    assertEquals("maps: a short history: part 2", matter.first("title"));
    assertEquals(List.of("a", "b", "c", "[[d, e]]"), matter.list("tags"));
    assertEquals(List.of("x", "y, z", "[[w]]"), matter.list("list"));
    assertEquals("Weekly #12", matter.first("issue"));
    assertEquals("#ai #ml", matter.first("hash"));
    assertEquals("first\nsecond", matter.first("text"));
    assertEquals("one two", matter.first("long"));
    assertEquals("n", matter.first("site.name"));
    assertEquals("1", matter.first("site.deep.er"));
    assertEquals("有冒号", matter.first("标题"));
    assertNull(matter.first("none"));
  }

  @Test
  void aKeyThatIsThereTwiceKeepsBothValues() {
    FrontMatter matter = yaml("tags: a", "tags: b");
    assertEquals(List.of("a", "b"), matter.list("tags"));
    assertEquals(ProblemKind.FRONT_MATTER_VALUE, matter.problems().getFirst().kind());
    assertEquals(3, matter.problems().getFirst().line());
  }

  /** What is no YAML is taken as meant, and costs no other field. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      value = {
        "title: [转] 河流 = [转] 河流",
        "title: [Vim] Undo: a tree = [Vim] Undo: a tree",
        "title: [a] b [c] = [a] b [c]",
        "title: {未完} 河流 = {未完} 河流",
        "title: {{ title }} = {{ title }}",
        "title: ! 'Issue #41' = Issue #41",
        "title: !!str 12 = 12",
        "title: !important note = !important note",
        "title: @ada on rivers = @ada on rivers",
        "title: `code` first = `code` first",
        "title: 50% less = 50% less",
        "title: %a = %a",
        "title: *rivers* again = *rivers* again",
        "title: rivers: a history = rivers: a history",
        "title: Weekly #12 = Weekly #12",
        "title: 'a' and 'b' = 'a' and 'b'",
        "title: \"a\\d\" = \"a\\d\"",
        "title: 2025-01-02 = 2025-01-02",
        "title: 012 = 012",
        "title: yes = yes",
        "title：河流 = 河流",
        "title:河流 = 河流",
        "Title : a = a",
        "  title: a = a",
        "title: - a = - a",
        "title: ? a = ? a",
        "title: a #b # c = a #b"
      })
  void whatIsNoYamlIsTakenAsMeant(String line, String title) {
    for (String other :
        List.of("source: https://example.org/a", "tags: [x, y]\nlist:\n- [z\n- b")) {
      String text = "---\n" + line + "\n" + other + "\n---\nbody\n";
      FrontMatter matter = FrontMatterReader.read(text);
      assertEquals("body\n", text.substring(matter.bodyStart()), line);
      assertEquals(title, matter.first("title"), line);
      assertEquals(other.startsWith("tags") ? List.of("x", "y") : List.of(), matter.list("tags"));
    }
  }

  @Test
  void wrongIndentationCostsNoField() {
    FrontMatter matter =
        yaml("title: A", "  date: 2025-01-02", " tags:", "   - a", "  - b", "url: u");
    assertEquals("A", matter.first("title"));
    assertEquals("2025-01-02", matter.first("date"));
    assertEquals(List.of("a", "b"), matter.tags());
    assertEquals("u", matter.first("url"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "tags: 河流 大坝 = 河流|大坝",
        "tags: rivers dams = rivers|dams",
        "tags: 'rivers dams' = rivers|dams",
        "tags: #rivers #dams = rivers|dams",
        "tags: #河流#大坝 = 河流|大坝",
        "tags: #rivers, #old dams = rivers|old dams",
        "tags: [#rivers, old dams] = rivers|old dams",
        "tags: C# Java = C#|Java",
        "tags: old dams, rivers = old dams|rivers",
        "标签：河流 大坝 = 河流|大坝"
      })
  void tagsOfOneStringAreParted(String line, String tags) {
    assertEquals(List.of(tags.split("\\|")), yaml(line).tags());
  }

  @Test
  void aTagOfAListMayHaveSpaces() {
    assertEquals(List.of("old dams"), yaml("tags:", "- old dams").tags());
    assertEquals(List.of("old dams"), yaml("tags: [old dams]").tags());
  }

  @Test
  void keysAreKnownHoweverTheyAreSpelt() {
    for (String key : List.of("published_at", "published-at", "publishedAt", "Published At")) {
      assertEquals("2025", yaml(key + ": 2025").first(FrontMatterKeys.DATE), key);
    }
  }

  @Test
  void listsOverSeveralLinesAndMapsInBracesAreRead() {
    assertEquals(List.of("a", "b"), yaml("tags: [a,", "  b]", "x: 1").list("tags"));
    FrontMatter hard = yaml("base: &b {k: v}", "list: {a: [1, 2]}");
    assertEquals("v", hard.first("base.k"));
    assertEquals(List.of("1", "2"), hard.list("list.a"));
  }

  @Test
  void withoutAClosingLineItIsText() {
    FrontMatter matter = FrontMatterReader.read("---\ntitle: x\n\nbody");
    assertEquals(0, matter.bodyStart());
    assertEquals(ProblemKind.FRONT_MATTER, matter.problems().getFirst().kind());
  }

  @Test
  void rulesAreNotFrontMatter() {
    assertSame(FrontMatter.NONE, FrontMatterReader.read("---\n\nA paragraph.\n\n---\nmore\n"));
    assertSame(FrontMatter.NONE, FrontMatterReader.read("---\n"));
    assertSame(FrontMatter.NONE, FrontMatterReader.read("----\ntitle: x\n----\n"));
    assertSame(FrontMatter.NONE, FrontMatterReader.read("Some text: with a colon\nand more.\n"));
    assertSame(FrontMatter.NONE, FrontMatterReader.read("Note: one\nHint: two\n\nbody"));
    assertSame(FrontMatter.NONE, FrontMatterReader.read(""));
  }

  @Test
  void aQuoteThatIsNeverClosedEndsWithItsLine() {
    FrontMatter matter = yaml("title: \"x", "author: 'y", "  z'");
    assertEquals("\"x", matter.first("title"));
    assertEquals("y z", matter.first("author"));
  }

  @Test
  void aQuoteIsNotLookedForInAllLinesThatFollow() {
    String far = "---\ntitle: \"x\n" + "a\n".repeat(40_000) + "a\"\n---\nbody\n";
    FrontMatter matter = FrontMatterReader.read(far);
    assertEquals("\"x", matter.first("title"));
    assertEquals(ProblemKind.FRONT_MATTER, matter.problems().getFirst().kind());
  }

  @Test
  void whatCannotBeReadStaysText() {
    FrontMatter matter = FrontMatterReader.read("---\ntitle: x\n}{ nonsense\n---\nbody\n");
    assertEquals(0, matter.bodyStart());
    assertEquals("x", matter.first("title"));
    assertEquals(ProblemKind.FRONT_MATTER, matter.problems().getFirst().kind());
  }

  @Test
  void emptyFrontMatterIsFrontMatter() {
    FrontMatter matter = FrontMatterReader.read("---\n---\nbody");
    assertEquals(8, matter.bodyStart());
    assertEquals(3, matter.bodyLine());
  }

  @Test
  void headerLinesNeedNoFence() {
    String text =
        "Title: This Week in Maps 12\nNumber: 12\nDate: 2025-08-27\nCategory: x\n\nHello\n";
    FrontMatter matter = FrontMatterReader.read(text);
    assertEquals("Hello\n", text.substring(matter.bodyStart()));
    assertEquals(6, matter.bodyLine());
    assertEquals("12", matter.first("number"));
  }

  @Test
  void anObjectIsRead() {
    String text = "{\n \"title\": \"T\", \"tags\": [\"a\", \"b\"], \"n\": {\"m\": 1}\n}\n\nbody\n";
    FrontMatter matter = FrontMatterReader.read(text);
    assertEquals("\nbody\n", text.substring(matter.bodyStart()));
    assertEquals(4, matter.bodyLine());
    assertEquals(List.of("a", "b"), matter.list("tags"));
    assertEquals("1", matter.first("n.m"));
    assertEquals(0, FrontMatterReader.read("{\"a\": \nbody").bodyStart());
    assertSame(FrontMatter.NONE, FrontMatterReader.read("{{ template }}\n"));
  }

  @Test
  void bombsAreHarmless() throws Throwable {
    StringBuilder bomb = new StringBuilder("---\na: &a [x, x]\n");
    for (char c = 'b'; c < 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append("%c: &%c [*%c, *%c, *%c]\n".formatted(c, c, before, before, before));
    }
    String deep = "---\nx: " + "[".repeat(20_000) + "]".repeat(20_000) + "\n---\n";
    String braces = "---\nx: " + "{a: ".repeat(9_000) + "}".repeat(9_000) + "\n---\n";
    CpuTime.below(
        5,
        () -> {
          FrontMatterReader.read(bomb.append("---\n").toString());
          FrontMatterReader.read(deep);
          FrontMatterReader.read(braces);
          FrontMatterReader.read("{\"a\":".repeat(10_000));
          FrontMatterReader.read("---\n" + "a: b\n".repeat(100_000));
        });
  }

  @Test
  void tomlIsReadBetweenPlusSigns() {
    FrontMatter matter =
        FrontMatterReader.read(
            """
            +++
            title = "Tides: a \\"week\\" # 12"
            date = 2025-06-02T10:00:00+09:00
            draft = false # for now
            tags = [
              "sea",
              "sand",
            ]

            [taxonomies]
            categories = ["weekly"]
            [extra]
            title = "Other"
            [[authors]]
            title = "Ann"
            +++
            Body
            """);

    assertEquals("Tides: a \"week\" # 12", matter.first("title"));
    assertEquals("2025-06-02T10:00:00+09:00", matter.first("date"));
    assertEquals(List.of("sea", "sand"), matter.tags());
    assertEquals("weekly", matter.first("categories"));
    assertEquals("Other", matter.first("extra.title"));
    assertEquals(17, matter.bodyLine());
    assertEquals(List.of(), matter.problems());
  }

  @Test
  void nothingThrows() {
    Random random = new Random(3);
    String[] pieces = {
      "---\n", "+++\n", "a = ", "a: ", "b", "\n", "- ", "\t", "[", "]", "{", "}", "\"", "'", ":",
      "|", "#"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? pieces[random.nextInt(2)] : "");
      for (int i = random.nextInt(25); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      FrontMatter matter = FrontMatterReader.read(text.toString());
      assertTrue(matter.bodyStart() <= text.length());
    }
  }
}
