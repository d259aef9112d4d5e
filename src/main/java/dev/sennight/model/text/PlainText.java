package dev.sennight.model.text;

import java.util.List;

/**
 * The plain text of a block tree: what search indexes, snippets show and marks count in.
 *
 * <p>Offsets into this text (UTF-16 units) are the coordinates of an entry: whoever shows the tree
 * walks it in the same order and counts the same text, so that a match found in the text can be
 * marked in the page. Every line of a leaf block ends with {@code \n}; cells of a table row are
 * parted by {@code \t}; footnote marks, anchors, rules and images without alternative text have no
 * text.
 */
public final class PlainText {
  private final StringBuilder out = new StringBuilder();

  private PlainText() {}

  /** The text of {@code blocks}; "" for an empty list. */
  public static String of(List<Block> blocks) {
    PlainText text = new PlainText();
    text.blocks(blocks);
    return text.out.toString();
  }

  /** The text of {@code inlines} as one line, soft breaks as spaces. */
  public static String ofInlines(List<Inline> inlines) {
    PlainText text = new PlainText();
    text.inlines(inlines);
    return text.out.toString().replace('\n', ' ');
  }

  /**
   * The first {@code most} characters of {@code text}, one less where a pair would be cut in two.
   */
  public static String start(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean pair = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, pair ? most - 1 : most);
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading b -> line(b.content());
      case Block.Paragraph b -> line(b.content());
      case Block.Quote b -> blocks(b.children());
      case Block.Callout b -> {
        if (!b.title().isEmpty()) {
          line(b.title());
        }
        blocks(b.children());
      }
      case Block.ListBlock b -> b.items().forEach(item -> blocks(item.children()));
      case Block.Code b -> line(b.text());
      case Block.Formula b -> line(b.latex());
      case Block.Table b -> {
        b.header().forEach(this::row);
        b.rows().forEach(this::row);
      }
      case Block.ThematicBreak b -> {}
      case Block.Footnote b -> blocks(b.children());
      case Block.Details b -> {
        line(b.summary());
        blocks(b.children());
      }
      case Block.Embed b -> line(b.content());
      case Block.CardPart b -> blocks(b.children());
      case Block.RawText b -> line(b.text());
      case Block.Named b -> block(b.block());
    }
  }

  private void row(Block.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (i > 0) {
        out.append('\t');
      }
      inlines(row.cells().get(i));
    }
    out.append('\n');
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void line(List<Inline> content) {
    inlines(content);
    out.append('\n');
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text i -> out.append(i.text());
      case Inline.Styled i -> inlines(i.children());
      case Inline.Code i -> out.append(i.text());
      case Inline.Formula i -> out.append(i.latex());
      case Inline.Link i -> inlines(i.content());
      case Inline.Image i -> out.append(i.alt());
      case Inline.LineBreak i -> out.append(i.hard() ? '\n' : ' ');
      case Inline.FootnoteReference i -> {}
      case Inline.Anchor i -> {}
      case Inline.Tag i -> out.append('#').append(i.name());
    }
  }
}
