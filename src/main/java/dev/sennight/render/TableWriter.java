package dev.sennight.render;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import java.util.List;
import java.util.Locale;

/** Writes tables, each in a box of its own that scrolls when it is too wide. */
final class TableWriter {
  /** In widths of a Latin letter. */
  private static final int SHORT = 16;

  private static final int WIDE = 0x1100;

  private final HtmlWriter out;
  private final MarkedHtml text;
  private final InlineWriter inlines;

  TableWriter(HtmlWriter out, MarkedHtml text, InlineWriter inlines) {
    this.out = out;
    this.text = text;
    this.inlines = inlines;
  }

  void table(Block.Table table) {
    int width = Math.max(width(table.header()), width(table.rows()));
    out.open(Element.DIV, "table").open(Element.TABLE);
    rows(table, table.header(), Element.THEAD, width);
    rows(table, table.rows(), Element.TBODY, width);
    out.close(Element.TABLE).close(Element.DIV);
  }

  private static int width(List<Block.Row> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private void rows(Block.Table table, List<Block.Row> rows, Element group, int width) {
    if (rows.isEmpty()) {
      return;
    }
    Element cell = group == Element.THEAD ? Element.TH : Element.TD;
    out.open(group);
    for (Block.Row row : rows) {
      out.open(Element.TR);
      for (int i = 0; i < width; i++) {
        List<Inline> content = i < row.cells().size() ? row.cells().get(i) : List.of();
        String styles = side(table.alignments(), i) + (isShort(content) ? " short" : "");
        out.open(cell);
        if (!styles.isEmpty()) {
          out.set(Attribute.CLASS, styles.strip());
        }
        if (i < row.cells().size()) {
          cell(content, i > 0);
        }
        out.close(cell);
      }
      text.skip(1);
      out.close(Element.TR);
    }
    out.close(group);
  }

  private void cell(List<Inline> content, boolean afterTab) {
    text.skip(afterTab ? 1 : 0);
    inlines.inlines(content);
  }

  /** Whether the words stay on one line: names, numbers and dates are not worth breaking. */
  private static boolean isShort(List<Inline> content) {
    return content.stream().noneMatch(Inline.Image.class::isInstance)
        && PlainText.ofInlines(content).codePoints().map(c -> c < WIDE ? 1 : 2).sum() <= SHORT;
  }

  private static String side(List<Block.Alignment> alignments, int column) {
    return column < alignments.size() && alignments.get(column) != Block.Alignment.NONE
        ? "to-" + alignments.get(column).name().toLowerCase(Locale.ROOT)
        : "";
  }
}
