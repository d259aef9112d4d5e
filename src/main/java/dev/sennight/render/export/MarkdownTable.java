package dev.sennight.render.export;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;

/** Writes a table as Markdown. */
final class MarkdownTable {
  private MarkdownTable() {}

  static String write(Block.Table table) {
    int width =
        Math.max(
            table.alignments().size(),
            Math.max(widest(table.header()), Math.max(1, widest(table.rows()))));
    List<String> lines = new ArrayList<>();
    Block.Row head =
        table.header().isEmpty() ? new Block.Row(List.of()) : table.header().getFirst();
    lines.add(row(head, width));
    StringBuilder rule = new StringBuilder("|");
    for (int i = 0; i < width; i++) {
      rule.append(' ').append(rule(table.alignments(), i)).append(" |");
    }
    lines.add(rule.toString());
    table.header().stream().skip(1).forEach(row -> lines.add(row(row, width)));
    table.rows().forEach(row -> lines.add(row(row, width)));
    return String.join("\n", lines);
  }

  private static int widest(List<Block.Row> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private static String rule(List<Block.Alignment> alignments, int column) {
    if (column >= alignments.size()) {
      return "---";
    }
    return switch (alignments.get(column)) {
      case NONE -> "---";
      case LEFT -> ":--";
      case CENTER -> ":-:";
      case RIGHT -> "--:";
    };
  }

  private static String row(Block.Row row, int width) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < width; i++) {
      List<Inline> cell = i < row.cells().size() ? row.cells().get(i) : List.of();
      String text = MarkdownInlines.write(cell).replace("\\\n", "<br>").replace('\n', ' ');
      line.append(' ').append(pipes(text)).append(" |");
    }
    return line.toString();
  }

  /** Every bar that is not escaped yet. */
  private static String pipes(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '|' && (i == 0 || text.charAt(i - 1) != '\\')) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
