package dev.sennight.parse.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.text.CpuTimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
  private final MarkdownText markdown = new MarkdownText();

  /** Inlines in a short notation: styles by their initials, other things in braces. */
  private static String show(List<Inline> inlines) {
    return inlines.stream().map(MarkdownTextTest::show).collect(Collectors.joining());
  }

  private static String show(Inline inline) {
    return switch (inline) {
      case Inline.Text i -> i.text();
      case Inline.Styled i -> i.style().name().substring(0, 3) + "(" + show(i.children()) + ")";
      case Inline.Code i -> "{code " + i.text() + "}";
      case Inline.Formula i -> "{math " + i.latex() + "}";
      case Inline.Link i -> "{" + i.form() + " " + i.target() + " " + show(i.content()) + "}";
      case Inline.Image i -> "{image " + i.target() + "}";
      case Inline.LineBreak i -> i.hard() ? "{hard}" : "{soft}";
      case Inline.FootnoteReference i -> "{note " + i.label() + "}";
      case Inline.Tag i -> "{tag " + i.name() + "}";
      case Inline.Anchor i -> "{at " + i.name() + "}";
    };
  }

  /** Whatever does not end, ends: in flexmark's blocks as in our own inlines. */
  @Test
  void flexmarkWhatTakesTooLongStaysText() {
    for (String text : List.of("word\n\n".repeat(5_000), "*a* ".repeat(5_000))) {
      MarkdownDocument late = markdown.read(text, 1, new CpuTimeLimit(Duration.ZERO));
      assertEquals(List.of(Problem.at(1, ProblemKind.PARSE_LIMIT, "time")), late.problems(), text);
      assertTrue(late.blocks().stream().allMatch(b -> b.block() instanceof Block.RawText), text);
      assertEquals(List.of(), markdown.read(text, 1).problems());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      value = {
        "**真，**她 = STR(真，)她",
        "他说**“真”**吗 = 他说STR(“真”)吗",
        "**（甲）**乙 = STR(（甲）)乙",
        "甲**《乙》**丙 = 甲STR(《乙》)丙",
        "a***b***c = aEMP(STR(b))c",
        "***a** b* = EMP(STR(a) b)",
        "**a*b**c = STR(a*b)c",
        "*a **b* c** = EMP(a EMP(EMP(b) c))",
        "_a_b_ = EMP(a_b)",
        "a_b_c = a_b_c",
        "** 甲 ** = ** 甲 **",
        "a * b * c = a * b * c",
        "甲~乙~丙 = 甲~乙~丙",
        "`a = `a",
        "``a`b`` = {code a`b}",
        "$5 and $10 = $5 and $10",
        "涨到 $5，再到 $10。 = 涨到 $5，再到 $10。",
        "$x_1$ 与 $2n+1$ = {math x_1} 与 {math 2n+1}",
        "$a $b = $a $b",
        "#大模型，#1984 #y1984 = {tag 大模型}，#1984 {tag y1984}",
        "(#a/b) C#x &#35; = ({tag a/b}) C#x #",
        "[[a]] [[a|b]] [[a#b]] = {WIKI a a} {WIKI a b} {WIKI a#b a > b}",
        "[[Sq]uare]] [[a [[b]] c]] = {WIKI Sq]uare Sq]uare} [[a {WIKI b b} c]]",
        "[a [b](c) d](e) = [a {MARKDOWN c b} d](e)",
        "[a](b \"c) = [a](b \"c)",
        "见https://a.example/x，好 = 见{ADDRESS https://a.example/x https://a.example/x}，好",
        "https://a.example/好可以 a = {ADDRESS https://a.example/好可以 https://a.example/好可以} a",
        "https://a.example可以 = {ADDRESS https://a.example https://a.example}可以",
        "(https://a.example/b). = ({ADDRESS https://a.example/b https://a.example/b}).",
        "<think>a</think> = <think>a</think>",
        "a <code>b</CODE> <CODE>c</code> <B>d</b> = a {code b} {code c} STR(d)",
        "a <b>b <i>c</b> d</i> = a STR(b <i>c) d</i>",
        "<b>**a** = <b>STR(a)",
        "a<!-- b -->c %%d%%e = ac e",
        "x<sup>2</sup> = xSUP(2)",
        "&lt;b&gt; &hearts; &nope; = <b> ♥ &nope;",
        "\\*a\\* \\a = *a* \\a",
        "[x](javascript:a) = [x](javascript:a)",
        "[x](JaVa&#x73;cript:a) = [x](JaVa&#x73;cript:a)",
        "[t](//host/share) = [t](//host/share)",
      })
  void inlinesAreReadByTheRules(String source, String expected) {
    assertEquals(expected, show(markdown.inlines(source)));
  }

  @ParameterizedTest
  @CsvSource({
    "真的, 假的, 真的假的",
    "真的。, 假的, 真的。假的",
    "real, fake, real{soft}fake",
    "真的, fake, 真的{soft}fake",
    "한글, 한글, 한글{soft}한글",
    "真的, **假的**, 真的STR(假的)",
    "“真的”, 假的, “真的”假的",
    "really—, “no”, really—{soft}“no”"
  })
  void softBreaksShowNoSpaceBetweenChineseCharacters(String first, String second, String shown) {
    assertEquals(shown, show(markdown.inlines(first + "\n" + second)));
  }

  @Test
  void blocksKnowTheirLines() {
    String source = "# a\n\nb\nc\n\n- d\n  e\n- f\n\n> g\n> h\n\n```\ni\n```\n";
    List<Located> blocks = markdown.blocks(source, 11);
    assertEquals(
        List.of("11-11", "13-14", "16-18", "20-21", "23-25"),
        blocks.stream().map(block -> block.line() + "-" + block.endLine()).toList());
    Located list = blocks.get(2);
    assertEquals(
        List.of("16-17", "18-18"),
        list.items().stream().map(item -> item.line() + "-" + item.endLine()).toList());
    assertInstanceOf(Block.ListBlock.class, list.items().getFirst().block());
  }

  @Test
  void unclosedMarksTakeNothingWithThem() {
    for (String mark : List.of("$$", "%%", "<!--", "<table>", "<pre>", "<script>")) {
      List<Located> blocks = markdown.blocks(mark + "\n\n# 标题\n\n正文\n", 1);
      assertTrue(
          blocks.stream().anyMatch(located -> located.block() instanceof Block.Heading), mark);
    }
  }
}
