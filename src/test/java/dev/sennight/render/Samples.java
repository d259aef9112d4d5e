package dev.sennight.render;

import dev.sennight.model.EntryId;
import dev.sennight.model.LinkLookup;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.Match;
import dev.sennight.model.text.TextRange;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages made by hand, which hold every variant of block and inline. */
final class Samples {
  /** What the links of the samples lead to, by how their targets begin. */
  static final LinkLookup LINKS =
      new LinkLookup() {
        @Override
        public Resolution resolve(LinkForm form, String target) {
          if (target.startsWith("http") || target.startsWith("mailto:")) {
            return new Resolution.Web(target);
          }
          if (target.endsWith(".png") || target.endsWith(".pdf") || target.endsWith(".svg")) {
            return target.startsWith("lost")
                ? new Resolution.Unresolved(target)
                : new Resolution.Attachment(Resolution.How.PATH, "assets/" + target);
          }
          return switch (target) {
            case "关键词" -> found(Resolution.How.NAME, "card00000001", null);
            case "大模型" -> found(Resolution.How.ALIAS, "card00000002", null);
            case "周刊#模型" -> found(Resolution.How.APPROXIMATE, "item00000003", "模型：发布");
            case "自引" -> found(Resolution.How.NAME, "item00000004", null);
            default -> new Resolution.Unresolved(target);
          };
        }

        @Override
        public List<Block> embedded(String target) {
          return switch (target) {
            case "关键词" -> List.of(p("嵌入的卡片说："), p("一句就够。"));
            case "自引" -> List.of(p("我引用我自己。"), new Block.Embed("自引", List.of(t("自引"))));
            default -> List.of();
          };
        }
      };

  private Samples() {}

  private static Resolution found(Resolution.How how, String id, @Nullable String subpath) {
    return new Resolution.Found(how, "weekly/a.md", new EntryId(id), subpath, List.of());
  }

  static Inline t(String text) {
    return new Inline.Text(text);
  }

  static Inline styled(Inline.Style style, String text) {
    return new Inline.Styled(style, List.of(t(text)));
  }

  static Inline wiki(String target, String text) {
    return new Inline.Link(LinkForm.WIKI, target, List.of(t(text)));
  }

  static Inline web(String target, String text) {
    return new Inline.Link(LinkForm.MARKDOWN, target, List.of(t(text)));
  }

  static Inline image(String target, String alt) {
    return new Inline.Image(LinkForm.MARKDOWN, target, alt, null, null);
  }

  static Block p(String text) {
    return new Block.Paragraph(List.of(t(text)), null);
  }

  static Block p(Inline... inlines) {
    return new Block.Paragraph(List.of(inlines), null);
  }

  static Block h(int level, String text) {
    return new Block.Heading(level, List.of(t(text)), 1);
  }

  static Block list(@Nullable Integer start, Block.Item... items) {
    return new Block.ListBlock(start, true, List.of(items));
  }

  static Block.Item item(Block... blocks) {
    return new Block.Item(null, List.of(blocks), null);
  }

  static Block.Item task(Block.Task task, String text) {
    return new Block.Item(task, List.of(p(text)), null);
  }

  static Block callout(String type, Block.Fold fold, String title, Block... blocks) {
    return new Block.Callout(
        type, fold, title.isEmpty() ? List.of() : List.of(t(title)), List.of(blocks));
  }

  static Block.Row row(String... cells) {
    return new Block.Row(java.util.Arrays.stream(cells).map(c -> List.of(t(c))).toList());
  }

  static Page page(String title, List<Block> blocks, TextRange... marks) {
    return new Page(
        title,
        List.of(
            new Page.Crumb("技术阅读", new PageAddress.ToSearch("series:技术阅读")),
            new Page.Crumb("2025-W18", new PageAddress.ToDocument("weekly/a.md", null)),
            new Page.Crumb("专题", new PageAddress.ToTopic("专题"))),
        "2025-04-28 至 05-04",
        List.of("https://example.org/posts/a?b=1&c=2", "javascript:alert(1)"),
        List.of("大模型", "agent/tools"),
        List.of(
            new Page.Part(
                "item00000000", null, 2, null, "weekly/a.md", blocks, marks(marks), LINKS)),
        new Page.Crumb("上一篇的题目", new PageAddress.ToEntry("item00000009", null)),
        new Page.Crumb("下一篇的题目比较长，要看看它怎么折行", new PageAddress.ToEntry("item00000010", null)),
        List.of());
  }

  private static List<Match> marks(TextRange... marks) {
    return Stream.of(marks).map(Match::of).toList();
  }

  /** One after the other, every kind of block and inline. */
  static List<Block> everything() {
    return List.of(
        p(
            t("正文里有"),
            styled(Inline.Style.STRONG, "粗体"),
            t("、"),
            styled(Inline.Style.EMPHASIS, "emphasis"),
            t("、"),
            styled(Inline.Style.STRIKETHROUGH, "删去"),
            t("、"),
            styled(Inline.Style.HIGHLIGHT, "标亮"),
            t("、"),
            styled(Inline.Style.UNDERLINE, "下划"),
            t("、H"),
            styled(Inline.Style.SUBSCRIPT, "2"),
            t("O、10"),
            styled(Inline.Style.SUPERSCRIPT, "9"),
            t("、"),
            styled(Inline.Style.KEYBOARD, "Ctrl+K"),
            t("、"),
            styled(Inline.Style.SMALL, "小字"),
            t("和 "),
            new Inline.Code("inline_code(x)"),
            t("。中文与 English 混排，句子要够长，好看出行高、折行与 GPT-5.1、H100、C++ 这样的词怎么落在行尾。")),
        p(
            t("链接："),
            wiki("关键词", "一张卡片"),
            t("，"),
            wiki("大模型", "别名"),
            t("，"),
            wiki("周刊#模型", "近似的标题"),
            t("，"),
            wiki("没有这一篇", "还没有的一篇"),
            t("，"),
            web("https://example.org/a", "外面的网页"),
            t("，"),
            web("paper.pdf", "附件"),
            t("，"),
            web("javascript:alert(1)", "有毒的链接"),
            t("，"),
            new Inline.Tag("空间智能"),
            t("。脚注"),
            new Inline.FootnoteReference("a"),
            t("，又一次"),
            new Inline.FootnoteReference("a"),
            t("，没有的"),
            new Inline.FootnoteReference("zz"),
            new Inline.LineBreak(true),
            t("硬换行之后"),
            new Inline.LineBreak(false),
            t(
                "soft break."
                    + " https://example.org/a/very/long/address/that/has/no/place/to/break/and/goes/on/and/on/until/it/is/wider/than/the/column")),
        h(3, "列表"),
        list(
            null,
            item(p("第一点"), list(null, item(p("里面一点")), item(p("里面两点"), list(1, item(p("更里面")))))),
            item(p("第二点")),
            item(p("第三点"), p("第二段"))),
        list(3, item(p("从三开始")), item(p("四"))),
        list(
            null,
            task(Block.Task.DONE, "做完的事"),
            task(Block.Task.OPEN, "没做完的事，文字长一些，看看折行之后是不是和上一行对齐，而不是跑到方框下面去")),
        h(3, "引用"),
        new Block.Quote(List.of(p("引来的话。"), new Block.Quote(List.of(p("引中之引。")), null)), null),
        p(t("Some Body @somebody "), web("https://x.com/somebody/status/1", "2025-05-01")),
        new Block.Quote(List.of(p("A post, quoted as a whole."), p("🧵 第二段。")), null),
        callout(
            "note",
            Block.Fold.FIXED,
            "",
            p("没有题目的注。"),
            p(wiki("没有", "鬼链接"), web("https://a.example", "网页"))),
        callout("warning", Block.Fold.OPEN, "打开的警告", p("可以收起。")),
        callout("tip", Block.Fold.CLOSED, "收起的提示", p("要点开才看得见。")),
        callout("danger", Block.Fold.FIXED, "危险", p("小心。")),
        callout("success", Block.Fold.FIXED, "成功", p("好了。")),
        callout("example", Block.Fold.FIXED, "例子", p("如此。")),
        callout("question", Block.Fold.FIXED, "", p("为什么？")),
        callout("quote", Block.Fold.FIXED, "", p("有人说过。")),
        callout("自定", Block.Fold.FIXED, "", p("不认识的类型。")),
        h(3, "代码"),
        new Block.Code(
            "python",
            """
            # 一段注释
            def f(x: int) -> str:
                return f"{x} <b>" + 'a' * 3

            class A:
                pass\
            """),
        new Block.Code("json", "{\"name\": \"值\", \"n\": 3.5, \"ok\": true}"),
        new Block.Code("", "没有语言的一段，很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长"),
        h(3, "表格"),
        new Block.Table(
            List.of(Block.Alignment.LEFT, Block.Alignment.CENTER, Block.Alignment.RIGHT),
            List.of(row("名称", "类别", "分数")),
            List.of(row("甲", "模型", "98.2"), row("乙", "工具"), row("丙", "数据集", "7"))),
        h(3, "公式"),
        p(
            t("行内 "),
            new Inline.Formula("E = mc^2", false),
            t(" 与 "),
            new Inline.Formula("\\undefinedthing{x}", false),
            t("。")),
        new Block.Formula(
            "\\sum_{i=1}^{n} \\frac{x_i}{\\sqrt{1+x_i^2}} = \\int_0^\\infty e^{-t}\\,dt"),
        h(3, "图片"),
        p(image("pic.png", "图")),
        p(
            t("行内 "),
            image("https://img.example.org/a.webp", "远处的图"),
            t("，"),
            image("lost.png", "丢了的图"),
            t("。")),
        new Block.ThematicBreak(),
        new Block.Details(false, List.of(t("展开看看")), List.of(p("藏起来的话。"))),
        new Block.Embed("关键词", List.of(t("关键词"))),
        new Block.Embed("自引", List.of(t("自引"))),
        new Block.RawText("<unparsed>\n  as it stands"),
        new Block.Paragraph(List.of(t("有名字的一段。")), "blk-1"),
        new Block.Footnote("a", List.of(p("脚注的文字。"))),
        new Block.Footnote("never", List.of(p("没人提到的脚注。"))));
  }

  static List<Block> card() {
    return List.of(
        new Block.CardPart(Block.Part.MOTTO, List.of(p("会画图的机器，也要学会看世界。"))),
        new Block.CardPart(Block.Part.DEFINITION, List.of(p("空间智能指机器在三维世界中感知、推理与行动的能力。"))),
        new Block.CardPart(
            Block.Part.PROPOSITIONS, List.of(p("A：从二维到三维"), p("B：从看见到行动"), p("C：数据仍是瓶颈"))),
        new Block.CardPart(
            Block.Part.REASONING,
            List.of(
                list(
                    1,
                    item(p("先有表示"), list(null, item(p("点云")), item(p("高斯")))),
                    item(p("再有推理"))))),
        new Block.CardPart(
            Block.Part.INSIGHTS, List.of(list(null, item(p("世界是三维的。")), item(p("语言是它的影子。"))))),
        new Block.CardPart(Block.Part.FIELD, List.of(p("具身智能"))),
        new Block.CardPart(
            Block.Part.RELATED, List.of(p(wiki("世界模型", "世界模型"), t("、机器人")), p("高斯泼溅"))));
  }
}
