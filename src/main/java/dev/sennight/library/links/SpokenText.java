package dev.sennight.library.links;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.List;

/** The words of a tree, without code, formulas and addresses. */
final class SpokenText {
  /** Stands where something was left out, so that words do not grow together. */
  private static final char GAP = '\n';

  private static final char FIRST_WIDE = '\u2E80';

  private final StringBuilder out = new StringBuilder();

  private SpokenText() {}

  static String of(String title, List<Block> body) {
    SpokenText text = new SpokenText();
    text.words(title);
    text.out.append(GAP);
    text.blocks(body);
    return text.out.toString();
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      block(block);
      out.append(GAP);
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading b -> inlines(b.content());
      case Block.Paragraph b -> inlines(b.content());
      case Block.Quote b -> blocks(b.children());
      case Block.Callout b -> {
        inlines(b.title());
        out.append(GAP);
        blocks(b.children());
      }
      case Block.ListBlock b -> b.items().forEach(item -> blocks(item.children()));
      case Block.Code b -> {}
      case Block.Formula b -> {}
      case Block.Table b -> {
        b.header().forEach(this::row);
        b.rows().forEach(this::row);
      }
      case Block.ThematicBreak b -> {}
      case Block.Footnote b -> blocks(b.children());
      case Block.Details b -> {
        inlines(b.summary());
        out.append(GAP);
        blocks(b.children());
      }
      case Block.Embed b -> {}
      case Block.CardPart b -> blocks(b.children());
      case Block.RawText b -> words(b.text());
      case Block.Named b -> block(b.block());
    }
  }

  private void row(Block.Row row) {
    for (List<Inline> cell : row.cells()) {
      inlines(cell);
      out.append(GAP);
    }
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    switch (inline) {
      case Inline.Text i -> words(i.text());
      case Inline.Styled i -> inlines(i.children());
      case Inline.Code i -> out.append(GAP);
      case Inline.Formula i -> out.append(GAP);
      case Inline.Link i -> {
        if (i.form() == LinkForm.ADDRESS) {
          out.append(GAP);
        } else {
          inlines(i.content());
        }
      }
      case Inline.Image i -> words(i.alt());
      case Inline.LineBreak i -> lineBreak(i.hard());
      case Inline.FootnoteReference i -> {}
      case Inline.Anchor i -> {}
      case Inline.Tag i -> words(i.name());
    }
  }

  /** A name may go on after the end of a line: Chinese without a space. */
  private void lineBreak(boolean hard) {
    boolean wide = !out.isEmpty() && out.charAt(out.length() - 1) >= FIRST_WIDE;
    if (hard) {
      out.append(GAP);
    } else if (!wide) {
      out.append(' ');
    }
  }

  /** Appends {@code text} without the addresses that stand in it. */
  private void words(String text) {
    int from = 0;
    int at = text.indexOf("://");
    while (at >= 0) {
      int start = at;
      while (start > from && isAddress(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 3;
      while (end < text.length() && isAddress(text.charAt(end))) {
        end++;
      }
      out.append(text, from, start).append(GAP);
      from = end;
      at = text.indexOf("://", end);
    }
    out.append(text, from, text.length());
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 127 && "<>\"()".indexOf(c) < 0;
  }
}
