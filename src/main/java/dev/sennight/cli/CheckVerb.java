package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.library.SeriesStructure;
import dev.sennight.model.FileProblem;
import dev.sennight.model.Problem;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "check", description = "List problems of the documents.")
final class CheckVerb extends Verb {
  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  private long printed;

  CheckVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    try (Library library = options.openIndexed(context)) {
      try (JsonLines out = new JsonLines(console())) {
        library.catalog().eachProblem(JsonLines.each(found -> print(out, found)));
      }
      if (!json) {
        if (printed == 0) {
          tell("No problems.");
        }
        for (SeriesStructure series : library.structure()) {
          tell(SeriesWords.why(series));
        }
      }
      return ExitCode.DONE;
    }
  }

  private void print(JsonLines out, FileProblem found) throws IOException {
    printed++;
    Problem problem = found.problem();
    String severity = problem.kind().severity().label();
    if (!json) {
      String place = problem.line() == 0 ? found.file() : found.file() + ":" + problem.line();
      print(place + "  " + severity + "  " + problem.message());
      return;
    }
    out.begin().text("severity", severity).text("file", found.file());
    out.number("line", problem.line() == 0 ? null : problem.line());
    out.text("kind", problem.kind().label()).text("message", problem.message()).endLine();
  }
}
