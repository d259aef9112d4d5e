package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.IndexReport;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryOpening.NewerFormat;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.FileProblem;
import dev.sennight.model.ProblemKind;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "index", description = "Bring the index up to date with the library.")
final class IndexVerb extends Verb {
  @Option(names = "--rebuild", description = "Start from nothing.")
  boolean rebuild;

  @Option(
      names = "--remove-missing",
      description = "Remove what was read from folders that are empty now, too.")
  boolean removeMissing;

  @Option(names = "--json", description = "Print one JSON object.")
  boolean json;

  IndexVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    NewerFormat newer = rebuild ? NewerFormat.RENEW : NewerFormat.REFUSE;
    try (Library library = options.open(context, newer)) {
      IndexReport report = LibraryOptions.runIndex(library, context, mode());
      if (json) {
        printJson(report);
      } else {
        printWords(report);
      }
      tellOfRules(library);
      return ExitCode.DONE;
    }
  }

  private IndexRun.Mode mode() {
    return rebuild
        ? IndexRun.Mode.REBUILD
        : removeMissing ? IndexRun.Mode.REMOVE_MISSING : IndexRun.Mode.UPDATE;
  }

  /** Rules that cannot be read concern the run itself. */
  private void tellOfRules(Library library) throws LibraryException {
    for (FileProblem found : library.catalog().problems()) {
      if (found.problem().kind() == ProblemKind.SERIES_RULE) {
        tell(found.file() + ": " + found.problem().message());
      }
    }
  }

  private void printJson(IndexReport report) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      out.begin();
      out.number("files", report.files());
      out.number("added", report.added());
      out.number("updated", report.updated());
      out.number("removed", report.removed());
      out.number("unchanged", report.unchanged());
      out.number("entries", report.entries());
      out.number("cards", report.cards());
      out.number("links", report.links());
      out.number("unresolved", report.unresolved());
      out.number("problems", report.problems());
      out.number("seconds", Math.round(report.seconds() * 1000) / 1000.0);
      out.endLine();
    }
  }

  private void printWords(IndexReport report) {
    console()
        .results()
        .printf(
            Locale.ROOT,
            "%,d files (%,d added, %,d updated, %,d removed, %,d unchanged) in %.1f s%n",
            report.files(),
            report.added(),
            report.updated(),
            report.removed(),
            report.unchanged(),
            report.seconds());
    console()
        .results()
        .printf(
            Locale.ROOT,
            "%,d entries, %,d cards, %,d links (%,d unresolved), %,d problems%n",
            report.entries(),
            report.cards(),
            report.links(),
            report.unresolved(),
            report.problems());
  }
}
