package dev.sennight.parse.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemInferenceTest {
  private static final String LINKS =
      "- [Tide](https://example.org/t) by Ann\n- [Reed](https://example.org/r) by Ben\n";
  private static final String PROSE = "Words on the tide, and on the reeds at the shore of it.\n";
  private static final String FEW_LINKS =
      PROSE + "\n" + PROSE + "\n- [Tide](https://example.org/t)\n- words\n";
  private static final Optional<ItemForm> WHOLE = Optional.empty();

  private static SectionShape section(String heading, String text) {
    Block.Heading block = new Block.Heading(2, List.of(new Inline.Text(heading)), 1);
    return SectionShapes.of(block, new MarkdownText().blocks(text, 1));
  }

  private static List<Optional<ItemForm>> forms(
      List<SectionShape> issue, List<List<SectionShape>> others) {
    List<List<SectionShape>> all = new ArrayList<>(others);
    all.add(issue);
    return new ItemInference(all).forms(issue);
  }

  private static Optional<ItemForm> alone(String text) {
    return forms(List.of(section("News", text)), List.of()).getFirst();
  }

  @Test
  void aSectionThatIsAListSplitsByItself() {
    assertEquals(Optional.of(ItemForm.BULLETS), alone(LINKS));
    assertEquals(
        Optional.of(ItemForm.NUMBERED),
        alone("1、[Tide](https://example.org/t)\n\nWords.\n\n2、[Reed](https://example.org/r)\n"));
    assertEquals(
        Optional.of(ItemForm.TABLE),
        alone("| Title | Links |\n|---|---|\n| **Tide** | x |\n| **Reed** | y |\n"));
    assertEquals(
        Optional.of(ItemForm.LINKS),
        alone(
            """
            [Tide](https://example.org/t)

            Words.

            [Reed](https://example.org/r)

            Words.

            [Moss](https://example.org/m)

            Words.
            """));
  }

  @Test
  void proseAndTheListsInItStayWhole() {
    assertEquals(WHOLE, alone(PROSE));
    assertEquals(WHOLE, alone(FEW_LINKS));
    assertEquals(WHOLE, alone("1. Open the lid.\n2. Close the lid.\n"));
    assertEquals(WHOLE, alone("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n"));
  }

  @Test
  void aListBelowAHeadingOfOneIssueBelongsToIt() {
    List<SectionShape> issue =
        List.of(
            section("A new tide table", LINKS), section("Reeds", PROSE), section("Moss", PROSE));
    assertEquals(List.of(WHOLE, WHOLE, WHOLE), forms(issue, List.of()));
  }

  @Test
  void aLongListBelowAHeadingOfOneIssueSplits() {
    StringBuilder list = new StringBuilder(PROSE).append('\n');
    for (int i = 1; i <= 12; i++) {
      list.append("- [Tide %d](https://example.org/%d)\n".formatted(i, i));
    }
    List<SectionShape> issue =
        List.of(
            section("Put off", list + "\n" + PROSE),
            section("Reeds", PROSE),
            section("Moss", PROSE));
    assertEquals(List.of(Optional.of(ItemForm.BULLETS), WHOLE, WHOLE), forms(issue, List.of()));
  }

  @Test
  void theSameSectionOfOtherIssuesConfirmsAWeakForm() {
    List<SectionShape> issue = List.of(section("News", "- **Tide**\n- **Reed**\n"));
    List<SectionShape> weak = List.of(section("News", "- **Moss**\n- **Fern**\n"));
    List<SectionShape> strong = List.of(section("News", LINKS));
    assertEquals(List.of(WHOLE), forms(issue, List.of(weak, weak)));
    assertEquals(List.of(Optional.of(ItemForm.BULLETS)), forms(issue, List.of(strong, strong)));
  }

  @Test
  void theSameSectionOfOtherIssuesOverrulesAStrongForm() {
    List<SectionShape> issue = List.of(section("Essay", LINKS));
    List<SectionShape> prose = List.of(section("Essay", PROSE));
    assertEquals(List.of(WHOLE), forms(issue, List.of(prose, prose, prose)));
  }

  @Test
  void numbersAndMarksDoNotMakeAnotherSection() {
    assertEquals("ai tools", SectionShapes.key("🛠 3. AI  Tools (12)"));
    assertEquals("", SectionShapes.key("2025-06-01"));
  }

  @Test
  void aHeadingThatIsALinkIsAnItemAndHoldsNone() {
    Inline.Link link =
        new Inline.Link(
            dev.sennight.model.text.LinkForm.MARKDOWN,
            "https://example.org/t",
            List.of(new Inline.Text("Tide")));
    Block.Heading heading = new Block.Heading(2, List.of(link), 1);
    assertEquals(
        List.of(), SectionShapes.of(heading, new MarkdownText().blocks(LINKS, 1)).candidates());
  }
}
