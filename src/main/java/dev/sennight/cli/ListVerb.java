package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.EntryFields;
import dev.sennight.library.Library;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
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

  private long printed;

  ListVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    try (Library library = options.openIndexed(context)) {
      try (JsonLines out = new JsonLines(console())) {
        library.each(kind, JsonLines.each(entry -> print(out, entry)));
      }
      return printed == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private void print(JsonLines out, EntrySummary entry) throws IOException {
    printed++;
    if (!json) {
      print(EntryLine.of(entry));
      return;
    }
    out.begin().fields(EntryFields.of(entry)).endLine();
  }
}
