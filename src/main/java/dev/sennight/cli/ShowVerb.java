package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.DeckExport;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.Card;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show one entry.")
final class ShowVerb extends Verb {
  /** The forms an entry is printed in. */
  enum Format {
    JSON,
    MARKDOWN,
    TEXT,
    HTML
  }

  @Parameters(
      paramLabel = "ID-OR-LINK",
      description = "An id as list prints it, or a name as in [[name]] or [[name#heading]].")
  String name;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "TEXT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  Format format;

  @Option(names = "--json", description = "The same as --format json.")
  boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills in name and format
  ShowVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    try (Library library = options.openIndexed(context)) {
      Optional<Entry> byId = library.entry(new EntryId(name.toLowerCase(Locale.ROOT)));
      if (byId.isPresent()) {
        return print(library, byId.get());
      }
      Resolution found = library.links().resolve("", LinkForm.WIKI, target());
      if (format == Format.MARKDOWN && !json && printDeck(library, found)) {
        return ExitCode.DONE;
      }
      Optional<Entry> entry = entry(library, found);
      if (entry.isEmpty()) {
        tell("Nothing in the library is named “" + name + "”.");
        return ExitCode.NOTHING_FOUND;
      }
      return print(library, entry.get());
    }
  }

  private int print(Library library, Entry entry) throws IOException {
    new EntryPrinter(library, console()).print(entry, json ? Format.JSON : format);
    return ExitCode.DONE;
  }

  /** Prints every card when {@code target} is a deck; returns whether it was. */
  private boolean printDeck(Library library, Resolution target) throws LibraryException {
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
        library.catalog().document(found.file()).map(page -> page.summary().title()).orElse(name);
    console().results().print(DeckExport.deck(title, cards));
    return true;
  }

  private static Optional<Entry> entry(Library library, Resolution target) throws LibraryException {
    return switch (target) {
      case Resolution.Found found when found.entry() != null -> library.entry(found.entry());
      case Resolution.Found found -> library.firstEntryOf(found.file());
      case Resolution.Attachment _, Resolution.Web _, Resolution.Unresolved _ -> Optional.empty();
    };
  }

  private String target() {
    String inner =
        name.startsWith("[[") && name.endsWith("]]") ? name.substring(2, name.length() - 2) : name;
    int bar = inner.indexOf('|');
    String target = bar < 0 ? inner : inner.substring(0, bar);
    // Outside of any document “the same document” means nothing: the heading is looked up as a
    // name.
    return target.startsWith("#") ? target.substring(1) : target;
  }
}
