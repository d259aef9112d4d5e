package dev.sennight.model.text;

import java.util.List;

/**
 * Visits block trees in the order of their plain text. A subclass overrides methods for the kinds
 * it collects, and calls the overridden method for the others.
 */
public abstract class TreeVisitor {
  /** Visits {@code blocks} in order. */
  public final void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  /** Visits what is right inside {@code block}. */
  protected void block(Block block) {
    switch (block) {
      case Block.Heading b -> line(b.content());
      case Block.Paragraph b -> line(b.content());
      case Block.Callout b -> {
        line(b.title());
        blocks(b.children());
      }
      case Block.Details b -> {
        line(b.summary());
        blocks(b.children());
      }
      case Block.Table b -> {
        b.header().forEach(row -> row.cells().forEach(this::line));
        b.rows().forEach(row -> row.cells().forEach(this::line));
      }
      case Block.Embed b -> line(b.content());
      case Block.Quote _, Block.ListBlock _, Block.Footnote _, Block.CardPart _, Block.Named _ ->
          blocks(block.children());
      case Block.Code _, Block.Formula _, Block.ThematicBreak _, Block.RawText _ -> {}
    }
  }

  /** Visits the inlines of a block, title or table cell. */
  protected void line(List<Inline> content) {
    inlines(content);
  }

  /** Visits {@code inlines} in order. */
  public final void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  /** Visits what is right inside {@code inline}. */
  protected void inline(Inline inline) {
    switch (inline) {
      case Inline.Styled i -> inlines(i.children());
      case Inline.Link i -> inlines(i.content());
      case Inline.Text _,
          Inline.Code _,
          Inline.Formula _,
          Inline.Image _,
          Inline.LineBreak _,
          Inline.FootnoteReference _,
          Inline.Tag _,
          Inline.Anchor _ -> {}
    }
  }
}
