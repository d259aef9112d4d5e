package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedBlocksTest {
  private static final List<Block> NOTE =
      new MarkdownText()
              .read(
                  """
                  # Rivers

                  Before all. ^Start

                  ## Upper

                  One.

                  ### Spring

                  Two.

                  ## Lower

                  > Quoted words.
                  >
                  > ### Within
                  >
                  > Three.

                  > Named quote. ^q1

                  - first
                  - second ^item
                    - deep ^deep

                  4. fourth
                  5. fifth ^num

                  <a id="spot"></a>Spot of a paragraph.

                  | a | b |
                  |---|---|
                  | c | d |
                  ^tab

                  Words[^n] and more[^m].

                  [^n]: The note.

                  [^m]: Another.
                  """,
                  1)
              .blocks()
              .stream()
              .map(Located::block)
              .toList();

  private static String text(List<Block> blocks) {
    return PlainText.of(blocks).strip().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "5, Upper One. Spring Two.",
    "9, Spring Two.",
    "17, Within Three.",
    "3, ''",
    "7, ''",
    "400, ''",
  })
  void aSectionEndsBeforeTheNextHeadingOfItsLevel(int line, String expected) {
    assertEquals(expected, text(EmbeddedBlocks.section(NOTE, line)));
  }

  @Test
  void theSectionOfTheTitleIsTheWholeNote() {
    assertEquals(text(NOTE), text(EmbeddedBlocks.section(NOTE, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "start, Before all.",
    "START, Before all.",
    "q1, Named quote.",
    "item, second deep",
    "deep, deep",
    "num, fifth",
    "spot, Spot of a paragraph.",
    "tab, a b c d",
    "none, ''",
  })
  void aBlockIsFoundByItsName(String id, String expected) {
    assertEquals(expected, text(EmbeddedBlocks.block(NOTE, id)));
  }

  @Test
  void anItemKeepsTheFormOfItsList() {
    Block.ListBlock list = (Block.ListBlock) EmbeddedBlocks.block(NOTE, "num").getFirst();
    assertEquals(4, list.start());
    assertEquals(1, list.items().size());
  }

  @ParameterizedTest
  @CsvSource({"n, The note.", "N, The note.", "m, Another.", "x, ''"})
  void aFootnoteIsFoundByItsLabel(String label, String expected) {
    assertEquals(expected, text(EmbeddedBlocks.footnote(NOTE, label)));
  }
}
