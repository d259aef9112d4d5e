package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.DeckExport;
import dev.sennight.library.EntryLookup;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.Card;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Resolution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "show", description = "Show one entry.")
final class ShowVerb extends Verb {
  /** The forms an entry is printed in. */
  enum Format {
    JSON,
    MARKDOWN,
    TEXT,
    HTML
  }

  @Spec CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID-OR-LINK",
      description = "An id as list prints it, or a name as in [[name]] or [[name#heading]].")
  @Nullable String name;

  @Option(names = "--stdin", description = "Read an id or a link a line from standard input.")
  boolean stdin;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  Format format;

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  private long printed;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec and format
  ShowVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    if (stdin == (name != null)) {
      throw new ParameterException(spec.commandLine(), "show needs an ID-OR-LINK, or --stdin");
    }
    if (stdin && format == Format.HTML && !json) {
      throw new ParameterException(spec.commandLine(), "--stdin cannot print pages of HTML");
    }
    try (Library library = options.openIndexed(context)) {
      if (name != null) {
        return show(library, name, "") ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
      }
      return answerLines(
          (line, number) -> show(library, line, "Line " + number + ": ") ? 1 : 0,
          (line, failure) -> tell(line + ": " + FileTrouble.sentence(failure)));
    }
  }

  private boolean show(Library library, String wanted, String where) throws IOException {
    EntryLookup lookup = new EntryLookup(library);
    Optional<Entry> entry = lookup.byId(wanted);
    if (entry.isEmpty()) {
      Resolution found = lookup.resolve(wanted);
      if (format == Format.MARKDOWN && !json && printDeck(library, wanted, found)) {
        return true;
      }
      entry = lookup.entry(found);
    }
    if (entry.isEmpty()) {
      tell(where + "Nothing in the library is named “" + wanted + "”.");
      return false;
    }
    if (printed++ > 0 && !json && format != Format.JSON) {
      print("");
    }
    new EntryPrinter(library, console()).print(entry.get(), json ? Format.JSON : format);
    return true;
  }

  /** Prints every card when {@code target} is a deck; returns whether it was. */
  private boolean printDeck(Library library, String wanted, Resolution target)
      throws LibraryException {
    if (!(target instanceof Resolution.Found found) || found.entry() != null) {
      return false;
    }
    List<Card> cards = new ArrayList<>();
    for (EntrySummary summary : library.catalog().entriesOf(found.file())) {
      library.entry(summary.id()).map(it -> it.details().card()).ifPresent(cards::add);
    }
    if (cards.isEmpty()) {
      return false;
    }
    String title =
        library.catalog().document(found.file()).map(page -> page.summary().title()).orElse(wanted);
    console().results().print(DeckExport.deck(title, cards));
    return true;
  }
}
