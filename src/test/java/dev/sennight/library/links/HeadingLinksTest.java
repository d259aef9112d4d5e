package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.Resolution.How;
import dev.sennight.model.text.LinkForm;
import dev.sennight.store.DocumentTable.AnchorRow;
import dev.sennight.store.DocumentTable.HeadingRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to headings and blocks inside a document. */
class HeadingLinksTest {
  private static final EntryId FIRST = new EntryId("first0000000");
  private static final EntryId SECOND = new EntryId("second000000");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          week#一、模型：GPT-5.1;       HEADING;     一、模型：GPT-5.1
          week#tools for c;            HEADING;     Tools [for] C++
          week#Papers#Vision;          HEADING;     Vision
          week#模型 GPT 5.1;           APPROXIMATE; 一、模型：GPT-5.1
          week#News🚀;                 APPROXIMATE; News
          week#^def-1;                 BLOCK;       ^Def-1
          week#Vision#Papers;          NAME;
          week#No such;                NAME;
          """)
  void subpaths(String link, How how, String subpath) {
    LinkResolver.Resolved resolved = weekly().resolve("s.md", LinkForm.WIKI, link);
    Resolution.Found found = assertInstanceOf(Resolution.Found.class, resolved.resolution());
    assertEquals(how, found.how());
    assertEquals(subpath, found.subpath());
    assertEquals(subpath == null, resolved.missing() != null);
  }

  @Test
  void aHeadingInsideTheSameDocument() {
    assertEquals(
        new Resolution.Found(How.HEADING, "week.md", FIRST, null, List.of()),
        weekly().resolve("week.md", LinkForm.WIKI, "#Own entry").resolution());
    assertEquals(
        new Resolution.Found(How.HEADING, "week.md", FIRST, "Inner", List.of()),
        weekly().resolve("week.md", LinkForm.WIKI, "#Own entry#inner").resolution());
    assertEquals(
        new Resolution.Unresolved("#Own entry"),
        weekly().resolve("", LinkForm.WIKI, "#Own entry").resolution());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          '#own-entry';             HEADING
          '#tools-for-c';           HEADING
          '#%E4%B8%80%E6%A8%A1';    PATH
          '#一模型gpt-51';           HEADING
          '#vision-1';              HEADING
          """)
  void anchorsOfMarkdownLinksAreSlugs(String link, How how) {
    Resolution resolution = weekly().resolve("week.md", LinkForm.MARKDOWN, link).resolution();
    assertEquals(how, resolution.how());
  }

  /** A contents list in another slug style: each of its links is compared with each heading. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void thousandsOfBrokenLinksToThousandsOfHeadingsAreResolved() {
    List<HeadingRow> headings = new ArrayList<>();
    for (int i = 0; i < 8_000; i++) {
      headings.add(new HeadingRow(2, "%d. Heading – number".formatted(i), 0, null, true));
    }
    LinkResolver resolver = outlined(headings);
    for (int i = 0; i < 8_000; i++) {
      String loose = "#heading%dnumber_".formatted(i);
      assertEquals(
          loose.substring(1), resolver.resolve("week.md", LinkForm.MARKDOWN, loose).missing());
    }
    assertEquals(
        "7000. Heading – number",
        subpathOf(resolver.resolve("week.md", LinkForm.MARKDOWN, "#7000_heading_number")));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void equalHeadingsHaveNumberedSlugs() {
    List<HeadingRow> headings = new ArrayList<>();
    headings.add(new HeadingRow(2, "News-2", 0, null, true));
    for (int i = 0; i < 100_000; i++) {
      headings.add(new HeadingRow(i == 2 ? 3 : 2, "News", 0, null, true));
    }
    headings.add(new HeadingRow(2, "Last", 0, null, true));
    LinkResolver resolver = outlined(headings);
    for (String anchor : List.of("#news", "#news-1", "#news-99999", "#news-100000")) {
      assertEquals("News", subpathOf(resolver.resolve("week.md", LinkForm.MARKDOWN, anchor)));
    }
    assertEquals("News-2", subpathOf(resolver.resolve("week.md", LinkForm.MARKDOWN, "#news-2")));
    assertEquals(
        "news-100001", resolver.resolve("week.md", LinkForm.MARKDOWN, "#news-100001").missing());
  }

  @Test
  void aHeadingIsLookedForInEverySectionOfThatName() {
    LinkResolver resolver =
        outlined(
            List.of(
                new HeadingRow(2, "Papers", 0, null, true),
                new HeadingRow(3, "Vision", 0, null, true),
                new HeadingRow(2, "Papers", 0, null, true),
                new HeadingRow(4, "Papers", 0, null, true),
                new HeadingRow(5, "1. Speech", 0, null, true),
                new HeadingRow(3, "Speech", 0, null, true)));
    assertEquals(
        new Resolution.Found(How.HEADING, "week.md", null, "Speech", List.of()),
        resolver.resolve("week.md", LinkForm.WIKI, "#Papers#Speech").resolution());
    assertEquals(
        new Resolution.Found(How.APPROXIMATE, "week.md", null, "1. Speech", List.of()),
        resolver.resolve("week.md", LinkForm.WIKI, "#Papers#Papers#Speech").resolution());
    assertEquals(
        "Vision#Speech", resolver.resolve("week.md", LinkForm.WIKI, "#Vision#Speech").missing());
  }

  private static LinkResolver outlined(List<HeadingRow> headings) {
    List<HeadingRow> closed =
        headings.stream().map(h -> new HeadingRow(h.level(), h.title(), 0, null, false)).toList();
    NamedDocument week =
        new NamedDocument("week.md", List.of(), List.of(), null, closed, List.of());
    return new LinkResolver(new LinkNames(List.of(week), List.of(), List.of()));
  }

  private static @Nullable String subpathOf(LinkResolver.Resolved resolved) {
    return assertInstanceOf(Resolution.Found.class, resolved.resolution()).subpath();
  }

  private static LinkResolver weekly() {
    List<HeadingRow> headings =
        List.of(
            new HeadingRow(2, "一、模型：GPT-5.1", 0, null, true),
            new HeadingRow(2, "Vision", 0, null, true),
            new HeadingRow(2, "Papers", 0, null, true),
            new HeadingRow(3, "Vision", 0, SECOND, false),
            new HeadingRow(2, "Tools [for] C++", 0, null, true),
            new HeadingRow(2, "News", 0, null, true),
            new HeadingRow(2, "Own entry", 0, FIRST, true),
            new HeadingRow(3, "Inner", 0, FIRST, false));
    NamedDocument week =
        new NamedDocument(
            "week.md",
            List.of(),
            List.of(),
            null,
            headings,
            List.of(new AnchorRow("Def-1", 99, SECOND)));
    return new LinkResolver(new LinkNames(List.of(week), List.of(), List.of()));
  }
}
