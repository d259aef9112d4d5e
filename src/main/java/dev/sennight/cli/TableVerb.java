package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.render.export.MarkdownEscaper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "table",
    description = "Print entries as a table, a row for each or for each group.")
final class TableVerb extends Verb {
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

  /** How the table is written. */
  enum Format {
    /** RFC 4180. */
    CSV,
    /** An object a line. */
    JSON,
    /** Of GitHub. */
    MARKDOWN
  }

  @Spec CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "WHAT",
      description = "A query, an id, a file of the library, a year, starred, or all.")
  String[] words = {};

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "COLUMN",
      defaultValue = "id,title,series,year,week",
      description =
          "id, kind, file, line, series, year, week, number, date, section, topic, title, tags,"
              + " sources; links and backlinks (how many); of cards mentions, first, last."
              + " ${DEFAULT-VALUE} by default.")
  List<String> columns;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = "A row for each value: how many entries, and the first and last of their days.")
  @Nullable String group;

  @Option(
      names = "--sort",
      split = ",",
      paramLabel = "COLUMN",
      description = "By these columns, each downwards after a dash: --sort=-year,title.")
  List<String> sort = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only one kind: ${COMPLETION-CANDIDATES}.")
  @Nullable EntryKind kind;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "CSV",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  Format format;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec, columns and format
  TableVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    refuseOptions(spec, words);
    List<String> known = group == null ? EntryRows.names() : EntryRows.namesOf(group);
    check(group == null ? columns : List.of(group), group == null ? known : EntryRows.FIELDS);
    List<String> order = sort.stream().map(TableVerb::bare).toList();
    check(order, known);
    try (Library library = options.openIndexed(context)) {
      String what = String.join(" ", words);
      List<EntrySummary> entries =
          ChosenEntries.of(library, what, Integer.MAX_VALUE).entries().stream()
              .filter(entry -> kind == null || entry.kind() == kind)
              .toList();
      EntryRows table = table(library, entries, order);
      print(table);
      return table.rows().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private EntryRows table(Library library, List<EntrySummary> entries, List<String> order)
      throws IOException {
    List<String> needed = new ArrayList<>(columns);
    needed.addAll(order);
    EntryRows table =
        group == null
            ? EntryRows.of(library, entries, needed).with(columns)
            : EntryRows.grouped(entries, group);
    for (String column : sort.reversed()) { // the sort is stable: the first column comes last
      table = table.sorted(bare(column), column.startsWith("-"));
    }
    return table;
  }

  private static String bare(String column) {
    return column.startsWith("-") ? column.substring(1) : column;
  }

  private void check(List<String> asked, List<String> known) {
    for (String column : asked) {
      if (!known.contains(column)) {
        throw new ParameterException(
            spec.commandLine(),
            "“"
                + column
                + "” is no column here. The columns are "
                + String.join(", ", known)
                + ".");
      }
    }
  }

  private void print(EntryRows table) throws IOException {
    switch (format) {
      case CSV -> console().results().print(Csv.write(table.columns(), rows(table)));
      case JSON -> {
        try (JsonLines out = new JsonLines(console())) {
          for (Map<String, @Nullable Object> row : table.cells()) {
            out.begin().fields(row).endLine();
          }
        }
      }
      case MARKDOWN -> {
        printRow(table.columns());
        printRow(Collections.nCopies(table.columns().size(), "---"));
        for (Map<String, @Nullable Object> row : table.cells()) {
          printRow(row.values().stream().map(TableVerb::markdown).toList());
        }
      }
    }
  }

  private static List<List<@Nullable Object>> rows(EntryRows table) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : table.cells()) {
      List<@Nullable Object> cells = new ArrayList<>();
      row.values()
          .forEach(
              value -> cells.add(value instanceof Collection<?> ? EntryRows.text(value) : value));
      rows.add(cells);
    }
    return rows;
  }

  private void printRow(List<String> cells) {
    print("| " + String.join(" | ", cells) + " |");
  }

  /** A cell keeps to its line, and a bar does not end it. */
  private static String markdown(@Nullable Object value) {
    String text = EntryRows.text(value).replaceAll("\\s+", " ").strip();
    return BAR.matcher(MarkdownEscaper.line(text)).replaceAll("\\\\|");
  }
}
