package dev.sennight.parse.deck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Card;
import dev.sennight.model.Card.Proposition;
import dev.sennight.model.Card.Step;
import dev.sennight.model.EntryKind;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterReader;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkdownDeckTest {
  private static DeckReading read(String body) {
    return MarkdownDeck.read(body, 1, new MarkdownText().read(body, 1));
  }

  private static final String CHINESE =
      """
      # 港口词典

      ## 潮汐表

      **别名：** Tide table, 潮表
      **领域**：航海
      相关：[[灯塔]]、[[港口|港]]

      > 潮起有信，舟行有时

      记录一地潮水高低
      与时刻的表格，见 [[港口]] 和 https://example.org/tide。

      ### 核心观察
      - A. 潮水每天涨落两次
      - B. 渔船随 **潮水** 出港

      ### 逻辑链条：
      1. 先看月亮
         - 满月
         - 新月
      2. 再看港口

      ### 本质洞见
      - 港口的节奏由月亮决定

      ### 例子
      一张 1920 年的表。

      | a | b |
      |---|---|
      | 1 | 2 |

      ## 灯塔

      在岸边发光的塔。
      """;

  @Test
  void everyPartOfACardIsRead() {
    DeckReading deck = read(CHINESE);
    assertEquals(2, deck.entries().size());
    ParsedEntry entry = deck.entries().getFirst();
    Card card = entry.details().card();
    assertNotNull(card);
    assertEquals("潮汐表", card.term());
    assertEquals(List.of("Tide table", "潮表"), card.aliases());
    assertEquals("航海", card.field());
    assertEquals(List.of("灯塔", "港口"), card.related());
    assertEquals("潮起有信，舟行有时", card.motto());
    assertEquals(List.of("记录一地潮水高低与时刻的表格，见 [[港口]] 和 https://example.org/tide。"), card.definition());
    assertEquals(
        List.of(new Proposition("A", "潮水每天涨落两次"), new Proposition("B", "渔船随 **潮水** 出港")),
        card.propositions());
    assertEquals(
        List.of(new Step("先看月亮", List.of("满月", "新月")), new Step("再看港口", List.of())),
        card.reasoning());
    assertEquals(List.of("港口的节奏由月亮决定"), card.insights());
    assertEquals(3, entry.span().line());
    assertEquals(List.of("Tide table", "潮表"), entry.details().aliases());
    assertEquals(
        List.of("灯塔", "港口", "港口"),
        entry.links().stream().map(l -> l.target()).filter(t -> !t.startsWith("http")).toList());
    assertEquals(List.of("https://example.org/tide"), entry.facts().sources());
    Block.CardPart more = part(entry, Block.Part.MORE);
    assertTrue(PlainText.of(more.children()).contains("例子"));
    assertTrue(PlainText.of(entry.body()).contains("渔船随 潮水 出港"));
    assertEquals(List.of(), deck.problems());
  }

  private static Block.CardPart part(ParsedEntry entry, Block.Part part) {
    return entry.body().stream()
        .map(block -> assertInstanceOf(Block.CardPart.class, block))
        .filter(block -> block.part() == part)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fieldAndRelatedAreInTheBodyAsWritten() {
    ParsedEntry entry = read(CHINESE).entries().getFirst();
    assertEquals("航海", PlainText.of(part(entry, Block.Part.FIELD).children()).strip());
    Block.CardPart related = part(entry, Block.Part.RELATED);
    assertEquals("灯塔、港", PlainText.of(related.children()).strip());
    Block.Paragraph line = assertInstanceOf(Block.Paragraph.class, related.children().getFirst());
    assertEquals(
        List.of("灯塔", "港口"),
        line.content().stream()
            .filter(Inline.Link.class::isInstance)
            .map(link -> ((Inline.Link) link).target())
            .toList());
  }

  @Test
  void repeatedFieldsAreAllKept() {
    ParsedEntry entry =
        read("""
        ## Tide table
        **Field:** Seafaring
        **Field:** [[Moon]], [[Sea|the sea]]
        **Related:** [[Harbour]], quay
        **Related:** ebb

        When the water is high.
        """)
            .entries()
            .getFirst();
    Card card = entry.details().card();
    assertNotNull(card);
    assertEquals("Seafaring, Moon, Sea", card.field());
    assertEquals(List.of("Harbour", "quay", "ebb"), card.related());
    assertEquals(
        "Seafaring\nMoon, the sea\nHarbour, quay\nebb",
        Stream.of(Block.Part.FIELD, Block.Part.RELATED)
            .map(each -> PlainText.of(part(entry, each).children()).strip())
            .collect(Collectors.joining("\n")));
    assertEquals(card, read(CardMarkdown.write(card)).entries().getFirst().details().card());
  }

  @Test
  void englishLabelsAndOtherSpellingsAreRead() {
    Card card =
        read("""
        ## Tide table
        - **Aliases**: tables of tides; TT
        - **Field:** Seafaring

        **Motto:** The moon keeps time

        A table of high
        and low water.

        ### Propositions
        A: First
        B: Second

        ### Reasoning
        - Step
          goes on
            * Point

        ### Insights
        1. One
        2. Two
        """)
            .entries()
            .getFirst()
            .details()
            .card();
    assertNotNull(card);
    assertEquals(List.of("tables of tides", "TT"), card.aliases());
    assertEquals("Seafaring", card.field());
    assertEquals("The moon keeps time", card.motto());
    assertEquals(List.of("A table of high and low water."), card.definition());
    assertEquals("Second", card.propositions().get(1).text());
    assertEquals(List.of(new Step("Step goes on", List.of("Point"))), card.reasoning());
    assertEquals(List.of("One", "Two"), card.insights());
  }

  @Test
  void frontMatterOrShapeTellsADeck() {
    FrontMatter typed = FrontMatterReader.read("---\n类型: 卡片\n---\n");
    assertTrue(MarkdownDeck.isDeclared(typed));
    assertTrue(MarkdownDeck.looksLikeDeck(new MarkdownText().blocks(CHINESE, 1)));
    assertFalse(
        MarkdownDeck.looksLikeDeck(new MarkdownText().blocks("# x\n\n## a\n\n### b\n\ntext\n", 1)));
  }

  @Test
  void aPrefaceIsANoteAndCodeIsNoHeading() {
    DeckReading deck = read("# T\n\n## 前言\n\n写在前面。\n\n## 词\n\n定义。\n\n```\n## 不是标题\n```\n");
    assertEquals(
        List.of(EntryKind.NOTE, EntryKind.CARD),
        deck.entries().stream().map(ParsedEntry::kind).toList());
    assertTrue(PlainText.of(deck.entries().get(1).body()).contains("## 不是标题"));
  }

  @Test
  void aWrittenCardReadsTheSame() {
    Random random = new Random(31);
    for (int round = 0; round < 400; round++) {
      Card card = card(random);
      String written = CardMarkdown.write(card);
      List<ParsedEntry> entries = read(written).entries();
      assertEquals(1, entries.size(), written);
      assertEquals(card, entries.getFirst().details().card(), written);
    }
    for (Card card : new SampleDeck(4).cards(30)) {
      assertEquals(card, read(CardMarkdown.write(card)).entries().getFirst().details().card());
    }
  }

  private static final String[] WORDS = {
    "潮水",
    "tide",
    "**bold**",
    "[[港口]]",
    "`code`",
    "→",
    "1.",
    "-",
    "#",
    ">",
    "\\#",
    "a_b",
    "$5",
    "：",
    ",",
    "\\",
    "|",
    "<b>",
    "2.6B",
    "A.",
    "～",
    "、",
    "（一）",
    "*",
    "+",
    "“x”"
  };

  private static Card card(Random random) {
    boolean latin = random.nextBoolean();
    return new Card(
        latin ? "Term " + random.nextInt(9) : "词条" + random.nextInt(9),
        random.nextBoolean() ? List.of() : List.of("别名一", "Alias, two", "null", "\"q\" \\ x"),
        random.nextBoolean() ? null : "航海",
        random.nextBoolean() ? List.of() : List.of("灯塔", "a|b", "港口"),
        random.nextBoolean() ? "" : "潮起" + random.nextInt(9) + "有信",
        texts(random, 3),
        propositions(texts(random, 5)),
        texts(random, 4).stream().map(text -> new Step(text, texts(random, 4))).toList(),
        texts(random, 4));
  }

  private static List<Proposition> propositions(List<String> texts) {
    List<Proposition> all = new ArrayList<>();
    for (String text : texts) {
      all.add(new Proposition(Character.toString('A' + all.size()), text));
    }
    return all;
  }

  private static List<String> texts(Random random, int most) {
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(most); i > 0; i--) {
      StringBuilder text = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
      for (int k = random.nextInt(6); k > 0; k--) {
        text.append(random.nextBoolean() ? " " : "").append(WORDS[random.nextInt(WORDS.length)]);
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Test
  void aDeckIsCutWhereItsHeadingsAre() {
    String tail = "\n\n## 乙\n\n释义乙。\n";
    for (String body :
        List.of(
            "## 甲\n\n释义甲。\n\n```x``` 是码。" + tail,
            "## 甲\n\n释义甲。\n\n````\n```\n## 假\n````" + tail,
            "## 甲\n\n释义甲。\n\n<!--\n## 假\n-->" + tail,
            "## 甲\n\n释义甲。\n\n%%\n## 假\n%%" + tail,
            "甲\n---\n\n释义甲。" + tail,
            "# 题\n\n前言。\n\n## 甲\n\n释义甲。\n\n- 一\n\n  ```\n  ## 假\n  ```" + tail)) {
      DeckReading deck = read(body);
      assertEquals(List.of("甲", "乙"), deck.entries().stream().map(e -> e.title()).toList(), body);
      Card card = Objects.requireNonNull(deck.entries().getFirst().details().card());
      assertEquals("释义甲。", card.definition().getFirst(), body);
    }
  }

  @Test
  void partsAreCutFromBlocks() {
    ParsedEntry entry =
        read("""
        ## Tide

        High [and low][1] water.

        ### Propositions

        - A. First
          ```
          - B. in a fence
          ```
        - Second

          More on it.

        ### Reasoning

        1. Step
           goes on
           - point
             - deeper
        2. Next
           > quoted

        ### Insights

        1、一
        2、二
        接着二

        [1]: https://example.org/ref
        """)
            .entries()
            .getFirst();
    Card card = Objects.requireNonNull(entry.details().card());
    assertEquals(
        List.of(new Proposition("A", "First"), new Proposition("B", "Second")),
        card.propositions());
    assertEquals(
        List.of(new Step("Step goes on", List.of("point", "deeper")), new Step("Next", List.of())),
        card.reasoning());
    assertEquals(List.of("一", "二接着二"), card.insights());
    assertEquals(List.of("https://example.org/ref"), entry.facts().sources());
    String propositions = PlainText.of(part(entry, Block.Part.PROPOSITIONS).children());
    assertTrue(propositions.contains("- B. in a fence"), propositions);
    assertTrue(propositions.contains("B. Second"), propositions);
    assertTrue(PlainText.of(part(entry, Block.Part.REASONING).children()).contains("quoted"));
    Block.Paragraph definition =
        assertInstanceOf(
            Block.Paragraph.class, part(entry, Block.Part.DEFINITION).children().getFirst());
    assertTrue(definition.content().stream().anyMatch(Inline.Link.class::isInstance));
  }

  @Test
  void whatStandsBeforeTheFirstCardIsKept() {
    for (String body :
        List.of(
            "##\n\n先说。\n\n## 甲\n\n释义。\n",
            "# 题\n\n### 小\n\n先说。\n\n## 甲\n\n释义。\n",
            "另\n===\n\n# 题\n\n先说。\n\n## 甲\n\n释义。\n")) {
      DeckReading deck = read(body);
      assertTrue(PlainText.of(deck.entries().getFirst().body()).contains("先说"), body);
      assertFalse(deck.entries().getFirst().title().isBlank(), body);
      assertEquals("甲", deck.entries().getLast().title());
    }
  }
}
