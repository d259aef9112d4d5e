package dev.sennight.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.render.export.AnkiNotes;
import dev.sennight.render.export.Citation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description =
        "Write entries as an EPUB book, their keyword cards as notes for Anki, or the works they link"
            + " to as BibTeX or CSL-JSON.")
final class ExportVerb extends Verb {
  private static final ObjectWriter CSL =
      new ObjectMapper(JsonLines.factory()).writerWithDefaultPrettyPrinter();

  /** What is written. */
  enum Format {
    /** A book. */
    EPUB,
    /** Keyword cards, for Anki. */
    ANKI,
    /** The works that entries link to, for LaTeX. */
    BIBTEX,
    /** The same as CSL-JSON, for Zotero and Pandoc. */
    CSL
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
            case BIBTEX -> cite(library, chosen, works -> bytes(Citation.bibTex(works)));
            case CSL ->
                cite(
                    library,
                    chosen,
                    works -> CSL.writeValueAsBytes(works.stream().map(Citation::csl).toList()));
          };
      tell(written == 0 ? "Nothing was found to export." : "Written to " + file + ".");
      return written == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private int epub(Library library, ChosenEntries chosen) throws IOException {
    write(out -> new LibraryBook(library).write(chosen, out));
    return chosen.entries().size();
  }

  /** Writes each work once, with the entry that names it first. */
  private int cite(Library library, ChosenEntries chosen, Form form) throws IOException {
    Map<String, Citation> works = new LinkedHashMap<>();
    for (EntrySummary summary : chosen.entries()) {
      for (Entry entry : library.entry(summary.id()).stream().toList()) {
        for (Citation work : Citation.of(entry, EntryLine.place(summary))) {
          works.putIfAbsent(work.key(), work);
        }
      }
    }
    if (!works.isEmpty()) {
      byte[] written = form.of(List.copyOf(works.values()));
      write(out -> out.write(written));
    }
    return works.size();
  }

  /** Makes a file of works. */
  @FunctionalInterface
  private interface Form {
    byte[] of(List<Citation> works) throws IOException;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private int anki(Library library, ChosenEntries chosen) throws IOException {
    List<Entry> cards = new ArrayList<>();
    for (EntrySummary entry : chosen.entries()) {
      library.entry(entry.id()).filter(e -> e.details().card() != null).ifPresent(cards::add);
    }
    if (!cards.isEmpty()) {
      write(out -> out.write(bytes(AnkiNotes.write(cards))));
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
