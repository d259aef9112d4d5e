package dev.sennight.parse.items;

import dev.sennight.model.dates.DateReader;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as one item a row, as lists of papers and releases are written. The title is the
 * bold or else the linked text of one column; every cell is kept below the name of its column.
 */
final class TableRows {
  /** Share of the rows, in percent, that have a title in the title's column. */
  private static final int MOST_ROWS = 60;

  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,4}\\s*[)）.、．:]\\s*");
  private static final Pattern TITLE_END = Pattern.compile("\\s{2,}|\\s+[-–—]\\s+|[:：]\\s|：|\\R");

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

  /**
   * The first column most of whose cells have bold text, each another; else the first with links,
   * each another; else, where links say the same in every row, the first with words; else -1.
   */
  private static int titleColumn(Block.Table table) {
    int columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    boolean linked = false;
    for (Item.Lead lead : List.of(Item.Lead.BOLD, Item.Lead.LINK)) {
      for (int column = 0; column < columns; column++) {
        List<String> titles = titles(table, column, lead);
        boolean most = isMost(titles.size(), table);
        if (most && areDistinct(titles) && !areDates(titles)) {
          return column;
        }
        linked |= most || lead == Item.Lead.LINK && isMost(links(table, column), table);
      }
    }
    for (int column = 0; linked && column < columns; column++) {
      List<String> texts = titles(table, column, Item.Lead.TEXT);
      if (texts.size() == table.rows().size() && areDistinct(texts) && !areDates(texts)) {
        return column;
      }
    }
    return -1;
  }

  private static boolean isMost(int rows, Block.Table table) {
    return rows * 100 >= table.rows().size() * MOST_ROWS;
  }

  /** In how many rows a column has a link to the web. */
  private static int links(Block.Table table, int column) {
    return (int)
        table.rows().stream().filter(row -> InlineText.address(cell(row, column)) != null).count();
  }

  private static List<String> titles(Block.Table table, int column, Item.Lead lead) {
    List<String> titles = new ArrayList<>();
    for (Block.Row row : table.rows()) {
      List<Inline> title =
          lead == Item.Lead.TEXT ? textTitle(cell(row, column)) : title(row, column, lead);
      if (title != null && InlineText.plain(title).codePoints().anyMatch(Character::isLetter)) {
        titles.add(InlineText.plain(title));
      }
    }
    return titles;
  }

  private static boolean areDates(List<String> titles) {
    return titles.stream().allMatch(title -> DateReader.whole(title).isPresent());
  }

  private static boolean areDistinct(List<String> titles) {
    return !titles.isEmpty() && new HashSet<>(titles).size() * 10 >= titles.size() * 8;
  }

  /** The words of a cell up to a dash, a colon or a gap, without a number before them. */
  private static List<Inline> textTitle(List<Inline> cell) {
    String text = NUMBER.matcher(InlineText.plain(cell)).replaceFirst("");
    String title = TITLE_END.split(text, 2)[0].strip();
    return title.isEmpty() ? List.of() : TitleLine.excerpt(title);
  }

  /** The text of a cell that is bold, or the text of its link; null when it has none. */
  private static @Nullable List<Inline> title(Block.Row row, int column, Item.Lead lead) {
    for (Inline inline : cell(row, column)) {
      List<Inline> text =
          switch (inline) {
            case Inline.Styled styled
                when lead == Item.Lead.BOLD && styled.style() == Inline.Style.STRONG ->
                List.of(styled);
            case Inline.Link link
                when lead == Item.Lead.LINK && InlineText.address(List.of(link)) != null ->
                List.of(link);
            default -> List.of();
          };
      if (InlineText.plain(text).codePoints().anyMatch(Character::isLetter)) {
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
    if (title == null && InlineText.lead(cell) == Item.Lead.LINK) {
      title = title(row, titles, Item.Lead.LINK);
    }
    if (title == null) {
      title = InlineText.plain(cell).isEmpty() ? firstWords(row) : textTitle(cell);
    }
    String address = InlineText.address(title);
    for (int i = 0; address == null && i < row.cells().size(); i++) {
      address = i == titles ? null : InlineText.address(cell(row, i));
    }
    return new Item(
        title,
        address == null ? InlineText.address(cell) : address,
        body(row),
        line,
        line,
        Item.Lead.LINK,
        null);
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
