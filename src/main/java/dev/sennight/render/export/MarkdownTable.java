package dev.sennight.render.export;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;

/** Writes a table as Markdown; one that was written in HTML, or has no header, as HTML. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String write(Block.Table table) {
    int columns = table.alignments().size();
    boolean plain =
        columns > 0
            && table.header().size() == 1
            && table.header().getFirst().cells().size() == columns;
    return plain ? piped(table) : html(table);
  }

  private static String piped(Block.Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(row(table.header().getFirst()));
    StringBuilder rule = new StringBuilder("|");
    table.alignments().forEach(alignment -> rule.append(' ').append(rule(alignment)).append(" |"));
    lines.add(rule.toString());
    table.rows().forEach(row -> lines.add(row(row)));
    return String.join("\n", lines);
  }

  private static String rule(Block.Alignment alignment) {
    return switch (alignment) {
      case NONE -> "---";
      case LEFT -> ":--";
      case CENTER -> ":-:";
      case RIGHT -> "--:";
    };
  }

  private static String row(Block.Row row) {
    StringBuilder line = new StringBuilder("|");
    for (List<Inline> cell : row.cells()) {
      line.append(' ').append(MarkdownInlines.line(cell).replace("|", "\\|")).append(" |");
    }
    return line.toString();
  }

  private static String html(Block.Table table) {
    StringBuilder out = new StringBuilder("<table>\n");
    table.header().forEach(row -> html(row, "th", out));
    table.rows().forEach(row -> html(row, "td", out));
    return out.append("</table>").toString();
  }

  /** Within tags nothing but a reference keeps an angle bracket from opening another. */
  private static void html(Block.Row row, String cell, StringBuilder out) {
    out.append("<tr>");
    for (List<Inline> content : row.cells()) {
      out.append('<').append(cell).append('>');
      out.append(MarkdownInlines.write(content).replace("\\<", "&lt;"));
      out.append("</").append(cell).append('>');
    }
    out.append("</tr>\n");
  }
}
