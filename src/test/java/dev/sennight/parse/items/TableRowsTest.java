package dev.sennight.parse.items;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRowsTest {
  private static final String HEADER = "|Paper|Link|\n|-|-|\n";
  private static final String ONE = "[web](https://a.example/1)";
  private static final String TWO = "[web](https://a.example/2)";
  private static final String THREE = "[web](https://a.example/3)";

  private static List<Item> items(String table) {
    Located block = new MarkdownText().blocks(table, 10).getFirst();
    return TableRows.of(block);
  }

  private static String titles(String table) {
    return items(table).stream()
        .map(item -> InlineText.plain(item.title()) + " " + item.address())
        .collect(Collectors.joining(", "));
  }

  private static String table(String... cells) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < cells.length; i += 2) {
      rows.append('|').append(cells[i]).append('|').append(cells[i + 1]).append("|\n");
    }
    return rows.toString();
  }

  @Test
  void aRowIsAnItemWithAllOfItsCells() {
    List<Item> items = items(table("**Tides** of one", ONE, "**Lamps**", ""));
    assertEquals(2, items.size());
    assertEquals("Paper: Tides of one\nLink: web", PlainText.of(items.getFirst().body()).strip());
    assertEquals("Paper: Lamps", PlainText.of(items.get(1).body()).strip());
    assertEquals(12, items.getFirst().line());
    assertEquals(13, items.get(1).line());
    assertEquals(13, items.get(1).endLine());
    assertEquals(Item.Lead.LINK, items.get(1).lead());
  }

  @Test
  void cellsWithoutAHeaderStandAlone() {
    Item item = items("|||\n|-|-|\n|[Tides](https://a.example/1)|one|\n").getFirst();
    assertEquals("Tides\none", PlainText.of(item.body()).strip());
  }

  @Test
  void boldTextIsTheTitle() {
    assertEquals(
        "Tides https://a.example/1, Lamps https://a.example/2",
        titles(table("**Tides** of one", ONE, "**Lamps** of two", TWO)));
  }

  @Test
  void elseLinkedTextIs() {
    assertEquals(
        "Tides https://a.example/1, Lamps https://a.example/2",
        titles(table("[Tides](https://a.example/1)", "one", "[Lamps](https://a.example/2)", "")));
  }

  /** A number before them, and what explains them, left out. */
  @ParameterizedTest
  @CsvSource({"Tides, Lamps", "1) Tides - a study, 2. Lamps: a study", "Tides：表, Lamps — a study"})
  void elseWordsAreWhereLinksSayTheSame(String one, String two) {
    assertEquals(
        "Tides https://a.example/1, Lamps https://a.example/2", titles(table(one, ONE, two, TWO)));
  }

  @Test
  void aTitleDiffersFromRowToRow() {
    String nests = "[Nests](https://a.example/3)";
    assertEquals(
        "Tides https://a.example/1, Nests https://a.example/3",
        titles(table("**same**", "[Tides](https://a.example/1)", "**same**", nests)));
  }

  @ParameterizedTest
  @CsvSource({"2025-05-01, 2025-05-02", "1, 2"})
  void datesAndNumbersAreNoTitles(String one, String two) {
    assertEquals(
        "Tides https://a.example/1, Lamps https://a.example/2",
        titles(
            table(
                "**" + one + "**",
                "[Tides](https://a.example/1)",
                "**" + two + "**",
                "[Lamps](https://a.example/2)")));
  }

  @Test
  void mostRowsHaveATitleAndTheOthersTakeTheirFirstWords() {
    assertEquals(
        "Tides https://a.example/1, web https://a.example/2, Lamps https://a.example/3",
        titles(table("**Tides**", ONE, "", TWO, "**Lamps**", THREE)));
    assertEquals("", titles(table("**Tides**", ONE, "", TWO, "plain", THREE)));
  }

  @Test
  void aTableOfWordsOrOfLinksWithinTheLibraryHasNoItems() {
    assertEquals("", titles(table("Tides", "one", "Lamps", "two")));
    assertEquals("", titles(table("[Tides](tides.md)", "one", "[Lamps](lamps.md)", "two")));
    assertEquals("", titles("Tides and lamps\n"));
  }
}
