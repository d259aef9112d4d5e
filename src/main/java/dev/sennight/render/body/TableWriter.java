package dev.sennight.render.body;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.Element;
import dev.sennight.render.html.HtmlWriter;
import java.util.List;
import java.util.Locale;

/** Writes tables, each in a box of its own that scrolls when it is too wide. */
final class TableWriter {
  private final HtmlWriter out;
  private final MarkedText text;
  private final InlineWriter inlines;

  TableWriter(HtmlWriter out, MarkedText text, InlineWriter inlines) {
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
        out.open(cell);
        align(table.alignments(), i);
        if (i < row.cells().size()) {
          cell(row.cells().get(i), i > 0);
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

  private void align(List<Block.Alignment> alignments, int column) {
    if (column < alignments.size() && alignments.get(column) != Block.Alignment.NONE) {
      String side = alignments.get(column).name().toLowerCase(Locale.ROOT);
      out.set(Attribute.CLASS, "to-" + side);
    }
  }
}
