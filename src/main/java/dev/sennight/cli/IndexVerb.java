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
      out.number("files", report.totals().files());
      out.number("added", report.changes().added());
      out.number("updated", report.changes().updated());
      out.number("removed", report.changes().removed());
      out.number("unchanged", report.changes().unchanged());
      out.number("entries", report.totals().entries());
      out.number("cards", report.totals().cards());
      out.number("links", report.totals().links());
      out.number("unresolved", report.totals().unresolved());
      out.number("problems", report.totals().problems());
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
            report.totals().files(),
            report.changes().added(),
            report.changes().updated(),
            report.changes().removed(),
            report.changes().unchanged(),
            report.seconds());
    console()
        .results()
        .printf(
            Locale.ROOT,
            "%,d entries, %,d cards, %,d links (%,d unresolved), %,d problems%n",
            report.totals().entries(),
            report.totals().cards(),
            report.totals().links(),
            report.totals().unresolved(),
            report.totals().problems());
  }
}
