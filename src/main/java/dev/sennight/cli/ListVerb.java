package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the entries in the order of file and line.")
final class ListVerb extends Verb {
  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only one kind: ${COMPLETION-CANDIDATES}.")
  @Nullable EntryKind kind;

  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  ListVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    try (Library library = options.openIndexed(context)) {
      List<EntrySummary> entries = library.list(kind);
      if (json) {
        printJson(entries);
      } else {
        entries.forEach(entry -> print(EntryLine.of(entry)));
      }
      return entries.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private void printJson(List<EntrySummary> entries) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      for (EntrySummary entry : entries) {
        out.begin().summary(entry).endLine();
      }
    }
  }
}
