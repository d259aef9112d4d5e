package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.inline.HtmlTag;
import dev.sennight.parse.inline.InlineContext;
import dev.sennight.parse.inline.InlineParser;
import java.util.ArrayList;
import java.util.List;

/** Tables written in HTML. */
final class HtmlTable {
  private final String source;
  private final InlineContext context;
  private final List<Block.Row> header = new ArrayList<>();
  private final List<Block.Row> rows = new ArrayList<>();
  private List<List<Inline>> row = new ArrayList<>();
  private boolean headRow = true;
  private int cellFrom = -1;
  private int readLine;
  private int lineKnownAt;

  private HtmlTable(String source, int line, InlineContext context) {
    this.source = source;
    this.context = context;
    readLine = line;
  }

  /** Reads from {@code <table} to {@code </table>}; text outside of cells becomes cells too. */
  static Block.Table read(String source, int line, InlineContext context) {
    return new HtmlTable(source, line, context).run();
  }

  private Block.Table run() {
    int textFrom = 0;
    for (int i = source.indexOf('<'); i >= 0; ) {
      HtmlTag tag = HtmlTag.at(source, i);
      boolean structure = tag != null && isStructure(tag.name());
      if (tag != null && structure) {
        text(textFrom, i);
        tag(tag);
        textFrom = tag.end();
      }
      i = source.indexOf('<', tag != null && structure ? tag.end() : i + 1);
    }
    text(textFrom, source.length());
    endRow();
    return new Block.Table(List.of(), header, rows);
  }

  private static boolean isStructure(String name) {
    return switch (name) {
      case "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col" ->
          true;
      default -> false;
    };
  }

  private void tag(HtmlTag tag) {
    boolean cell = tag.name().equals("td") || tag.name().equals("th");
    if (cell) {
      endCell(tag.start());
      if (!tag.closing()) {
        cellFrom = tag.end();
        headRow &= tag.name().equals("th");
      }
    } else if (tag.name().equals("tr") || tag.name().equals("table")) {
      endCell(tag.start());
      endRow();
    }
  }

  private void text(int from, int to) {
    if (cellFrom < 0 && !source.substring(from, to).isBlank()) {
      headRow = false;
      row.add(read(from, to));
    }
  }

  private void endCell(int to) {
    if (cellFrom >= 0) {
      row.add(read(cellFrom, to));
      cellFrom = -1;
    }
  }

  private List<Inline> read(int from, int to) {
    for (int i = lineKnownAt; i < from; i++) {
      readLine += source.charAt(i) == '\n' ? 1 : 0;
    }
    lineKnownAt = from;
    return InlineParser.read(source.substring(from, to), readLine, context);
  }

  private void endRow() {
    endCell(source.length());
    if (!row.isEmpty()) {
      (headRow && rows.isEmpty() ? header : rows).add(new Block.Row(row));
    }
    row = new ArrayList<>();
    headRow = true;
  }
}
