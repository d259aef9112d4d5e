package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.Resolution.How;
import dev.sennight.model.text.LinkForm;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkResolverTest {
  private static final EntryId FIRST = new EntryId("first0000000");
  private static final EntryId SECOND = new EntryId("second000000");
  private static final EntryId NOTE = new EntryId("note00000000");

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Note.md b/Note.md;            b/s.md;         Note;      Note.md
          b/Note.md a/b/Note.md;        a/b/s.md;       Note;      a/b/Note.md
          b/Note.md a/b/Note.md;        zzzz/deep/s.md; Note;      b/Note.md
          zzzz/Note.md a/b/Note.md;     s.md;           Note;      a/b/Note.md
          b/Note.md a/b/Note.md;        a/b/s.md;       b/Note;    b/Note.md
          a/b/Note.md;                  s.md;           b/Note;    a/b/Note.md
          Log.md;                       s.md;           LOG#x;     Log.md
          GPT-5.1.md;                   s.md;           gpt-5.1;   GPT-5.1.md
          Ext.md;                       s.md;           Ext.MD;    Ext.md
          Node.js Node.js.md;           s.md;           Node.js;   Node.js
          a/x/Note.md b/y/Note.md;      s.md;           Note;      a/x/Note.md
          x/A.md;                       x/s.md;         ./A;       x/A.md
          x/A.md;                       x/y/s.md;       ../A;      x/A.md
          x/A.md;                       s.md;           /x/A;      x/A.md
          list.txt;                     s.md;           list;      list.txt
          C#.md;                        s.md;           C#;        C#.md
          """)
  void filesAreFoundByTheRules(String vault, String source, String link, String expected) {
    Resolution found =
        resolver(vault.split(" ", -1)).resolve(source, LinkForm.WIKI, link).resolution();
    String file =
        switch (found) {
          case Resolution.Found f -> f.file();
          case Resolution.Attachment a -> a.file();
          case Resolution.Web w -> w.address();
          case Resolution.Ghost g -> "ghost " + g.name();
        };
    assertEquals(expected, file);
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          x/A.md;   s.md;   ./A;               ./A
          x/A.md;   s.md;   /A;                /A
          x/A.md;   s.md;   ../../A;           ../../A
          x/A.md;   s.md;   y/A;               y/A
          A.md;     s.md;   Not There.md#h;    Not There
          A.md;     s.md;   https://a.example; https://a.example
          """)
  void missesAreGhosts(String vault, String source, String link, String expected) {
    Resolution found =
        resolver(vault.split(" ", -1)).resolve(source, LinkForm.WIKI, link).resolution();
    assertEquals(new Resolution.Ghost(expected), found);
  }

  @Test
  void markdownLinksAreDecodedAndFoundAnywhere() {
    LinkResolver resolver = resolver("Sub/My Note.md", "README.md", "w/README.md", "w/p.png");
    assertEquals("Sub/My Note.md", file(resolver, "s.md", LinkForm.MARKDOWN, "My%20Note.md"));
    assertEquals("w/README.md", file(resolver, "w/s.md", LinkForm.MARKDOWN, "README.md"));
    assertEquals(
        new Resolution.Attachment(How.PATH, "w/p.png"),
        resolver.resolve("w/s.md", LinkForm.MARKDOWN, "./p.png").resolution());
    assertEquals(
        new Resolution.Web("https://a.example/b"),
        resolver.resolve("w/s.md", LinkForm.MARKDOWN, "https://a.example/b").resolution());
    assertEquals(
        new Resolution.Ghost("javascript:alert(1)"),
        resolver.resolve("w/s.md", LinkForm.MARKDOWN, "javascript:alert(1)").resolution());
  }

  @Test
  void ambiguousLinksOfferTheOthers() {
    LinkResolver.Resolved resolved =
        resolver("b/Note.md", "a/c/Note.md", "z/Note.md").resolve("s.md", LinkForm.WIKI, "Note");
    Resolution.Found found = assertInstanceOf(Resolution.Found.class, resolved.resolution());
    assertTrue(resolved.guessed());
    assertEquals("b/Note.md", found.file());
    assertEquals(List.of("z/Note.md", "a/c/Note.md"), found.others());
  }

  @Test
  void compositionOfLettersDoesNotCount() {
    String decomposed = Normalizer.normalize("Café.md", Normalizer.Form.NFD);
    assertEquals(decomposed, file(resolver(decomposed), "s.md", LinkForm.WIKI, "Café"));
  }

  @Test
  void titlesComeAfterFileNamesAndAliasesLast() {
    NameTable names =
        new NameTable(
            List.of(
                new NamedDocument(
                    "LLM.md", List.of("Models"), List.of("大模型"), NOTE, List.of(), List.of()),
                document("Agents.md")),
            List.of(
                new NamedEntry(FIRST, "week.md", "智能体", List.of(), false),
                new NamedEntry(SECOND, "deck.md", "智能体", List.of("Agents", "Agent"), true)),
            List.of());
    LinkResolver resolver = new LinkResolver(names);
    assertEquals(
        new Resolution.Found(How.ALIAS, "LLM.md", NOTE, null, List.of()),
        resolver.resolve("s.md", LinkForm.WIKI, "大模型").resolution());
    assertEquals(
        new Resolution.Found(How.NAME, "LLM.md", NOTE, null, List.of()),
        resolver.resolve("s.md", LinkForm.WIKI, "models").resolution());
    assertEquals(
        new Resolution.Found(How.NAME, "deck.md", SECOND, null, List.of("week.md")),
        resolver.resolve("s.md", LinkForm.WIKI, "智能体").resolution());
    assertEquals("Agents.md", file(resolver, "s.md", LinkForm.WIKI, "Agents"));
    assertEquals(
        new Resolution.Found(How.ALIAS, "deck.md", SECOND, null, List.of()),
        resolver.resolve("s.md", LinkForm.WIKI, "Agent").resolution());
  }

  @Test
  void aTitleWithoutTheSignsThatFileNamesForbidIsFound() {
    LinkResolver resolver =
        new LinkResolver(
            new NameTable(
                List.of(),
                List.of(new NamedEntry(FIRST, "w.md", "Scaling laws: what for?", List.of(), false)),
                List.of()));
    assertEquals(
        new Resolution.Found(How.APPROXIMATE, "w.md", FIRST, null, List.of()),
        resolver.resolve("s.md", LinkForm.WIKI, "Scaling laws what for").resolution());
  }

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
        new Resolution.Ghost("#Own entry"),
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
    List<NamedDocument.Heading> headings = new ArrayList<>();
    for (int i = 0; i < 8_000; i++) {
      headings.add(new NamedDocument.Heading(2, "%d. Heading – number".formatted(i), null, true));
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
    List<NamedDocument.Heading> headings = new ArrayList<>();
    headings.add(new NamedDocument.Heading(2, "News-2", null, true));
    for (int i = 0; i < 100_000; i++) {
      headings.add(new NamedDocument.Heading(i == 2 ? 3 : 2, "News", null, true));
    }
    headings.add(new NamedDocument.Heading(2, "Last", null, true));
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
                new NamedDocument.Heading(2, "Papers", null, true),
                new NamedDocument.Heading(3, "Vision", null, true),
                new NamedDocument.Heading(2, "Papers", null, true),
                new NamedDocument.Heading(4, "Papers", null, true),
                new NamedDocument.Heading(5, "1. Speech", null, true),
                new NamedDocument.Heading(3, "Speech", null, true)));
    assertEquals(
        new Resolution.Found(How.HEADING, "week.md", null, "Speech", List.of()),
        resolver.resolve("week.md", LinkForm.WIKI, "#Papers#Speech").resolution());
    assertEquals(
        new Resolution.Found(How.APPROXIMATE, "week.md", null, "1. Speech", List.of()),
        resolver.resolve("week.md", LinkForm.WIKI, "#Papers#Papers#Speech").resolution());
    assertEquals(
        "Vision#Speech", resolver.resolve("week.md", LinkForm.WIKI, "#Vision#Speech").missing());
  }

  private static LinkResolver outlined(List<NamedDocument.Heading> headings) {
    List<NamedDocument.Heading> closed =
        headings.stream()
            .map(h -> new NamedDocument.Heading(h.level(), h.title(), null, false))
            .toList();
    NamedDocument week =
        new NamedDocument("week.md", List.of(), List.of(), null, closed, List.of());
    return new LinkResolver(new NameTable(List.of(week), List.of(), List.of()));
  }

  private static @Nullable String subpathOf(LinkResolver.Resolved resolved) {
    return assertInstanceOf(Resolution.Found.class, resolved.resolution()).subpath();
  }

  @Test
  void ghostsTellWhatTheirNamesSay() {
    assertEquals(
        "https://arxiv.org/abs/2504.20602v1", GhostName.of("2504.20602v1 A title").address());
    assertEquals("2025-04-29", GhostName.of("202504290746_a note").date());
    assertEquals("@someone", GhostName.of("Thread by @someone - on things").author());
    assertNull(GhostName.of("2025 in review").date());
    assertNull(GhostName.of("20251399").date());
    assertNull(GhostName.of("1234.5678").address());
  }

  @Test
  void percentCodesThatAreNoneStay() {
    assertEquals("100%", Percent.decode("100%"));
    assertEquals("50%zz a", Percent.decode("50%zz%20a"));
    assertEquals("%D6%D0", Percent.decode("%D6%D0"));
    assertEquals("空 间🚀", Percent.decode("%E7%A9%BA%20间🚀"));
  }

  private static LinkResolver weekly() {
    List<NamedDocument.Heading> headings =
        List.of(
            new NamedDocument.Heading(2, "一、模型：GPT-5.1", null, true),
            new NamedDocument.Heading(2, "Vision", null, true),
            new NamedDocument.Heading(2, "Papers", null, true),
            new NamedDocument.Heading(3, "Vision", SECOND, false),
            new NamedDocument.Heading(2, "Tools [for] C++", null, true),
            new NamedDocument.Heading(2, "News", null, true),
            new NamedDocument.Heading(2, "Own entry", FIRST, true),
            new NamedDocument.Heading(3, "Inner", FIRST, false));
    NamedDocument week =
        new NamedDocument(
            "week.md",
            List.of(),
            List.of(),
            null,
            headings,
            List.of(new NamedDocument.Anchor("Def-1", SECOND)));
    return new LinkResolver(new NameTable(List.of(week), List.of(), List.of()));
  }

  private static LinkResolver resolver(String... files) {
    List<NamedDocument> documents =
        List.of(files).stream()
            .filter(f -> f.endsWith(".md") || f.endsWith(".txt"))
            .map(LinkResolverTest::document)
            .toList();
    List<String> others =
        List.of(files).stream().filter(f -> !f.endsWith(".md") && !f.endsWith(".txt")).toList();
    return new LinkResolver(new NameTable(documents, List.of(), others));
  }

  private static NamedDocument document(String file) {
    return new NamedDocument(file, List.of(), List.of(), null, List.of(), List.of());
  }

  private static String file(LinkResolver resolver, String from, LinkForm form, String target) {
    return assertInstanceOf(
            Resolution.Found.class, resolver.resolve(from, form, target).resolution())
        .file();
  }
}
