package dev.sennight.parse.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Card;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntryKind;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.Corpus;
import dev.sennight.parse.DocumentParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // a table in a text block is too wide
class TermDeckTest {
  private static final String HARBOUR =
      """
      # Letter H
      [*Back*](https://example.org/index)
      编号|英文术语|中文翻译|常用缩写|来源|备注
      ---|---|---|---|---|---
      HB-001|Harbour Light|港灯/港口灯（夜间，导航）||[1]|
      HB-002|High Water|高潮；满潮|HW、HWM|[[1]](https://example.org/tide)[[2]](https://example.org/moon)|潮汐
      """;

  private static ParsedDocument parse(String text) {
    return new DocumentParser().parse("terms.md", text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code term=alias,alias} of each card. */
  private static List<String> cards(ParsedDocument document) {
    return document.entries().stream()
        .map(entry -> entry.details().card())
        .filter(Objects::nonNull)
        .map(card -> card.term() + "=" + String.join(",", card.aliases()))
        .toList();
  }

  @Test
  void aRowIsACard() {
    ParsedDocument document = parse(HARBOUR);
    assertEquals(DocumentKind.DECK, document.kind());
    assertEquals(
        List.of("Harbour Light=港灯,港口灯（夜间，导航）", "High Water=高潮,满潮,HW,HWM"), cards(document));
    ParsedEntry second = document.entries().getLast();
    assertEquals(6, second.span().line());
    assertEquals(
        List.of("https://example.org/tide", "https://example.org/moon"), second.facts().sources());
    assertEquals(2, second.links().size());
    assertEquals(
        List.of(
            "编号: HB-002",
            "来源: [[1]](https://example.org/tide)[[2]](https://example.org/moon)",
            "备注: 潮汐"),
        Objects.requireNonNull(second.details().card()).definition());
    assertTrue(PlainText.of(second.body()).contains("备注: 潮汐"));
  }

  @Test
  void whatIsNoRowIsKept() {
    ParsedDocument document =
        parse(
            HARBOUR
                + "\n"
                + "## More\n\n"
                + "| Term | 訳語 |\n"
                + "|---|---|\n"
                + "| Ebb | 引き潮 |\n"
                + "| Flood | 上げ潮 |\n\n"
                + "Bye.\n");
    assertEquals("Letter H", document.entries().getFirst().title());
    assertEquals(EntryKind.NOTE, document.entries().getFirst().kind());
    assertEquals("Bye.", document.entries().getLast().title());
    assertEquals(List.of("More"), document.entries().get(3).span().path());
    String preamble = PlainText.of(document.preamble());
    assertTrue(preamble.contains("英文术语") && preamble.contains("訳語"), preamble);
  }

  @Test
  void everyWordOfARowIsInItsCard() {
    String row = "| [Quay](https://example.org/q) | kaj, brygga | see *Pier* | 3 |";
    ParsedDocument document =
        parse(
            "| Term | Translation | Note | Depth |\n|---|---|---|---|\n"
                + row
                + "\n| Mole | pir | | 9 |\n");
    ParsedEntry entry = document.entries().getFirst();
    Card card = Objects.requireNonNull(entry.details().card());
    assertEquals("Quay", card.term());
    assertEquals(List.of("kaj", "brygga"), card.aliases());
    assertEquals("Term: Quay\nNote: see Pier\nDepth: 3", lines(PlainText.of(entry.body())));
    assertEquals(List.of("https://example.org/q"), entry.facts().sources());
  }

  private static String lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| No. | English | 日本語 | Note |\n"
            + "|---|---|---|---|\n"
            + "| K-1 | Keel | 竜骨 | [1] |\n"
            + "| K-2 | Kelp | 昆布 | [1] |\n",
        "| 용어 | 영어 | 약어 |\n"
            + "|---|---|---|\n"
            + "| 순환 신경망 | Recurrent Neural Network | RNN |\n"
            + "| 주의 | Attention | |\n",
        "| Term | Definition |\n"
            + "|---|---|\n"
            + "| Keel | The lowest beam of a ship. It bears the rest. |\n"
            + "| Kelp | A large brown seaweed. |\n",
        "缩写|全称|译名\n"
            + ":-:|:-:|:-:\n"
            + "CNN|Convolutional Neural Network|卷积神经网络\n"
            + "GAN|Generative Network|生成网络\n",
        "| a | b |\n"
            + "|---|---|\n"
            + "| Tide | 潮汐 |\n"
            + "| Keel | 龙骨 |\n"
            + "| Mast | 桅杆 |\n"
            + "| Sail | 船帆 |\n"
            + "| Wind | 风向 |\n",
        "Terms we use.\n\n| 名词 | 释义 |\n|---|---|\n| 潮汐 | 海水在月球引力下的涨落。 |\n| 龙骨 | 船底的主梁，承受全船的重量。 |\n",
      })
  void isAGlossary(String text) {
    ParsedDocument document = parse(text);
    assertEquals(DocumentKind.DECK, document.kind());
    assertTrue(cards(document).size() >= 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Model | Price | 说明 |\n|---|---|---|\n| Small | $3 | 便宜 |\n| Large | $15 | 强大 |\n",
        "| Version | Changes |\n|---|---|\n| 1.2 | Faster. |\n| 1.3 | Smaller. |\n",
        "| 特性 | Alpha | Beta |\n"
            + "|---|---|---|\n"
            + "| 速度 | fast | slow |\n"
            + "| 价格 | high | low |\n"
            + "| 大小 | big | small |\n",
        "| Tool | 公司 |\n"
            + "|---|---|\n"
            + "| Boat | 海港 |\n"
            + "| Ship | 海港 |\n"
            + "| Raft | 海港 |\n"
            + "| Punt | 海港 |\n"
            + "| Dory | 河港 |\n",
        "| Name | Stars |\n|---|---|\n| Keel | 300 |\n| Kelp | 20 |\n",
        "| Term | Translation |\n|---|---|\n| Keel | 龙骨 |\n",
        "| 日期 | 事件 |\n|---|---|\n| 3 月 | 出港 |\n| 4 月 | 返航 |\n",
      })
  void isNoGlossary(String text) {
    assertEquals(DocumentKind.NOTE, parse(text).kind());
  }

  @Test
  void aTableOfTermsInATextStaysInIt() {
    String text = "How the harbour works, told by the people who keep it going. ".repeat(9);
    assertEquals(
        DocumentKind.NOTE,
        parse(text + "\n\n| Term | 译名 |\n|---|---|\n| Keel | 龙骨 |\n| Kelp | 海带 |\n").kind());
  }

  @Test
  void everyRowOfAGlossaryOf26LettersIsACard() throws IOException {
    Path root = Corpus.folder().resolve("others/aiterms");
    DocumentParser parser = new DocumentParser();
    int cards = 0;
    int named = 0;
    for (Path file : Corpus.documents(root)) {
      ParsedDocument document = parser.parse(Corpus.name(root, file), Files.readAllBytes(file));
      for (ParsedEntry entry : document.entries()) {
        Card card = entry.details().card();
        cards += card == null ? 0 : 1;
        named += card == null || card.aliases().isEmpty() ? 0 : 1;
      }
    }
    assertEquals(6_101, cards);
    assertTrue(named >= 6_074, "cards with aliases: " + named);
  }
}
