package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Catalog.Stats;
import dev.sennight.library.Library;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "stats", description = "Count what is in the library.")
final class StatsVerb extends Verb {
  private static final int LINES = 15;

  @Option(names = "--json", description = "Print one JSON object.")
  boolean json;

  StatsVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    try (Library library = options.openIndexed(context)) {
      Stats stats = library.catalog().stats();
      if (json) {
        printJson(stats);
      } else {
        printWords(stats);
      }
      return stats.documents() == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private void printJson(Stats stats) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      out.begin().number("documents", stats.documents()).number("entries", stats.entries());
      counts(out, "kinds", stats.kinds());
      counts(out, "series", stats.series());
      counts(out, "years", stats.years());
      counts(out, "topics", stats.topics());
      counts(out, "hosts", stats.hosts());
      out.endLine();
    }
  }

  private static void counts(JsonLines out, String name, Map<String, Long> counts)
      throws IOException {
    out.begin(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      out.number(count.getKey(), count.getValue());
    }
    out.end();
  }

  private void printWords(Stats stats) {
    print(
        String.format(
            Locale.ROOT, "%,d documents, %,d entries", stats.documents(), stats.entries()));
    table("Kinds", stats.kinds());
    table("Series", stats.series());
    table("Years", stats.years());
    table("Topics", stats.topics());
    table("Sources", stats.hosts());
  }

  private void table(String heading, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    print("");
    print(heading);
    counts.entrySet().stream()
        .limit(LINES)
        .forEach(count ->
            print(String.format(Locale.ROOT, "%8d  %s", count.getValue(), count.getKey())));
    if (counts.size() > LINES) {
      print("          and " + (counts.size() - LINES) + " more");
    }
  }
}
