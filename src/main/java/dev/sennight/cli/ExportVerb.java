package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.render.export.AnkiNotes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = "Write entries as an EPUB book, or their keyword cards as notes for Anki.")
final class ExportVerb extends Verb {
  /** What is written. */
  enum Format {
    EPUB,
    ANKI
  }

  @Parameters(index = "0", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}")
  Format format;

  @Parameters(
      index = "1",
      paramLabel = "WHAT",
      description = "An id, a file of the library, a year, starred, all, or a query.")
  String what;

  @Parameters(index = "2", paramLabel = "OUT", description = "The file to write.")
  Path file;

  @SuppressWarnings("NullAway.Init") // picocli fills in all three
  ExportVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    try (Library library = options.openIndexed(context)) {
      ChosenEntries chosen = ChosenEntries.of(library, what);
      int written =
          switch (format) {
            case EPUB -> chosen.entries().isEmpty() ? 0 : epub(library, chosen);
            case ANKI -> anki(library, chosen);
          };
      tell(written == 0 ? "Nothing was found to export." : "Written to " + file + ".");
      return written == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private int epub(Library library, ChosenEntries chosen) throws IOException {
    write(out -> new LibraryBook(library).write(chosen, out));
    return chosen.entries().size();
  }

  private int anki(Library library, ChosenEntries chosen) throws IOException {
    List<Entry> cards = new ArrayList<>();
    for (EntrySummary entry : chosen.entries()) {
      library.entry(entry.id()).filter(e -> e.details().card() != null).ifPresent(cards::add);
    }
    if (!cards.isEmpty()) {
      write(out ->
          out.write(AnkiNotes.write(cards).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    return cards.size();
  }

  /** Writes a file that appears when it is whole. */
  private void write(Writing writing) throws IOException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      writing.to(out);
    }
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  @FunctionalInterface
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
