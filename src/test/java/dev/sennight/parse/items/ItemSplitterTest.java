package dev.sennight.parse.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ItemSplitterTest {
  private static final ItemStyle NUMBERED = new ItemStyle.Numbered();
  private static final ItemStyle BOLD = new ItemStyle.Bold();
  private static final ItemStyle BULLETS = new ItemStyle.Bullets();

  private static Split split(String source, ItemStyle... styles) {
    return ItemSplitter.split(List.of(styles), new MarkdownText().blocks(source, 10));
  }

  private static List<String> titles(Split split) {
    return split.items().stream().map(item -> PlainText.ofInlines(item.title())).toList();
  }

  @Test
  void numberedItemsGoOnToTheNext() {
    Split split =
        split(
            """
            开头的话。

            1、[潮汐表](https://example.org/tide)（英文）

            ![](a.png)

            一张表。

            - 一
            - 二

            2、**灯塔**

            在 [这里](https://example.org/lamp) 发光。

            1、条目里的第一点

            3、

            > 没有题目的一句话。

            -- [出处](https://example.org/quote)
            """,
            NUMBERED);
    assertEquals(List.of("潮汐表（英文）", "灯塔", "没有题目的一句话"), titles(split));
    assertEquals(1, split.rest().size());
    Item tide = split.items().get(0);
    assertEquals("https://example.org/tide", tide.address());
    assertEquals(3, tide.body().size());
    assertEquals(12, tide.line());
    assertEquals(19, tide.endLine());
    assertEquals("https://example.org/lamp", split.items().get(1).address());
    assertTrue(PlainText.of(split.items().get(1).body()).contains("条目里的第一点"));
    assertEquals("https://example.org/quote", split.items().get(2).address());
  }

  @Test
  void aLongFirstLineStaysInTheBody() {
    String sentence = "[潮汐表](https://example.org/a) 宣布从今年起每天更新两次。" + "以前它一个月才更新一次。".repeat(6);
    Split split = split("1、" + sentence + "\n\n更多。\n", NUMBERED);
    assertEquals(List.of("潮汐表 宣布从今年起每天更新两次"), titles(split));
    assertEquals(2, split.items().getFirst().body().size());
  }

  @Test
  void markdownListsCountToo() {
    Split split =
        split(
            """
            1. [A](https://example.org/a)

               text
            2. [B](https://example.org/b)

            after

            3. C
            """,
            NUMBERED);
    assertEquals(List.of("A", "B", "C"), titles(split));
    assertTrue(PlainText.of(split.items().get(1).body()).contains("after"));
  }

  @Test
  void pointsOfAnEssayAreNoItems() {
    String essay = "开头先说几句。\n\n（1）第一点。\n\n（2）第二点。\n";
    assertEquals(List.of(), split(essay, NUMBERED).items());
    String list = "（1）[甲](https://example.org/1)\n\n话。\n\n（2）[乙](https://example.org/2)\n";
    assertEquals(List.of("甲", "乙"), titles(split(list, NUMBERED)));
  }

  @Test
  void boldTitlesWithAnAddressBelow() {
    Split split =
        split(
            """
            **潮汐：一张表**\\
            <https://example.org/tide>\\
            每天更新。

            第二段。

            **只是强调** 的一段话。

            **[灯塔](https://example.org/lamp)**
            会发光。
            """,
            BOLD,
            BULLETS);
    assertEquals(List.of("潮汐：一张表", "灯塔"), titles(split));
    assertEquals("https://example.org/tide", split.items().getFirst().address());
    assertEquals(3, split.items().getFirst().body().size());
    assertTrue(PlainText.of(split.items().get(1).body()).contains("会发光。"));
  }

  @Test
  void besideTitlesWithAnAddressBoldLinesAreItemsToo() {
    String bare = "**没有地址的题目**\n\n一段话。\n";
    assertEquals(List.of(), split(bare, BOLD).items());
    String addressed = "\n**灯塔**\n<https://example.org/lamp>\n会发光。\n";
    assertEquals(List.of("没有地址的题目", "灯塔"), titles(split(bare + addressed, BOLD)));
  }

  @Test
  void bulletsKeepWhatIsNestedInThem() {
    Split split =
        split(
            """
            Words before.

            * [Tide tables, why?](https://example.org/a)
            * [video] [Lamps](https://example.org/b)
            * 2025-06-11 | Berlin | [Harbour club](https://example.org/c)
                * [**Talk**](https://example.org/d)
            * no link here

            Words after.
            """,
            BULLETS);
    assertEquals(
        List.of(
            "Tide tables, why?",
            "[video] Lamps",
            "2025-06-11 | Berlin | Harbour club",
            "no link here"),
        titles(split));
    assertEquals(2, split.rest().size());
    assertEquals("https://example.org/c", split.items().get(2).address());
    assertTrue(PlainText.of(split.items().get(2).body()).contains("Talk"));
    assertEquals(14, split.items().get(2).line());
  }

  @Test
  void aListWithoutLinksOrARemarkIsNoListOfItems() {
    assertEquals(List.of(), split("- a\n- b\n", BULLETS).items());
    assertEquals(
        List.of(), split("* *Nothing this week by [us](https://example.org).*\n", BULLETS).items());
    assertEquals(List.of(), split("Only prose.\n", NUMBERED, BOLD, BULLETS).items());
  }

  @Test
  void aPatternOfOnesOwn() {
    ItemStyle own = new ItemStyle.Custom(Pattern.compile("◆\\s*"));
    Split split = split("◆ 潮汐\n\n话。\n\n◆ 灯塔\n", own);
    assertEquals(List.of("潮汐", "灯塔"), titles(split));
  }
}
