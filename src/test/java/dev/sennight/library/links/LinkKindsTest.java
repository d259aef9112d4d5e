package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import dev.sennight.store.DocumentTable.HeadingRow;
import dev.sennight.store.NamedEntry;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets as people and other programs write them. */
class LinkKindsTest {
  private static LinkResolver resolver(String... files) {
    return resolver(List.of(), files);
  }

  private static LinkResolver resolver(List<NamedEntry> entries, String... files) {
    List<NamedDocument> documents =
        Arrays.stream(files)
            .filter(file -> file.endsWith(".md"))
            .map(file ->
                new NamedDocument(
                    file,
                    List.of(),
                    List.of(),
                    null,
                    List.of(
                        new HeadingRow(1, "Sub", 0, null, false),
                        new HeadingRow(2, "Papers", 0, null, false)),
                    List.of()))
            .toList();
    return new LinkResolver(new LinkNames(documents, entries, List.of()));
  }

  private static String told(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Found f -> f.file() + (f.subpath() == null ? "" : "#" + f.subpath());
      case Resolution.Attachment a -> a.file();
      case Resolution.Web w -> w.address();
      case Resolution.Unresolved g -> "ghost " + g.name();
    };
  }

  private static String markdown(LinkResolver resolver, String from, String target) {
    return told(resolver.resolve(from, LinkForm.MARKDOWN, target).resolution());
  }

  private static String wiki(LinkResolver resolver, String target) {
    return told(resolver.resolve("s.md", LinkForm.WIKI, target).resolution());
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, 2025W18/, 2025W18/README.md",
    "README.md, 2025W18, 2025W18/README.md",
    "README.md, ./专栏, 专栏/Index.md",
    "README.md, /sub/, sub/_index.md",
    "README.md, edition/, edition/readme.zh-CN.md",
    "2025W18/README.md, ../, README.md",
    "2025W18/README.md, .., README.md",
    "2025W18/README.md, ../专栏/#papers, 专栏/Index.md#Papers",
    "2025W18/README.md, ./, 2025W18/README.md",
    "README.md, empty/, ghost empty/",
    "README.md, ../, ghost ../",
  })
  void aFolderIsOpenedByItsReadmeOrIndex(String from, String target, String expected) {
    LinkResolver resolver =
        resolver(
            "README.md",
            "2025W18/README.md",
            "2025W18/2025W18.md",
            "专栏/Index.md",
            "sub/_index.md",
            "edition/readme.zh-CN.md",
            "empty/a.md");
    assertEquals(expected, markdown(resolver, from, target));
  }

  @Test
  void aFileOfTheNameComesBeforeTheFolder() {
    LinkResolver resolver = resolver("sub.md", "sub/README.md", "far/other.md", "other/README.md");
    assertEquals("sub.md", markdown(resolver, "s.md", "sub"));
    assertEquals("sub/README.md", markdown(resolver, "s.md", "sub/"));
    assertEquals("other/README.md", markdown(resolver, "s.md", "other"));
    assertEquals("sub/README.md", wiki(resolver, "sub/"));
  }

  @Test
  void aHeadingHereIsMeantByTheFolderOfTheFile() {
    LinkResolver resolver = resolver("x/a.md", "x/README.md");
    assertEquals("x/a.md#Papers", markdown(resolver, "x/a.md", "./#papers"));
    assertEquals("x/README.md", markdown(resolver, "x/a.md", "./"));
  }

  @Test
  void hostsAndMailboxesAreOutsideUnlessAFileIsThere() {
    LinkResolver resolver = resolver("a.md", "github.com/own/README.md");
    assertEquals("https://github.com/foo/bar", markdown(resolver, "a.md", "github.com/foo/bar"));
    assertEquals("github.com/own/README.md", markdown(resolver, "a.md", "github.com/own"));
    assertEquals("mailto:me@example.org", markdown(resolver, "a.md", "me@example.org"));
    assertEquals("ghost missing", markdown(resolver, "a.md", "missing.md"));
  }

  @ParameterizedTest
  @CsvSource({
    "C#, C#.md",
    "C#.md, C#.md",
    "C##Papers, C#.md#Papers",
    "C#Papers, c.md#Papers",
    "C# 14 发布, 2025.md",
    "Target##Sub, Target.md#Sub",
    "Target#Sub#Papers, Target.md#Papers",
    "Target#, Target.md",
    "None#Sub, ghost None",
  })
  void aSignMayBelongToAName(String target, String expected) {
    NamedEntry entry =
        new NamedEntry(
            new dev.sennight.model.EntryId("entry0000000"),
            "2025.md",
            "C# 14 发布",
            List.of(),
            false);
    LinkResolver resolver =
        resolver(List.of(entry), "c.md", "C#.md", "Target.md", "2025.md", "s.md");
    assertEquals(expected, wiki(resolver, target));
  }

  @Test
  void theSubpathBeginsWhereTheNameEnds() {
    LinkResolver resolver = resolver("c.md", "C#.md");
    assertEquals("", resolver.subpath("s.md", "C#"));
    assertEquals("Sub", resolver.subpath("s.md", "C##Sub"));
    assertEquals("Sub", resolver.subpath("s.md", "c#Sub"));
    assertEquals("Sub", resolver.subpath("s.md", "#Sub"));
    assertEquals("", resolver.subpath("s.md", "c"));
    assertEquals("C#.md", markdown(resolver, "s.md", "C#.md"));
    assertEquals("C#.md#Sub", markdown(resolver, "s.md", "C%23.md#sub"));
  }

  @ParameterizedTest
  @CsvSource({
    "'note\u200B', note.md",
    "'\uFEFFnote', note.md",
    "ＡＩ, AI.md",
    "'a\u3000b', 'a b.md'",
    "'a  b', 'a b.md'",
    "'a\u00A0b', 'a b.md'",
    "x y, 'd/x\u00A0y.md'",
    "d/x y, 'd/x\u00A0y.md'",
    "什么是AI?, 什么是AI？.md",
    "GPT/Claude, GPT／Claude.md",
  })
  void whatCannotBeSeenInANameDoesNotCount(String target, String expected) {
    LinkResolver resolver =
        resolver("note.md", "AI.md", "a b.md", "d/x\u00A0y.md", "什么是AI？.md", "GPT／Claude.md");
    assertEquals(expected, wiki(resolver, target));
  }

  @Test
  void aNameAsItIsWrittenComesFirst() {
    LinkResolver resolver = resolver("ＡＩ.md", "AI.md", "a\u00A0b.md");
    assertEquals("ＡＩ.md", wiki(resolver, "ＡＩ"));
    assertEquals("AI.md", wiki(resolver, "AI"));
    assertEquals("a\u00A0b.md", wiki(resolver, "a b"));
  }

  @Test
  void aWideSlashIsNoFolder() {
    assertEquals("ghost claude", wiki(resolver("GPT／Claude.md"), "claude"));
  }

  @Test
  void theLabelIsTheTargetWhenItAloneIsThere() {
    LinkResolver resolver = resolver("vault.name.md", "Note.md");
    assertEquals("vault.name.md", swapped(resolver, "A label", "vault.name"));
    assertEquals("Note.md", swapped(resolver, "Note", "vault.name"));
    assertEquals("ghost A label", swapped(resolver, "A label", "missing"));
    assertEquals(
        "ghost A label",
        told(resolver.resolve("s.md", LinkForm.MARKDOWN, "A label", "Note").resolution()));
  }

  private static String swapped(LinkResolver resolver, String target, String shown) {
    return told(resolver.resolve("s.md", LinkForm.WIKI, target, shown).resolution());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          setting/theme;      pages/setting___theme.md
          a/b;                pages/a%2Fb.md
          Sep 15th, 2022;     journals/2022_09_15.md
          September 15th, 2022; journals/2022_09_15.md
          2022-09-15;         journals/2022_09_15.md
          2022年9月15日;       journals/2022_09_15.md
          Mar 1st, 2024;      daily/20240301.md
          Mar 22nd, 2024;     daily/2024-03-22.md
          Mar 3rd, 2024;      daily/2024.03.03.md
          Mar 11th, 2024;     daily/2024-03-11.md
          lang.java.records;  lang.java.records.md
          lang/java/records;  lang.java.records.md
          Feb 30th, 2024;     ghost Feb 30th, 2024
          """)
  void namesOfOtherProgramsAreRead(String target, String expected) {
    LinkResolver resolver =
        resolver(
            "pages/setting___theme.md",
            "pages/a%2Fb.md",
            "journals/2022_09_15.md",
            "daily/20240301.md",
            "daily/2024-03-22.md",
            "daily/2024.03.03.md",
            "daily/2024-03-11.md",
            "daily/2024-02-30.md",
            "lang.java.records.md");
    assertEquals(expected, wiki(resolver, target));
  }

  @Test
  void spacesInADestinationAreWrittenAsTheyAreOrInPercentCodes() {
    LinkResolver resolver = resolver("Sub/My Note.md", "笔记/一 二.md");
    assertEquals("Sub/My Note.md", markdown(resolver, "s.md", "Sub/My Note.md"));
    assertEquals("Sub/My Note.md#Papers", markdown(resolver, "s.md", "Sub/My%20Note.md#papers"));
    assertEquals("笔记/一 二.md", markdown(resolver, "s.md", "%E7%AC%94%E8%AE%B0/%E4%B8%80%20二"));
  }
}
