package dev.sennight.cli;

import dev.sennight.model.FileProblem;
import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.library.SeriesStructure;
import dev.sennight.model.Problem;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "check", description = "List what a person should know about the documents.")
final class CheckVerb extends Verb {
  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  CheckVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    try (Library library = options.openIndexed(context)) {
      List<FileProblem> problems = library.catalog().problems();
      if (json) {
        printJson(problems);
      } else {
        printWords(problems);
        for (SeriesStructure series : library.structure()) {
          tell(SeriesWords.why(series));
        }
      }
      return ExitCode.DONE;
    }
  }

  private void printJson(List<FileProblem> problems) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      for (FileProblem found : problems) {
        Problem problem = found.problem();
        out.begin().text("severity", problem.kind().severity().label());
        out.text("file", found.file());
        out.number("line", problem.line() == 0 ? null : problem.line());
        out.text("kind", problem.kind().label()).text("message", problem.message()).endLine();
      }
    }
  }

  private void printWords(List<FileProblem> problems) {
    for (FileProblem found : problems) {
      Problem problem = found.problem();
      String place = problem.line() == 0 ? found.file() : found.file() + ":" + problem.line();
      print(place + "  " + problem.kind().severity().label() + "  " + problem.message());
    }
    if (problems.isEmpty()) {
      tell("No problems.");
    }
  }
}
