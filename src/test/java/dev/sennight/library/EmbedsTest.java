package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links and embeds through the parser of the program. */
class EmbedsTest {
  @TempDir Path parent;
  private TestLibrary files;
  private Library library;

  @BeforeEach
  void vault() throws IOException {
    files = new TestLibrary(parent);
    files.write(
        "Garden.md",
        "# Garden",
        "Opening words.",
        "## Beans",
        "About beans. ^bean-1",
        "### Broad",
        "Broad ones.[^1]",
        "## Peas 🌱 #vegetable",
        "- one",
        "- two ^two",
        "",
        "> quoted",
        "",
        "^quote",
        "",
        "![[p.png]]^picture",
        "### Broad",
        "Not beans.",
        "> [!tip] Aside",
        "> Called out.",
        "",
        "## `Code` and [link](https://a.example) ##",
        "Last words.",
        "",
        "[^1]: A footnote.");
    files.write("p.png", "no picture");
    files.write(
        "Named.md",
        "# Named",
        "| crop | bed |",
        "|---|---|",
        "| beans | 3 |",
        "",
        "^table",
        "",
        "```",
        "water()",
        "```",
        "^code",
        "",
        "- hoe",
        "- rake",
        "",
        "^tools",
        "",
        "$$",
        "a^2",
        "$$",
        "",
        "^formula",
        "",
        "> [!tip] Aside",
        "> Called out.",
        "",
        "^aside");
    files.write(
        "w/2025W03.md",
        "# Weekly, Week 3, 2025",
        "## News",
        "### First",
        "One.",
        "### Second",
        "Two.",
        "## Rest",
        "Three.");
    files.write("s.md", "text");
    library = files.openWhole();
    TestLibrary.index(library);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private String embedded(String target) throws LibraryException {
    return PlainText.of(library.links().embedded("s.md", target)).strip().replaceAll("\\s+", " ");
  }

  @ParameterizedTest(name = "![[{0}]]")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Garden#Beans;                    Beans About beans. Broad Broad ones.
          Garden#Beans#Broad;              Broad Broad ones.
          Garden#Peas#Broad;               Broad Not beans. Aside Called out.
          Garden#^bean-1;                  About beans.
          Garden#^BEAN-1;                  About beans.
          Garden#^two;                     two
          Garden#^quote;                   quoted
          Named#^table;                    crop bed beans 3
          Named#^code;                     water()
          Named#^tools;                    hoe rake
          Named#^formula;                  a^2
          Named#^aside;                    Aside Called out.
          Garden#[^1];                     A footnote.
          Garden#Code and link;            Code and link Last words. A footnote.
          Garden#No such;                  ''
          Garden#^no;                      ''
          p.png;                           ''
          Nothing;                         ''
          2025W03#News;                    First One. Second Two.
          2025W03#Second;                  Two.
          """)
  void embedsShowTheirPart(String target, String text) throws LibraryException {
    assertEquals(text, embedded(target));
  }

  @Test
  void aNoteIsEmbeddedWhole() throws LibraryException {
    String text = embedded("Garden");
    assertTrue(text.startsWith("Opening words."), text);
    assertTrue(text.contains("Last words."), text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Garden#Peas",
    "Garden#peas 🌱 #vegetable",
    "Garden#^picture",
    "Named#^table",
    "Named#^code",
    "Named#^tools",
    "Named#^aside",
    "garden#BEANS#broad",
    "Garden#Code and link",
    "Garden#[^1]",
    "2025W03#News#First"
  })
  void placesAreFound(String target) throws LibraryException {
    Resolution found = library.links().resolve("s.md", LinkForm.WIKI, target);
    assertTrue(
        found.how() == Resolution.How.HEADING
            || found.how() == Resolution.How.BLOCK
            || found.how() == Resolution.How.APPROXIMATE,
        found.toString());
    assertNotNull(((Resolution.Found) found).entry(), "the place stands in no entry");
  }

  @Test
  void everyFormOfALinkLeadsToTheSameNoteAndIsABacklink() throws Exception {
    String decomposed = Normalizer.normalize("Café Notes", Normalizer.Form.NFD);
    files.write("deep/Café Notes.md", "---", "aliases: [Coffee]", "---", "text");
    files.write(
        "links.md",
        "[[Café Notes]] [[café notes|x]] [[deep/Café Notes]] [[" + decomposed + "]] [[Coffee]]",
        "[a](Caf%C3%A9%20Notes.md) [b](<Café Notes.md>) [c](deep/Caf%C3%A9%20Notes.md)",
        "",
        "| a |",
        "|---|",
        "| [[Café Notes\\|x]] |",
        "",
        "`[[Café Notes]]` and %%[[Café Notes]]%%");
    TestLibrary.index(library);
    EntryId note = library.firstEntryOf("deep/Café Notes.md").orElseThrow().summary().id();
    assertEquals(9, library.links().backlinks(note).size());
    assertEquals(List.of(), library.links().ghosts());
  }

  @Test
  void embedsThatNameEachOtherEnd() throws Exception {
    files.write("a.md", "![[b]]").write("b.md", "![[a]]").write("c.md", "![[c]]");
    TestLibrary.index(library);
    assertEquals(1, library.links().embedded("s.md", "a").size());
    assertEquals(1, library.links().embedded("c.md", "c").size());
    assertEquals(
        List.of(),
        library.catalog().problems().stream()
            .filter(p -> p.problem().kind() != ProblemKind.MISSING_IMAGE)
            .toList());
  }

  @Test
  void aSharedAddressTiesEntries() throws Exception {
    files.write("one.md", "---", "source: http://www.a.example/x/?utm_source=n", "---", "One.");
    files.write("two.md", "See <https://a.example/x>.");
    TestLibrary.index(library);
    EntryId one = library.firstEntryOf("one.md").orElseThrow().summary().id();
    assertEquals(
        List.of("two.md"),
        library.catalog().sharingAddress(one).stream().map(e -> e.file()).toList());
    assertTrue(
        library.searching().related(one, 5).stream().anyMatch(e -> e.file().equals("two.md")));
  }
}
