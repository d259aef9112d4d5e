package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as one item a row, as lists of papers and releases are written. The title is the
 * bold or else the linked text of one column; every cell is kept below the name of its column.
 */
final class TableRows {
  /** Share of the rows, in percent, that have a title in the title's column. */
  private static final int MOST_ROWS = 60;

  private final List<List<Inline>> header;
  private final int titles;

  private TableRows(Block.Table table, int titles) {
    this.titles = titles;
    this.header = table.header().isEmpty() ? List.of() : table.header().getFirst().cells();
  }

  /** The items of {@code block}; empty when it is no table of items. */
  static List<Item> of(Located block) {
    if (!(block.bare() instanceof Block.Table table) || table.rows().isEmpty()) {
      return List.of();
    }
    int titles = titleColumn(table);
    if (titles < 0) {
      return List.of();
    }
    TableRows rows = new TableRows(table, titles);
    List<Item> items = new ArrayList<>(table.rows().size());
    int firstRow = block.endLine() - table.rows().size() + 1;
    for (int i = 0; i < table.rows().size(); i++) {
      items.add(rows.item(table.rows().get(i), Math.max(block.line(), firstRow + i)));
    }
    return items;
  }

  /** The first column most of whose cells have bold text; else the first with links; else -1. */
  private static int titleColumn(Block.Table table) {
    int columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (Item.Lead lead : List.of(Item.Lead.BOLD, Item.Lead.LINK)) {
      for (int column = 0; column < columns; column++) {
        int marked = 0;
        for (Block.Row row : table.rows()) {
          marked += title(row, column, lead) != null ? 1 : 0;
        }
        if (marked * 100 >= table.rows().size() * MOST_ROWS) {
          return column;
        }
      }
    }
    return -1;
  }

  /** The text of a cell that is bold, or the text of its link; null when it has none. */
  private static @Nullable List<Inline> title(Block.Row row, int column, Item.Lead lead) {
    for (Inline inline : cell(row, column)) {
      List<Inline> text =
          switch (inline) {
            case Inline.Styled styled
                when lead == Item.Lead.BOLD && styled.style() == Inline.Style.STRONG ->
                List.of(styled);
            case Inline.Link _ when InlineText.address(List.of(inline)) != null -> List.of(inline);
            default -> List.of();
          };
      boolean fits = lead == Item.Lead.LINK || inline instanceof Inline.Styled;
      if (fits && InlineText.plain(text).codePoints().anyMatch(Character::isLetter)) {
        return text;
      }
    }
    return null;
  }

  private static List<Inline> cell(Block.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : List.of();
  }

  private Item item(Block.Row row, int line) {
    List<Inline> cell = cell(row, titles);
    List<Inline> title = title(row, titles, Item.Lead.BOLD);
    if (title == null) {
      title = title(row, titles, Item.Lead.LINK);
    }
    if (title == null) {
      title = InlineText.plain(cell).isEmpty() ? firstWords(row) : cell;
    }
    String address = InlineText.address(cell);
    for (int i = 0; address == null && i < row.cells().size(); i++) {
      address = InlineText.address(cell(row, i));
    }
    return new Item(title, address, body(row), line, line, Item.Lead.LINK);
  }

  private static List<Inline> firstWords(Block.Row row) {
    for (List<Inline> cell : row.cells()) {
      if (!InlineText.plain(cell).isEmpty()) {
        return cell;
      }
    }
    return List.of(new Inline.Text("…"));
  }

  /** A paragraph a cell: the name of its column in bold, then what it holds. */
  private List<Block> body(Block.Row row) {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      List<Inline> cell = cell(row, i);
      if (InlineText.plain(cell).isEmpty()) {
        continue;
      }
      List<Inline> content = new ArrayList<>();
      String name = i < header.size() ? InlineText.plain(header.get(i)) : "";
      if (!name.isEmpty()) {
        content.add(new Inline.Styled(Inline.Style.STRONG, List.of(new Inline.Text(name))));
        content.add(new Inline.Text(": "));
      }
      content.addAll(cell);
      body.add(new Block.Paragraph(content, null));
    }
    return body;
  }
}
