package dev.sennight.parse.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks as they are written, each in a short notation. */
class MarkdownBlocksTest {
  private static String show(String source) {
    return new MarkdownText()
        .blocks(source, 1).stream().map(located -> show(located.block())).collect(joined());
  }

  private static String show(Block block) {
    return switch (block) {
      case Block.Heading b -> "h" + b.level() + "(" + words(b.content()) + ")";
      case Block.Paragraph b -> words(b.content());
      case Block.Quote b -> "quote(" + show(b.children()) + ")";
      case Block.ListBlock b ->
          (b.start() == null ? "ul" : "ol" + b.start())
              + b.items().stream().map(item -> show(item.children())).toList();
      case Block.Code b -> "code " + b.language() + "(" + b.text() + ")";
      case Block.Formula b -> "math(" + b.latex() + ")";
      case Block.Table b ->
          "table"
              + b.rows().stream()
                  .map(row -> row.cells().stream().map(MarkdownBlocksTest::words).toList())
                  .toList();
      case Block.Details b -> "details(" + words(b.summary()) + ": " + show(b.children()) + ")";
      case Block.ThematicBreak _ -> "rule";
      default -> block.toString();
    };
  }

  private static String show(List<Block> blocks) {
    return blocks.stream().map(MarkdownBlocksTest::show).collect(joined());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" / ");
  }

  private static String words(List<Inline> inlines) {
    return inlines.stream()
        .map(inline ->
            switch (inline) {
              case Inline.Link i -> "{" + i.target() + " " + words(i.content()) + "}";
              case Inline.Image i -> "{image " + i.target() + " " + i.alt() + " " + i.width() + "}";
              case Inline.Formula i -> "{math " + i.latex() + "}";
              case Inline.Styled i -> i.style().name().charAt(0) + "(" + words(i.children()) + ")";
              default -> PlainText.ofInlines(List.of(inline));
            })
        .collect(Collectors.joining());
  }

  @Test
  void aFormulaThatIsLeftOpenOnALineIsClosedByTheNextMark() {
    assertEquals(
        "设 {math x = 1} 其中 / h2(后) / math(y)", show("设 $$\nx = 1\n$$\n其中\n\n## 后\n\n$$\ny\n$$\n"));
    assertEquals("ul[设 {math x} 完] / math(y)", show("- 设 $$\n  x\n  $$ 完\n\n$$\ny\n$$\n"));
    assertEquals("quote(设 {math x}) / math(y)", show("> 设 $$\n> x\n> $$\n\n$$\ny\n$$\n"));
  }

  @Test
  void aFormulaLeftOpenAcrossABlankLineTurnsNothingOver() {
    assertEquals("设 $$ / x = 1 / $$ 其中 / math(y)", show("设 $$\n\nx = 1\n\n$$\n其中\n\n$$\ny\n$$\n"));
    assertEquals("每月 $$ / h2(后) / math(y)", show("每月 $$\n\n## 后\n\n$$\ny\n$$\n"));
    assertEquals("用 $$ 写 / math(y)", show("用 `$$` 写\n\n$$\ny\n$$\n"));
  }

  @Test
  void aFormulaHoldsNoHeading() {
    assertEquals("$$ / h2(甲) / math(y)", show("$$\n\n## 甲\n\n$$\ny\n$$\n"));
  }

  @Test
  void aCommentThatIsLeftOpenOnALineIsClosedByTheNextMark() {
    assertEquals("前  后 / h2(甲) / 乙 / 末", show("前 %%\n隐\n%% 后\n\n## 甲\n\n乙\n\n%%\n真隐\n%%\n\n末\n"));
    assertEquals("涨了 5 %% / h2(甲) / 末", show("涨了 5 %%\n\n## 甲\n\n%%\n隐\n%%\n\n末\n"));
    assertEquals("前 / 后", show("前\n\n%%\n隐\n\n## 隐\n%%\n\n后\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"~~~ sh ```\nls\n~~~", "~~~ sh ~~~\nls\n~~~~", "\t\n   ~~~sh\nls\n~~~"})
  void aFenceOfTildesTakesAnyInfo(String source) {
    assertEquals("code sh(ls)", show(source));
  }

  @Test
  void aFenceIsTakenOutByColumns() {
    assertEquals("ul[甲 / code py(if x:\n\ty())]", show("- 甲\n\t```py\n\tif x:\n\t\ty()\n\t```\n"));
    assertEquals("ol10[甲 / code (x\n y)]", show("10. 甲\n\t```\n\tx\n\t y\n\t```\n"));
    assertEquals("ul[甲 / code (a\n\n\tb) / 乙]", show("- 甲\n  ```\n  a\n\n  \tb\n  ```\n  乙\n"));
    assertEquals("quote(code (a)) / b", show("> ```\n> a\n\nb\n"));
  }

  @Test
  void definitionsAreNoPartOfAHeading() {
    assertEquals("h1(甲) / {/u 乙}", show("[乙]: /u\n甲\n===\n\n[乙]\n"));
    assertEquals("quote(h2(甲)) / {/u 乙}", show("> [乙]: /u\n> 甲\n> ---\n\n[乙]\n"));
    assertEquals("rule / {/u 乙}", show("[乙]: /u\n---\n[乙]\n"));
    assertEquals("quote(h2(甲乙))", show("> 甲\n> 乙\n> ---\n"));
  }

  @Test
  void aLinkIsOneCell() {
    String head = "| a | b |\n|---|---|\n";
    assertEquals("table[[{A 甲}, x]]", show(head + "| [[A|甲]] | x |\n"));
    assertEquals("table[[{A 甲}, x]]", show(head + "| [[A\\|甲]] | x |\n"));
    assertEquals("table[[{image p.png 图 30}, x]]", show(head + "| ![[p.png\\|图\\|30]] | x |\n"));
    assertEquals("table[[{image p.png 图 30}, {A 甲}]]", show(head + "![[p.png|图|30]]|[[A|甲]]\n"));
    assertEquals("table[[[[1, 2]]]]", show(head + "| [[1 | 2]] |\n"));
    assertEquals("table[[x]]", show("| [[A|甲]] |\n|---|\n| x |\n"));
  }

  @Test
  void listsOfHtmlAreLists() {
    assertEquals("ol3[三, 四]", show("<ol start=\"3\"><li>三</li><li>四</li></ol>"));
    assertEquals("ul[一, 二]", show("<ul>\n<li>一\n<li>二\n</ul>"));
    assertEquals(
        "ol1[一 / ul[内, 里], 二]",
        show("<ol>\n<li>一\n<ul><li>内</li>\n<li>里</li></ul></li>\n<li>二</li></ol>"));
    assertEquals("ul[一 / ul[内], 二]", show("<ul><li>一</li><ul><li>内</li></ul><li>二</li></ul>"));
    assertEquals(
        "ul[甲 / code sh(ls), 乙 / 丙]",
        show("<ul>\n\n<li>甲\n\n```sh\nls\n```\n\n</li>\n<li><p>乙</p><p>丙</p></li>\n</ul>"));
    assertEquals("ul[散] / 后", show("<li>散</li>\n\n后"));
    assertEquals("ul[开 / 段] / h2(头) / 后", show("<ul><li>开\n\n段\n\n## 头\n\n后"));
    assertEquals("quote(引 / ul[一])", show("<blockquote>引<ul><li>一</li></ul></blockquote>"));
  }

  @Test
  void aTermIsAnItemWithWhatIsSaidOfIt() {
    assertEquals(
        "ul[S(词) / 释义, S(二) / 甲 / 乙]",
        show("<dl><dt>词</dt><dd>释义</dd><dt>二</dt><dd>甲</dd>\n<dd>乙</dd></dl>"));
  }

  @Test
  void tagsOfMediaAreLinksToThem() {
    assertEquals(
        "{https://a.example/v.mp4 ▶ v.mp4}",
        show("<video src=\"https://a.example/v.mp4\" controls></video>"));
    assertEquals(
        "{v.webm ▶ v.webm} 看不了",
        show("<video><source src=\"v.webm\" type=\"video/webm\">看不了</video>"));
    assertEquals("听{a.mp3 ▶ 第一集}吧", show("听<audio src='a.mp3' title='第一集'></audio>吧"));
    assertEquals(
        "{https://a.example/x/ ▶ https://a.example/x/}",
        show("<iframe src=\"https://a.example/x/\"></iframe>"));
    assertEquals("{image a.png  null}", show("<p><img src=\"a.png\"></img></p>"));
  }

  @Test
  void imagesHaveACaptionASizeOrBoth() {
    assertEquals("{image p.png 图 null}", show("![[p.png|图]]"));
    assertEquals("{image p.png  30}", show("![[p.png|30]]"));
    assertEquals("{image p.png 图|二 30}", show("![[p.png|图|二|30x40]]"));
  }

  @Test
  void aMarkAtTheStartOfAnItemIsATaskButAWordIsNot() {
    assertEquals(
        "ul[open, done, done, [译] no task, [新] no task]",
        show("- [ ] open\n- [x] done\n- [√] done\n- [译] no task\n- [新] no task\n"));
  }
}
