package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.Card;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.DocumentParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeckExportTest {
  @ParameterizedTest
  @ValueSource(strings = {"关键词 2026", "C:\\new \"cards\"", "*A* \\ [b]", "a\\"})
  void aTitleIsReadAsItIs(String title) {
    Card card =
        new Card(
            "词", List.of(), null, List.of(), "", List.of("释义。"), List.of(), List.of(), List.of());
    byte[] deck = DeckExport.deck(title, List.of(card)).getBytes(StandardCharsets.UTF_8);
    ParsedDocument document = new DocumentParser().parse("deck.md", deck);
    assertEquals(title, document.names().title());
    assertEquals(title, document.structure().headings().getFirst().title());
    assertEquals(List.of(card), document.entries().stream().map(e -> e.details().card()).toList());
    assertEquals("", PlainText.of(document.preamble()));
  }
}
