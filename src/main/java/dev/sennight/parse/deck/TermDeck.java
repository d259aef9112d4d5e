package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.Link;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.TableReader;
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A glossary: tables with one row a term, and little else. Each row is a card. */
public final class TermDeck {
  /** Characters of a title made from the text. */
  private static final int LONGEST_TITLE = 40;

  /** Share of a document's text that stands in its tables of terms, in percent. */
  private static final int MOST_TEXT = 60;

  private final Map<Located, TermTable> tables;
  private final List<String> lines;
  private final DeckEntries entries;
  private final List<Block> headers = new ArrayList<>();
  private final List<Located> between = new ArrayList<>();
  private @Nullable Located heading;

  private TermDeck(Map<Located, TermTable> tables, List<String> lines, List<Link> links) {
    this.tables = tables;
    this.lines = lines;
    entries = new DeckEntries(links, CpuTimeLimit.forStructure());
  }

  /** Whether most of {@code blocks} is tables of terms. */
  public static boolean isDeck(List<Located> blocks) {
    return !tables(blocks).isEmpty();
  }

  /**
   * Reads a glossary; empty when {@code blocks} are none.
   *
   * @param blocks of a document, in order
   * @param text of the whole document
   * @param links all links of the document; those on a row's line become the card's
   */
  public static Optional<DeckReading> read(List<Located> blocks, String text, List<Link> links) {
    Map<Located, TermTable> tables = tables(blocks);
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    TermDeck deck = new TermDeck(tables, text.lines().toList(), links);
    deck.read(blocks);
    return Optional.of(
        new DeckReading(deck.entries.all(), List.of(), deck.headers.stream().distinct().toList()));
  }

  private static Map<Located, TermTable> tables(List<Located> blocks) {
    Map<Located, TermTable> tables = new HashMap<>();
    long inside = 0;
    long all = 0;
    if (blocks.stream().noneMatch(block -> block.bare() instanceof Block.Table)) {
      return tables;
    }
    for (Located block : blocks) {
      if (block.block() instanceof Block.Heading) {
        continue;
      }
      int length = PlainText.of(List.of(block.block())).length();
      all += length;
      Optional<TermTable> table = TermTable.of(block);
      if (table.isPresent()) {
        inside += length;
        tables.put(block, table.get());
      }
    }
    return inside * 100 >= all * MOST_TEXT ? tables : Map.of();
  }

  private void read(List<Located> blocks) {
    for (Located block : blocks) {
      TermTable table = tables.get(block);
      if (table != null) {
        closeNote();
        rows(table);
        headers.add(new Block.Table(table.table().alignments(), table.table().header(), List.of()));
        heading = null;
      } else if (block.block() instanceof Block.Heading opened) {
        closeNote();
        heading = block;
        String title = PlainText.ofInlines(opened.content());
        entries.path(opened.level() == 1 ? List.of() : List.of(title));
      } else if (!(block.block() instanceof Block.ThematicBreak)) {
        between.add(block);
      }
    }
    closeNote();
  }

  /** What stands outside of the tables, as a note; its title is the heading right above it. */
  private void closeNote() {
    if (between.isEmpty()) {
      return;
    }
    List<Block> body = between.stream().map(Located::block).toList();
    Located above = heading;
    String title = above == null ? firstWords(body) : PlainText.of(List.of(above.block())).strip();
    int line = above == null ? between.getFirst().line() : above.line();
    int end = between.getLast().endLine();
    entries.add(title.isEmpty() ? "…" : title, line, end, body, null);
    between.clear();
    heading = null;
  }

  private static String firstWords(List<Block> body) {
    return PlainText.start(PlainText.of(body).strip().replace('\n', ' '), LONGEST_TITLE);
  }

  private void rows(TermTable table) {
    int line = table.line() + 2;
    for (Block.Row row : table.table().rows()) {
      String term = table.termOf(row);
      if (term != null) {
        row(table, row, term, line);
      }
      line++;
    }
  }

  private void row(TermTable table, Block.Row row, String term, int line) {
    List<Block> facts = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    List<String> written = TableReader.cells(lines.get(line - 1), row.cells().size());
    for (int i = 0; i < row.cells().size(); i++) {
      List<Inline> cell = row.cells().get(i);
      if (cell.isEmpty() || table.isShown(row, i)) {
        continue;
      }
      String name = TermTable.text(table.table().header().getFirst(), i);
      String label = name.isEmpty() ? "" : name + ": ";
      List<Inline> content = new ArrayList<>(cell);
      if (!label.isEmpty()) {
        content.addFirst(new Inline.Text(label));
      }
      facts.add(new Block.Paragraph(content, null));
      sources.add(label + (i < written.size() ? written.get(i) : PlainText.ofInlines(cell)));
    }
    List<String> names = table.namesOf(row).stream().filter(name -> !name.equals(term)).toList();
    Card card =
        new Card(term, names, null, List.of(), "", sources, List.of(), List.of(), List.of());
    List<Block> body =
        facts.isEmpty() ? List.of() : List.of(new Block.CardPart(Block.Part.DEFINITION, facts));
    entries.add(term, line, line, body, card);
  }
}
