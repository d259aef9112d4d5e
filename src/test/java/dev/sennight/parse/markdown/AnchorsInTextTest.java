package dev.sennight.parse.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.inline.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsInTextTest {
  private static MarkdownDocument read(String... lines) {
    return new MarkdownText().read(String.join("\n", lines), 1);
  }

  private static List<Block> blocks(MarkdownDocument document) {
    return document.blocks().stream().map(Located::block).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          <a name="x"></a>words;            words
          <a name="x">words</a> more;       words more
          <a id='x'/>words;                 words
          <span id="x">words</span>;        words
          <b id="x">words</b>;              words
          <a href="#y" id="x">words</a>;    words
          words<br id="x">;                 words
          <a href="#y"><a name="x"></a>words</a> more; words more
          """)
  void anElementWithANameIsAPlaceAndShowsNothing(String source, String shown) {
    MarkdownDocument document = read(source);
    assertEquals(List.of(new Anchor("x", 1)), document.anchors());
    assertEquals(shown, PlainText.of(blocks(document)).strip());
  }

  @Test
  void aClosingTagWithoutAnOpeningOneIsNoText() {
    assertEquals("words", PlainText.of(blocks(read("words</a>"))).strip());
  }

  @Test
  void aPlaceOnALineOfItsOwnBelongsToTheHeadingOrParagraphThatFollows() {
    MarkdownDocument document =
        read(
            "one",
            "",
            "<a id=\"h\"></a><a id=\"i\"></a>",
            "",
            "## Two",
            "",
            "<a id=\"p\"></a>",
            "",
            "three");
    Inline h = new Inline.Anchor("h");
    Inline i = new Inline.Anchor("i");
    assertEquals(
        List.of(
            new Block.Paragraph(List.of(new Inline.Text("one")), null),
            new Block.Heading(2, List.of(h, i, new Inline.Text("Two")), 5),
            new Block.Paragraph(List.of(new Inline.Anchor("p"), new Inline.Text("three")), null)),
        blocks(document));
    assertEquals(
        List.of(new Anchor("h", 5), new Anchor("i", 5), new Anchor("p", 9)), document.anchors());
  }

  @Test
  void aPlaceBeforeAnotherBlockStaysBeforeIt() {
    MarkdownDocument document =
        read("<a id=\"x\"></a>", "", "```", "code", "```", "", "<a id=\"y\"></a>");
    assertEquals(
        List.of(
            new Block.Paragraph(List.of(new Inline.Anchor("x")), null),
            new Block.Code("", "code"),
            new Block.Paragraph(List.of(new Inline.Anchor("y")), null)),
        blocks(document));
    assertEquals(List.of(new Anchor("x", 1), new Anchor("y", 7)), document.anchors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ## Title {#my-id};            Title;      my-id
          ## Title {: #my-id .a};       Title;      my-id
          ## 标题 {.a #节.1 k=v} ##;      标题;        节.1
          ## Title {.unnumbered};       Title {.unnumbered};
          ## f{#x};                     f{#x};
          <h2 id="my-id">Title</h2>;    Title;      my-id
          """)
  void aHeadingMayHaveAnIdInBraces(String source, String title, String id) {
    MarkdownDocument document = read(source);
    assertEquals(title, PlainText.of(blocks(document)).strip());
    assertEquals(id == null ? List.of() : List.of(new Anchor(id, 1)), document.anchors());
  }

  @Test
  void aBlockNameOfAHeadingStandsAtItsLine() {
    assertEquals(List.of(new Anchor("name", 3)), read("a", "", "## B ^name").anchors());
  }

  @Test
  void attributesInTheLineAfterABlockAreNoText() {
    MarkdownDocument document =
        read(
            "## One",
            "{: #first .big}",
            "",
            "words",
            "{: .note #second key=\"v\"}",
            "",
            "* list",
            "{:toc}",
            "",
            "{:a 1}");

    assertEquals(List.of(new Anchor("first", 1), new Anchor("second", 4)), document.anchors());
    assertEquals("One\nwords\nlist\n{:a 1}", PlainText.of(blocks(document)).strip());
  }

  @Test
  void attributesBehindLinksAndStyledWordsAreNoText() {
    MarkdownDocument document =
        read(
            "*Tide*{: #tide .a} and [reed](https://example.org/r){:target=\"_blank\"}, `x`{.py}.",
            "f(x){a=b} and {: .c} stay, (a)\\{.b} too.");

    assertEquals(List.of(new Anchor("tide", 1)), document.anchors());
    assertEquals(
        "Tide and reed, x. f(x){a=b} and {: .c} stay, (a){.b} too.",
        PlainText.of(blocks(document)).strip().replace('\n', ' '));
  }

  @ParameterizedTest
  @CsvSource({
    "<xsl:otherwise>, 0",
    "<ds:Signature> and <svg:path>, 0",
    "<javascript:alert>, 1",
    "<data:text>, 1"
  })
  void aTagWithAPrefixIsNoAddress(String source, int problems) {
    assertEquals(problems, read(source).problems().size());
  }
}
