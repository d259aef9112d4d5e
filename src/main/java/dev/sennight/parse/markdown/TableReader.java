package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Block.Alignment;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.inline.InlineContext;
import dev.sennight.parse.inline.InlineParser;
import dev.sennight.parse.inline.WikiLink;
import java.util.ArrayList;
import java.util.List;

/** Tables of pipes. */
public final class TableReader {
  private TableReader() {}

  /** Index of the delimiter row of a table in {@code lines}; -1 when they hold none. */
  static int delimiterRow(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (isDelimiterRow(lines.get(i))) {
        int columns = cells(lines.get(i), false).size();
        if (cells(lines.get(i - 1), columns).size() == columns) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isDelimiterRow(String line) {
    boolean dash = false;
    boolean bar = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if ("|-: \t".indexOf(c) < 0) {
        return false;
      }
      dash |= c == '-';
      bar |= c == '|' || c == ':';
    }
    if (!dash || !bar) {
      return false;
    }
    return cells(line, false).stream().allMatch(TableReader::isDelimiter);
  }

  private static boolean isDelimiter(String cell) {
    String dashes = cell.startsWith(":") ? cell.substring(1) : cell;
    dashes = dashes.endsWith(":") ? dashes.substring(0, dashes.length() - 1) : dashes;
    return !dashes.isEmpty() && dashes.chars().allMatch(c -> c == '-');
  }

  /** Reads the table whose header is at {@code header}, up to the end of {@code lines}. */
  static Block.Table read(List<String> lines, int header, int line, InlineContext context) {
    List<Alignment> alignments =
        cells(lines.get(header + 1), false).stream().map(TableReader::alignment).toList();
    int columns = alignments.size();
    Block.Row head = row(cells(lines.get(header), columns), line, context);
    List<Block.Row> rows = new ArrayList<>();
    for (int i = header + 2; i < lines.size(); i++) {
      rows.add(row(cells(lines.get(i), columns), line + i - header, context));
    }
    return new Block.Table(alignments, List.of(head), rows);
  }

  private static Alignment alignment(String cell) {
    boolean left = cell.startsWith(":");
    boolean right = cell.endsWith(":");
    if (left && right) {
      return Alignment.CENTER;
    }
    return left ? Alignment.LEFT : right ? Alignment.RIGHT : Alignment.NONE;
  }

  private static Block.Row row(List<String> sources, int line, InlineContext context) {
    List<List<Inline>> cells = new ArrayList<>();
    sources.forEach(cell -> cells.add(InlineParser.read(cell, line, context)));
    return new Block.Row(cells);
  }

  /**
   * The source of the cells of a row of a table with {@code columns}: {@code [[target|text]]} is
   * one cell, unless only its parts make as many.
   */
  public static List<String> cells(String line, int columns) {
    List<String> linked = cells(line, true);
    if (linked.size() == columns) {
      return linked;
    }
    List<String> parted = cells(line, false);
    return parted.size() == columns ? parted : linked;
  }

  /**
   * The cells of a row, trimmed; {@code \\|} is a bar inside a cell.
   *
   * @param links whether a bar inside of a wiki-link parts no cells
   */
  private static List<String> cells(String line, boolean links) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int from = 0;
    int to = line.length();
    while (from < to && Character.isWhitespace(line.charAt(from))) {
      from++;
    }
    if (from < to && line.charAt(from) == '|') {
      from++;
    }
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      int linkEnd = links && c == '[' ? linkEnd(line, i) : -1;
      if (linkEnd > 0) {
        cell.append(line.substring(i, linkEnd).replace("\\|", "|"));
        i = linkEnd - 1;
      } else if (c == '\\' && i + 1 < to && line.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }

  private static int linkEnd(String line, int start) {
    WikiLink link = line.startsWith("[[", start) ? WikiLink.at(line, start) : null;
    return link == null ? -1 : link.end();
  }
}
