package dev.sennight.parse.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CpuTime;
import dev.sennight.model.Card;
import dev.sennight.model.EntryKind;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.deck.SampleDeck.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PrintedDeckTest {
  private static final List<String> LABELS = List.of("核心观察", "逻辑链条", "本质洞见");
  private static final List<String> OWN_LABELS = List.of("看见了什么", "怎么想的", "留下什么");
  private static final String PREFACE =
      "这副卡片收集了一年里读到的词，每张卡片写一个词，正面是定义，\n\n背面是推理的过程。\n\n前\n言\n——编者\n";
  private static final String APPENDIX = "符号说明\n\n1. → 表示推出。\n2. ∧ 表示并且。\n";

  private static List<Card> cards(DeckReading reading) {
    return reading.entries().stream()
        .map(entry -> entry.details().card())
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void oneCardWithItsHeadLastAndOneWithItsHeadFirst() {
    String dump =
        """
         A: 潮水每天涨落两次
        B: 渔船随潮水出港
        C: 港口的深度限制了船的大小，大船只能等到
        大潮的日子

        核心观察

        1. A → B：时间表
           • 涨潮 → 出港   • 落潮 → 归港
        2. B ∧ C → 规划
           水深 × 船型 → 时
        刻

        逻辑链条

        1. 港口的节奏由月亮决定
        2. 深水港改变了这种
        节奏

        本质洞见

        潮汐表
        记录一地潮水高低与时刻的表格，

        供船只进出港使用。

        潮起有信，舟行有时
         灯塔
        在岸边高处发光的塔，为夜航
        的船指明方向。

        一灯如豆，万里归舟

        A: 灯光要被远处看见
        B: 每座灯塔闪光的节奏不同

        核心观察

        1. A → 高度
        2. B → 识别

        逻辑链条

        1. 看得见与认得出是两件事

        本质洞见
        """;
    DeckReading deck = PrintedDeck.read(dump, List.of()).orElseThrow();
    assertEquals(2, deck.entries().size());
    Card tide = cards(deck).get(0);
    assertEquals("潮汐表", tide.term());
    assertEquals(List.of("记录一地潮水高低与时刻的表格，供船只进出港使用。"), tide.definition());
    assertEquals("潮起有信，舟行有时", tide.motto());
    assertEquals("港口的深度限制了船的大小，大船只能等到大潮的日子", tide.propositions().get(2).text());
    assertEquals(List.of("涨潮 → 出港", "落潮 → 归港"), tide.reasoning().get(0).points());
    assertEquals(List.of("水深 × 船型 → 时刻"), tide.reasoning().get(1).points());
    assertEquals("深水港改变了这种节奏", tide.insights().get(1));
    Card lamp = cards(deck).get(1);
    assertEquals("灯塔", lamp.term());
    assertEquals("一灯如豆，万里归舟", lamp.motto());
    assertEquals(List.of("在岸边高处发光的塔，为夜航的船指明方向。"), lamp.definition());
    assertEquals(List.of(), deck.problems());
    assertEquals(1, deck.entries().get(0).span().line());
    assertEquals(28, deck.entries().get(1).span().line());
  }

  @Test
  void decksOfAnyOrderAndSizeComeOutWhole() {
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      SampleDeck sample = new SampleDeck(round);
      List<Card> cards = sample.cards(3 + random.nextInt(60));
      Layout layout =
          new Layout(
              round % 3 == 0 ? OWN_LABELS : LABELS,
              random.nextBoolean(),
              random.nextBoolean(),
              22 + random.nextInt(12));
      String dump = sample.dump(cards, layout, PREFACE, APPENDIX);
      DeckReading deck = PrintedDeck.read(dump, List.of()).orElseThrow();
      assertEquals(cards, cards(deck), () -> "round with layout " + layout);
      List<ParsedEntry> notes =
          deck.entries().stream().filter(e -> e.kind() == EntryKind.NOTE).toList();
      assertEquals(List.of("前言", "符号说明"), notes.stream().map(ParsedEntry::title).toList());
      assertTrue(PlainText.of(notes.get(1).body()).contains("∧ 表示并且。"));
      assertEquals(List.of(), deck.problems());
    }
  }

  @Test
  void aTableOfContentsIsNoCard() {
    SampleDeck sample = new SampleDeck(9);
    List<Card> cards = sample.cards(12);
    StringBuilder contents = new StringBuilder("目录\n\n");
    cards.forEach(card -> contents.append(card.term()).append(" …… 12\n"));
    Layout layout = new Layout(LABELS, true, true, 30);
    String dump = sample.dump(cards, layout, contents.toString(), APPENDIX);
    assertEquals(cards, cards(PrintedDeck.read(dump, List.of()).orElseThrow()));
  }

  @Test
  void textIsNeverLost() {
    SampleDeck sample = new SampleDeck(21);
    String dump =
        sample.dump(sample.cards(20), new Layout(LABELS, false, true, 28), PREFACE, APPENDIX);
    List<String> lines = dump.lines().toList();
    Random random = new Random(2);
    for (int round = 0; round < 40; round++) {
      int cut = random.nextInt(lines.size());
      int drop = random.nextInt(5);
      List<String> rest =
          Stream.concat(
                  lines.subList(0, cut).stream(),
                  lines.subList(Math.min(lines.size(), cut + drop), lines.size()).stream())
              .toList();
      Optional<DeckReading> deck = PrintedDeck.read(String.join("\n", rest), List.of());
      StringBuilder shown = new StringBuilder();
      deck.orElseThrow()
          .entries()
          .forEach(e -> shown.append(e.title()).append(PlainText.of(e.body())));
      Map<Integer, Long> missing = letters(String.join("", rest));
      letters(shown.toString()).forEach((c, n) -> missing.merge(c, -n, Long::sum));
      missing.values().removeIf(n -> n <= 0);
      assertEquals(Map.of(), missing, "cut at line " + cut + " by " + drop);
    }
  }

  /** How often each Han character stands in the text, labels left out. */
  private static Map<Integer, Long> letters(String text) {
    String bare = text;
    for (String label : LABELS) {
      bare = bare.replace(label, "");
    }
    return bare.codePoints()
        .filter(Character::isIdeographic)
        .boxed()
        .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
  }

  @Test
  void otherTextIsNoDeck() {
    assertTrue(PrintedDeck.read("", List.of()).isEmpty());
    assertTrue(PrintedDeck.read("一段话。\n\n又一段话。\n", List.of()).isEmpty());
    assertTrue(PrintedDeck.read("## 卡片\n\nA: 一\n\n核心观察\n\n1. 二\n\n逻辑链条\n", List.of()).isEmpty());
    assertTrue(PrintedDeck.read("好的\n甲\n好的\n乙\n好的\n丙\n好的\n", List.of()).isEmpty());
  }

  @Test
  void markupInADumpIsText() {
    String dump =
        """
        A: 价格 $2M 到 *$20K* 之间 [[x]]

        核心观察

        1. a_b_c → <b>

        逻辑链条

        1. #标签

        本质洞见

        词
        这是它的定义文字，说明它。

        上下求索，左右逢源
        """;
    ParsedEntry entry = PrintedDeck.read(dump, List.of()).orElseThrow().entries().getFirst();
    String text = PlainText.of(entry.body());
    assertTrue(text.contains("价格 $2M 到 *$20K* 之间 [[x]]"), text);
    assertTrue(text.contains("a_b_c → <b>"), text);
    assertTrue(text.contains("#标签"), text);
  }

  @Test
  void aHugeDumpIsReadInTime() throws Throwable {
    CpuTime.below(
        8,
        () -> {
          PrintedDeck.read("A: x\n核心观察\n1. y\n逻辑链条\n".repeat(15_000), List.of());
          PrintedDeck.read("一行文字\n".repeat(150_000), List.of());
          PrintedDeck.read(
              "A: x\n核心观察\n1. y\n逻辑链条\n" + "行\n".repeat(80_000) + "A: x\n核心观察\n1. y\n逻辑链条\n",
              List.of());
        });
  }

  @Test
  void aLabelOnTheFirstLineBeginsNoCard() {
    String card = "A: 潮水每天涨落两次\n核心观察\n1. 时间表\n逻辑链条\n";
    DeckReading deck = PrintedDeck.read("核心观察\n" + card + card, List.of()).orElseThrow();
    assertEquals(2, cards(deck).size());
  }

  @Test
  void theRealDeckHasAllItsCards() throws IOException {
    Path file = corpus().resolve("library/cards/AI年度50关键词.txt");
    Assumptions.assumeTrue(Files.exists(file), "no corpus: the real deck was not read");
    DeckReading deck = PrintedDeck.read(Files.readString(file), List.of()).orElseThrow();
    assertEquals(50, cards(deck).size());
    assertEquals(52, deck.entries().size());
    assertEquals(List.of(), deck.problems());
    assertEquals(50, cards(deck).stream().map(Card::term).distinct().count());
    for (Card card : cards(deck)) {
      assertTrue(card.propositions().size() >= 3, card.term());
      assertTrue(card.motto().length() <= 12, card.motto());
      assertEquals(1, card.definition().size());
    }
  }

  private static Path corpus() {
    String named = System.getProperty("sennight.corpus");
    return Stream.of(named == null ? "../shared/corpus" : named, "../../shared/corpus")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(Path.of("no-corpus"));
  }
}
