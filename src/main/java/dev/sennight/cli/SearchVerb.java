package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.EntryFields;
import dev.sennight.library.Library;
import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.search.SearchAnswer.Expansion;
import dev.sennight.search.SearchAnswer.Explanation;
import dev.sennight.search.SearchRequest;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.query.QueryNote;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "search", description = "Search all entries.")
final class SearchVerb extends Verb {
  private static final char MINUS = '\u2212';
  private static final int SHOWN = 80;

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Words, \"phrases\", -not, OR, ( ), field:value.")
  String[] words = {};

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most results to print; ${DEFAULT-VALUE} by default.")
  int limit;

  @Option(
      names = "--sort",
      paramLabel = "S",
      defaultValue = "RELEVANCE",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  Sort sort;

  @Option(names = "--stdin", description = "Read a query a line from standard input.")
  boolean stdin;

  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  @Option(
      names = "--explain",
      description = "Say how the query was read, and what was searched beyond its words.")
  boolean explain;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec and sort
  SearchVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit must not be negative");
    }
    refuseOptions(spec, words);
    if (!stdin && words.length == 0) {
      throw new ParameterException(spec.commandLine(), "search needs a QUERY, or --stdin");
    }
    try (Library library = options.openIndexed(context)) {
      if (stdin) {
        return answerLines((query, number) -> answer(library, query), this::unanswered);
      }
      long total =
          answer(library, String.join(" ", words).replaceAll("(?<!\\S)" + MINUS + "(?=h)", "-"));
      return total == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  /**
   * An argument that may be {@code -has:note} in a query, so that it is not taken for {@code -h}
   * with more: behind the minus sign of mathematics, which excludes as well.
   */
  static String protect(String argument) {
    return argument.matches("(?s)-h.+") ? MINUS + argument.substring(1) : argument;
  }

  /** Enough of a query to know it by. */
  private static String shortened(String query) {
    return query.length() > SHOWN ? query.substring(0, SHOWN) + "…" : query;
  }

  private void unanswered(String query, Exception failure) throws IOException {
    tell(shortened(query) + ": " + FileTrouble.sentence(failure));
    if (json) {
      try (JsonLines out = new JsonLines(console())) {
        out.begin().text("query", query).number("hits", null).number("ms", null).endLine();
      }
    }
  }

  private long answer(Library library, String query) throws IOException {
    boolean partial = !LibraryOptions.isWhole(library);
    long version = library.version();
    SearchResults results = json ? answerJson(library, query) : answerWords(library, query);
    String about = stdin ? shortened(query) + ": " : "";
    for (QueryNote note : results.answer().notes()) {
      tell(about + SearchNotes.sentence(note));
    }
    if (!json) {
      tell(count(results));
    }
    @Nullable String suggestion = json ? null : results.answer().suggestion();
    if (suggestion != null) {
      tell("Did you mean: " + suggestion);
    }
    // A run that begins meanwhile empties the stores first.
    if (partial || !LibraryOptions.isWhole(library) || library.version() != version) {
      tell(about + LibraryOptions.PARTIAL);
    }
    return results.answer().total();
  }

  private SearchRequest request(String query) {
    return new SearchRequest(query, 0, limit, sort, Map.of());
  }

  /** Prints hits as they are prepared; what explains the query goes before them. */
  private SearchResults answerJson(Library library, String query) throws IOException {
    long start = System.nanoTime();
    int[] printed = {0};
    Consumer<List<Found>> print =
        JsonLines.each(hits -> {
          printHits(query, hits.stream().filter(hit -> hit.rank() > printed[0]).toList());
          printed[0] = hits.isEmpty() ? printed[0] : hits.getLast().rank();
        });
    CancellationToken never = CancellationToken.never();
    SearchResults results =
        library.searching().search(request(query), never, explain ? hits -> {} : print);
    double millis = (System.nanoTime() - start) / 1e6;
    if (explain) {
      try (JsonLines out = new JsonLines(console())) {
        printExplanation(out.begin().text("query", query), results.answer().explanation());
      }
      print.accept(results.hits());
    }
    if (stdin) {
      try (JsonLines out = new JsonLines(console())) {
        out.begin().text("query", query).number("hits", results.answer().total());
        out.number("ms", Math.round(millis * 100) / 100.0).endLine();
      }
    }
    return results;
  }

  private void printHits(String query, List<Found> hits) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      for (Found hit : hits) {
        out.begin().text("query", query).fields(EntryFields.line(hit)).endLine();
      }
    }
    console().flush();
  }

  private void explain(Explanation explanation) {
    tell("Read as: " + explanation.query());
    for (Expansion each : explanation.also()) {
      tell(each.word() + ": also " + String.join(", ", each.also()));
    }
  }

  private static void printExplanation(JsonLines out, Explanation explanation) throws IOException {
    out.begin("explain").text("read", explanation.query()).beginList("also");
    for (Expansion each : explanation.also()) {
      out.begin().text("word", each.word()).texts("searched", each.also()).end();
    }
    out.endList().end().endLine();
  }

  private SearchResults answerWords(Library library, String query) throws IOException {
    SearchResults results = library.search(request(query), CancellationToken.never());
    if (explain) {
      explain(results.answer().explanation());
    }
    for (Found hit : results.hits()) {
      print(hit.rank() + ". " + EntryLine.of(hit.entry()));
      print(
          (hit.snippet().note() ? "   Your note: " : "   ")
              + hit.snippet().text().replace('\n', ' '));
    }
    return results;
  }

  private static String count(SearchResults results) {
    long total = results.answer().total();
    return total == 0
        ? "Nothing was found."
        : total + (results.answer().exact() ? "" : "+") + (total == 1 ? " entry" : " entries");
  }
}
