package dev.sennight.parse.deck;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.deck.TermColumn.Role;
import dev.sennight.parse.frontmatter.ValueList;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with one row a term: the terms in one column, and beside it what translates, abbreviates
 * or defines them.
 *
 * @param table with a header row
 * @param line of the header row; the rows begin two lines below
 * @param term the column of the terms
 * @param names the columns of their other names, in order
 */
record TermTable(Block.Table table, int line, int term, List<Integer> names) {
  private static final int FEWEST_ROWS = 2;

  /** Without a header that tells, two languages side by side must go on for this many rows. */
  private static final int FEWEST_UNNAMED_ROWS = 5;

  /** Letters of the shortest Latin name beside a slash: {@code TCP/IP} and {@code A/B} are one. */
  private static final int SHORTEST_LATIN = 3;

  private static final Set<Role> NAMES = Set.of(Role.LANGUAGE, Role.TRANSLATION, Role.OTHER_NAME);

  TermTable {
    names = List.copyOf(names);
  }

  /** Reads {@code block}; empty when it is no such table, or in doubt. */
  static Optional<TermTable> of(Located block) {
    if (!(block.bare() instanceof Block.Table table)
        || table.header().size() != 1
        || table.rows().size() < FEWEST_ROWS
        || block.endLine() - block.line() < table.rows().size() + 1) {
      return Optional.empty();
    }
    List<TermColumn> columns = columns(table);
    TermColumn term = term(columns);
    if (term == null) {
      return Optional.empty();
    }
    List<TermColumn> names = columns.stream().filter(c -> isName(c, term)).toList();
    return isTold(columns, term, names, table.rows().size())
        ? Optional.of(
            new TermTable(
                table, block.line(), term.index(), names.stream().map(TermColumn::index).toList()))
        : Optional.empty();
  }

  private static List<TermColumn> columns(Block.Table table) {
    List<List<Inline>> header = table.header().getFirst().cells();
    List<TermColumn> columns = new ArrayList<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      List<String> cells = table.rows().stream().map(row -> text(row, column)).toList();
      columns.add(TermColumn.of(i, text(table.header().getFirst(), i), cells));
    }
    return columns;
  }

  /** Of the columns with terms the one named so, else the Latin one, else the first. */
  private static @Nullable TermColumn term(List<TermColumn> columns) {
    return columns.stream()
        .filter(column -> column.hasTerms() && column.role() != Role.TRANSLATION)
        .min(
            Comparator.comparing((TermColumn column) -> column.role() == Role.OTHER_NAME)
                .thenComparing(column -> column.role() != Role.TERM)
                .thenComparing(TermColumn::acronyms)
                .thenComparing(column -> !column.isLatin())
                .thenComparingInt(TermColumn::index))
        .orElse(null);
  }

  private static boolean isName(TermColumn column, TermColumn term) {
    boolean translates =
        column.hasTerms()
            && column.role() != Role.TERM
            && ((term.isLatin() && column.isOther()) || (term.isOther() && column.isLatin()));
    return column.index() != term.index()
        && (NAMES.contains(column.role())
            || translates
            || (column.role() == Role.NONE && column.acronyms() && column.distinct() > 0.5));
  }

  /** Whether headers, or else many rows in two languages and nothing more, tell of terms. */
  private static boolean isTold(
      List<TermColumn> columns, TermColumn term, List<TermColumn> names, int rows) {
    boolean named = term.role() == Role.TERM || term.role() == Role.LANGUAGE;
    boolean others = names.stream().anyMatch(column -> NAMES.contains(column.role()));
    boolean defined =
        term.role() == Role.TERM
            && columns.stream().anyMatch(column -> column.role() == Role.DEFINITION);
    boolean translated =
        names.stream().anyMatch(column -> column.terms() >= term.terms() / 2 && !column.acronyms());
    return (named && (others || defined || translated))
        || (others && translated)
        || (translated && rows >= FEWEST_UNNAMED_ROWS && columns.size() <= 4);
  }

  static String text(Block.Row row, int column) {
    return PlainText.ofInlines(cell(row, column)).strip();
  }

  static List<Inline> cell(Block.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : List.of();
  }

  /** The term of a row, else the first cell with text; null for an empty row. */
  @Nullable String termOf(Block.Row row) {
    return Stream.concat(
            Stream.of(term), Stream.iterate(0, i -> i < row.cells().size(), i -> i + 1))
        .map(column -> text(row, column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** The other names in a row. */
  List<String> namesOf(Block.Row row) {
    return names.stream()
        .flatMap(column -> namesIn(text(row, column)).stream())
        .distinct()
        .toList();
  }

  /** The names in {@code cell}, which commas and slashes part. */
  private static List<String> namesIn(String cell) {
    List<String> names = new ArrayList<>();
    for (String part : ValueList.split(cell)) {
      List<String> slashed = ValueList.parts(part, "/／|").stream().map(String::strip).toList();
      names.addAll(slashed.stream().allMatch(TermTable::isName) ? slashed : List.of(part));
    }
    return names;
  }

  private static boolean isName(String part) {
    return TermColumn.hasOtherLetters(part)
        || part.codePoints().filter(Character::isLetter).count() >= SHORTEST_LATIN;
  }

  /** Whether a cell is shown whole by the card's term and names, with nothing left to say of it. */
  boolean isShown(Block.Row row, int column) {
    boolean name = column == term || names.contains(column);
    return name && cell(row, column).stream().allMatch(inline -> inline instanceof Inline.Text);
  }
}
