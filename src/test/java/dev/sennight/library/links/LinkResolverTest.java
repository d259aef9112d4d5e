package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.Resolution.How;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PercentCode;
import dev.sennight.store.NamedEntry;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
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
          a.b/Note a.b/Note.md;         s.md;           a.b/Note;  a.b/Note.md
          0/b/Note.md a/b/Note.md;      a/b/s.md;       b/Note;    a/b/Note.md
          a/0/Note.md a/b/Note.md;      a/b/s.md;       Note;      a/b/Note.md
          No\u200Bte.md;                s.md;           Note;      No\u200Bte.md
          """)
  void filesAreFoundByTheRules(String vault, String source, String link, String expected) {
    Resolution found =
        resolver(vault.split(" ", -1)).resolve(source, LinkForm.WIKI, link).resolution();
    String file =
        switch (found) {
          case Resolution.Found f -> f.file();
          case Resolution.Attachment a -> a.file();
          case Resolution.Web w -> w.address();
          case Resolution.Unresolved g -> "ghost " + g.name();
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
          A.md;     s.md;   .md;               .md
          A.md;     s.md;   B.MD#h;            B
          """)
  void missesAreGhosts(String vault, String source, String link, String expected) {
    Resolution found =
        resolver(vault.split(" ", -1)).resolve(source, LinkForm.WIKI, link).resolution();
    assertEquals(new Resolution.Unresolved(expected), found);
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
        new Resolution.Unresolved("javascript:alert(1)"),
        resolver.resolve("w/s.md", LinkForm.MARKDOWN, "javascript:alert(1)").resolution());
  }

  @ParameterizedTest
  @CsvSource({
    "note.md?raw=1, note.md",
    "C#.md, C#.md",
    "C%23.md#part, C#.md",
    "C%23.md, C#.md",
    "./note.md#part, note.md",
    "//a.example/b, https://a.example/b",
    "HTTP://a.example, HTTP://a.example",
    "mailto:me@a.example, mailto:me@a.example",
    "C:/note.md, ghost C:/note",
    "?raw=1, ghost ?raw=1",
    "a b:c, ghost a b:c",
    "a+b:c, ghost a+b:c",
    "#part, ghost #part",
  })
  void aMarkdownLinkIsAnAddressOrAPath(String target, String expected) {
    LinkResolver resolver = resolver("note.md", "C#.md");
    String found =
        switch (resolver.resolve("s.md", LinkForm.MARKDOWN, target).resolution()) {
          case Resolution.Found f -> f.file();
          case Resolution.Attachment a -> a.file();
          case Resolution.Web w -> w.address();
          case Resolution.Unresolved g -> "ghost " + g.name();
        };
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @CsvSource({
    "C#, ''",
    "C##x, x",
    "C# # x, x",
    "log#a#b, a#b",
    "none#a#b, a#b",
    "# h, h",
    "log, ''",
    "log#, ''",
  })
  void aSignMayBelongToTheName(String target, String subpath) {
    assertEquals(subpath, resolver("C#.md", "log.md").subpath("s.md", target));
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
    LinkNames names =
        new LinkNames(
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
            new LinkNames(
                List.of(),
                List.of(new NamedEntry(FIRST, "w.md", "Scaling laws: what for?", List.of(), false)),
                List.of()));
    assertEquals(
        new Resolution.Found(How.APPROXIMATE, "w.md", FIRST, null, List.of()),
        resolver.resolve("s.md", LinkForm.WIKI, "Scaling laws what for").resolution());
  }

  @Test
  void ghostsTellWhatTheirNamesSay() {
    assertEquals(
        "https://arxiv.org/abs/2504.20602v1", UnresolvedName.of("2504.20602v1 A title").address());
    assertEquals("2025-04-29", UnresolvedName.of("202504290746_a note").date());
    assertEquals("@someone", UnresolvedName.of("Thread by @someone - on things").author());
    assertNull(UnresolvedName.of("2025 in review").date());
    assertNull(UnresolvedName.of("20251399").date());
    assertNull(UnresolvedName.of("1234.5678").address());
  }

  @Test
  void percentCodesThatAreNoneStay() {
    assertEquals("100%", PercentCode.decode("100%"));
    assertEquals("50%zz a", PercentCode.decode("50%zz%20a"));
    assertEquals("%D6%D0", PercentCode.decode("%D6%D0"));
    assertEquals("空 间🚀", PercentCode.decode("%E7%A9%BA%20间🚀"));
  }

  private static LinkResolver resolver(String... files) {
    List<NamedDocument> documents =
        List.of(files).stream()
            .filter(f -> f.endsWith(".md") || f.endsWith(".txt"))
            .map(LinkResolverTest::document)
            .toList();
    List<String> others =
        List.of(files).stream().filter(f -> !f.endsWith(".md") && !f.endsWith(".txt")).toList();
    return new LinkResolver(new LinkNames(documents, List.of(), others));
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
