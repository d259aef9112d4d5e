package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.EntryFields;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "links", description = "List links and what they lead to.")
final class LinksVerb extends Verb {
  @Spec CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Only the links of one entry.")
  @Nullable String id;

  @Option(names = "--unresolved", description = "Only links that lead nowhere.")
  boolean unresolved;

  @Option(names = "--backlinks", description = "The links that lead to the entry instead.")
  boolean backlinks;

  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  private long printed;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec
  LinksVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    if (backlinks && id == null) {
      throw new ParameterException(spec.commandLine(), "--backlinks needs the ID of an entry");
    }
    try (Library library = options.openIndexed(context)) {
      if (json) {
        try (JsonLines out = new JsonLines(console())) {
          each(library, JsonLines.each(link -> out.begin().fields(EntryFields.of(link)).endLine()));
        }
      } else {
        each(library, this::printWords);
      }
      if (printed == 0) {
        tell("Nothing was found.");
      }
      return printed == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  /** Prints the chosen links as they are read: a library may have more than memory holds. */
  private void each(Library library, Consumer<ResolvedLink> printer) throws LibraryException {
    Consumer<ResolvedLink> taker =
        link -> {
          if (!unresolved || link.resolution() instanceof Resolution.Unresolved) {
            printer.accept(link);
            printed++;
          }
        };
    if (id == null) {
      library.links().each(taker);
      return;
    }
    EntryId entry = new EntryId(id.toLowerCase(Locale.ROOT));
    if (backlinks) {
      library.links().eachTo(entry, taker);
    } else {
      library.links().eachOf(entry, taker);
    }
  }

  private void printWords(ResolvedLink link) {
    String to = EntryFields.destination(link.resolution());
    print(
        link.file()
            + ":"
            + link.link().line()
            + "  "
            + link.link().raw()
            + "  →  "
            + (to == null ? "nothing" : to)
            + " ("
            + link.resolution().how().label()
            + ")");
  }
}
