package dev.sennight.render;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.CodeColours;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes blocks. Everything of their plain text goes through {@link MarkedHtml}, in its order. */
final class BlockWriter {
  /** Deeper blocks are shown as plain text; browsers flatten what is nested further, too. */
  static final int DEEPEST = 80;

  private static final int LONGEST_SUMMARY = 40;
  private final PartScope scope;
  private final HtmlWriter out;
  private final MarkedHtml text;
  private final InlineWriter inlines;
  private final int headingShift;
  private int depth;

  /**
   * @param headingShift what is added to the level of a heading
   */
  BlockWriter(PartScope scope, int headingShift) {
    this.scope = scope;
    this.out = scope.out();
    this.text = scope.text();
    this.inlines = new InlineWriter(scope);
    this.headingShift = headingShift;
  }

  void blocks(List<Block> blocks) {
    if (depth >= DEEPEST) {
      plain(PlainText.of(blocks), false);
      return;
    }
    depth++;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (Byline.startsAt(blocks, i)) {
        post((Block.Paragraph) block, (Block.Quote) blocks.get(i + 1));
        i++;
      } else {
        block(block);
      }
    }
    depth--;
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading b -> heading(b);
      case Block.Paragraph b -> paragraph(b);
      case Block.Quote b -> quote(b);
      case Block.Callout b -> new CalloutWriter(scope, inlines, this).callout(b);
      case Block.ListBlock b -> list(b);
      case Block.Code b -> code(b);
      case Block.Formula b -> {
        out.open(Element.DIV, "math-block");
        inlines.formula(b.latex(), true);
        out.close(Element.DIV);
        text.skip(1);
      }
      case Block.Table b -> new TableWriter(out, text, inlines).table(b);
      case Block.ThematicBreak b -> out.open(Element.HR);
      case Block.Footnote b -> {
        scope.notes().add(b, text.offset());
        text.skip(PlainText.of(List.of(b)).length());
      }
      case Block.Details b -> details(b);
      case Block.Embed b -> new EmbedWriter(scope, inlines).embed(b, depth);
      case Block.CardPart b -> cardPart(b);
      case Block.RawText b -> plain(b.text(), true);
      case Block.Named b -> {
        out.open(Element.DIV);
        blockId(b.id());
        block(b.block());
        out.close(Element.DIV);
      }
    }
    out.newLine();
  }

  private void heading(Block.Heading b) {
    Element element = Element.heading(b.level() + headingShift);
    out.open(element);
    if (scope.hasIds()) {
      scope.page().setId(PageAnchors.heading(b.content()));
    }
    line(b.content());
    out.close(element);
  }

  private void paragraph(Block.Paragraph b) {
    if (b.blockId() == null && b.content().stream().allMatch(Inline.Anchor.class::isInstance)) {
      line(b.content());
      return;
    }
    boolean picture = isPictures(b.content());
    Element element = picture ? Element.DIV : Element.P;
    out.open(element);
    if (picture) {
      out.set(Attribute.CLASS, "pictures");
    }
    blockId(b.blockId());
    line(b.content());
    out.close(element);
  }

  /** Whether a line holds pictures, linked or not, and no words. */
  private static boolean isPictures(List<Inline> content) {
    boolean any = false;
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Image i -> any = true;
        case Inline.Link i when isPictures(i.content()) -> any = true;
        case Inline.Text i when i.text().isBlank() -> {}
        case Inline.LineBreak i -> {}
        default -> {
          return false;
        }
      }
    }
    return any;
  }

  private void post(Block.Paragraph byline, Block.Quote quote) {
    out.open(Element.DIV, "post").open(Element.P, "byline");
    blockId(byline.blockId());
    line(byline.content());
    out.close(Element.P);
    quote(quote);
    out.close(Element.DIV).newLine();
  }

  private void quote(Block.Quote b) {
    out.open(Element.BLOCKQUOTE);
    blockId(b.blockId());
    blocks(b.children());
    out.close(Element.BLOCKQUOTE);
  }

  private void list(Block.ListBlock b) {
    Integer start = b.start();
    Element element = start == null ? Element.UL : Element.OL;
    boolean tasks = b.items().stream().anyMatch(item -> item.task() != null);
    String look = tasks ? "tasks" : b.tight() ? "tight" : "loose";
    out.open(element, isLettered(b) ? look + " lettered" : look);
    if (start != null && start != 1) {
      out.set(Attribute.START, Integer.toString(start));
    }
    b.items().forEach(item -> item(item, b.tight()));
    out.close(element);
  }

  /** Whether every item brings a letter as its own marker: {@code A. …}. */
  private static boolean isLettered(Block.ListBlock b) {
    return b.start() == null
        && b.items().size() > 1
        && b.items().stream()
            .allMatch(item ->
                !item.children().isEmpty()
                    && item.children().getFirst() instanceof Block.Paragraph first
                    && !first.content().isEmpty()
                    && first.content().getFirst() instanceof Inline.Text words
                    && startsWithLetter(words.text()));
  }

  private static boolean startsWithLetter(String text) {
    return text.length() > 2
        && text.charAt(0) >= 'A'
        && text.charAt(0) <= 'Z'
        && (text.startsWith(". ", 1) || text.charAt(1) == '、');
  }

  private void item(Block.Item item, boolean tight) {
    Block.Task task = item.task();
    out.open(Element.LI);
    if (task != null) {
      out.set(Attribute.CLASS, task == Block.Task.DONE ? "task done" : "task");
    }
    blockId(item.blockId());
    if (task != null) {
      out.open(Element.SPAN, "ui box").text(task == Block.Task.DONE ? "☑" : "☐");
      out.close(Element.SPAN).text(" ");
    }
    if (tight) {
      tight(item.children());
    } else {
      blocks(item.children());
    }
    out.close(Element.LI);
  }

  /** The blocks of an item of a tight list, whose paragraphs are just lines. */
  private void tight(List<Block> children) {
    int done = 0;
    for (int i = 0; i < children.size(); i++) {
      boolean apart = i == 0 || !(children.get(i - 1) instanceof Block.Paragraph);
      if (apart
          && children.get(i) instanceof Block.Paragraph line
          && line.blockId() == null
          && !Byline.startsAt(children, i)) {
        blocks(children.subList(done, i));
        line(line.content());
        done = i + 1;
      }
    }
    blocks(children.subList(done, children.size()));
  }

  private void code(Block.Code b) {
    out.open(Element.DIV, "code");
    if (!b.language().isEmpty()) {
      out.open(Element.SPAN, "ui language").text(b.language()).close(Element.SPAN);
    }
    String copy = scope.page().targets().link(new PageAddress.ToCode(""));
    if (copy != null) {
      out.open(Element.A, "ui copy").set(Attribute.HREF, copy);
      out.text(scope.words().get("code.copy")).close(Element.A);
    }
    out.open(Element.PRE).open(Element.CODE);
    int at = 0;
    for (CodeColours.Run run : scope.page().colours().runs(b.language(), b.text())) {
      String piece = b.text().substring(at, at + run.length());
      if (run.kind() == CodeColours.Kind.PLAIN) {
        text.text(piece);
      } else {
        out.open(Element.SPAN, run.kind().styleClass());
        text.text(piece);
        out.close(Element.SPAN);
      }
      at += run.length();
    }
    text.skip(1);
    out.close(Element.CODE).close(Element.PRE).close(Element.DIV);
  }

  private void details(Block.Details b) {
    out.open(Element.DETAILS);
    if (b.open() || text.marksWithin(PlainText.of(List.of(b)).length())) {
      out.set(Attribute.OPEN, "");
    }
    if (b.summary().isEmpty()) { // then the first words stand there, which count as no text
      String words = PlainText.of(b.children()).strip().replace('\n', ' ');
      out.open(Element.SUMMARY, "ui").text(PlainText.start(words, LONGEST_SUMMARY).strip() + " …");
    } else {
      out.open(Element.SUMMARY);
    }
    line(b.summary());
    out.close(Element.SUMMARY);
    blocks(b.children());
    out.close(Element.DETAILS);
  }

  private void cardPart(Block.CardPart b) {
    String kind = b.part().name().toLowerCase(Locale.ROOT);
    out.open(Element.SECTION, "card-part card-" + kind);
    if (b.part() != Block.Part.MOTTO) {
      out.open(Element.DIV, "ui card-label").text(scope.words().get("part." + b.part().name()));
      out.close(Element.DIV);
    }
    blocks(b.children());
    out.close(Element.SECTION);
  }

  private void plain(String content, boolean ownLine) {
    out.open(Element.DIV, "plain");
    text.text(content);
    text.skip(ownLine ? 1 : 0);
    out.close(Element.DIV);
  }

  /** A line of inlines, and the line end that the plain text has after it. */
  private void line(List<Inline> content) {
    inlines.inlines(content);
    text.skip(1);
  }

  private void blockId(@Nullable String blockId) {
    if (blockId != null && scope.hasIds()) {
      scope.page().setId(PageAnchors.block(blockId));
    }
  }
}
