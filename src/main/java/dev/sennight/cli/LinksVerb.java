package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.EntryFields;
import dev.sennight.library.EntryLookup;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import java.io.IOException;
import java.util.Optional;
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

  @Parameters(
      arity = "0..1",
      paramLabel = "ID-OR-LINK",
      description = "Only the links of one entry.")
  @Nullable String id;

  @Option(names = "--stdin", description = "Read an id or a link a line from standard input.")
  boolean stdin;

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
    if (backlinks && id == null && !stdin) {
      throw new ParameterException(spec.commandLine(), "--backlinks needs the ID of an entry");
    }
    if (stdin && id != null) {
      throw new ParameterException(spec.commandLine(), "links takes an ID or --stdin, not both");
    }
    try (Library library = options.openIndexed(context)) {
      if (stdin) {
        return answerLines(
            (line, number) -> print(library, line, "Line " + number + ": "),
            (line, failure) -> tell(line + ": " + FileTrouble.sentence(failure)));
      }
      if (print(library, id, "") == 0) {
        tell("Nothing was found.");
      }
      return printed == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  /**
   * Prints the links of an entry, or all; tells how many.
   *
   * @param where stands before what is said of {@code wanted}
   */
  private long print(Library library, @Nullable String wanted, String where) throws IOException {
    Optional<Entry> entry =
        wanted == null ? Optional.empty() : new EntryLookup(library).find(wanted);
    if (wanted != null && entry.isEmpty()) {
      tell(where + "Nothing in the library is named “" + wanted + "”.");
      return 0;
    }
    long before = printed;
    EntryId of = entry.map(found -> found.summary().id()).orElse(null);
    if (json) {
      try (JsonLines out = new JsonLines(console())) {
        each(
            library,
            of,
            JsonLines.each(link -> out.begin().fields(EntryFields.of(link)).endLine()));
      }
    } else {
      each(library, of, this::printWords);
    }
    return printed - before;
  }

  /** Hands over the chosen links as they are read: a library may have more than memory holds. */
  private void each(Library library, @Nullable EntryId of, Consumer<ResolvedLink> printer)
      throws LibraryException {
    Consumer<ResolvedLink> taker =
        link -> {
          if (!unresolved || link.resolution() instanceof Resolution.Unresolved) {
            printer.accept(link);
            printed++;
          }
        };
    if (of == null) {
      library.links().each(taker);
    } else if (backlinks) {
      library.links().eachTo(of, taker);
    } else {
      library.links().eachOf(of, taker);
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
