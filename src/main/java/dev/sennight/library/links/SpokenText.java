package dev.sennight.library.links;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.CjkText;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.TreeVisitor;
import java.util.List;

/** The words of a tree, without code, formulas and addresses. */
final class SpokenText extends TreeVisitor {
  /** Stands where something was left out, so that words do not grow together. */
  private static final char GAP = '\n';

  private final StringBuilder out = new StringBuilder();

  private SpokenText() {}

  static String of(String title, List<Block> body) {
    SpokenText text = new SpokenText();
    text.words(title);
    text.out.append(GAP);
    text.blocks(body);
    return text.out.toString();
  }

  @Override
  protected void block(Block block) {
    switch (block) {
      case Block.Embed _ -> {}
      case Block.RawText b -> words(b.text());
      default -> super.block(block);
    }
    out.append(GAP);
  }

  @Override
  protected void line(List<Inline> content) {
    super.line(content);
    out.append(GAP);
  }

  @Override
  protected void inline(Inline inline) {
    switch (inline) {
      case Inline.Text i -> words(i.text());
      case Inline.Code _, Inline.Formula _ -> out.append(GAP);
      case Inline.Link i when i.form() == LinkForm.ADDRESS -> out.append(GAP);
      case Inline.Image i -> words(i.alt());
      case Inline.LineBreak i -> lineBreak(i.hard());
      case Inline.Tag i -> words(i.name());
      default -> super.inline(inline);
    }
  }

  /** A name may go on after the end of a line: Chinese without a space. */
  private void lineBreak(boolean hard) {
    boolean wide = !out.isEmpty() && CjkText.isCjk(out.charAt(out.length() - 1));
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
