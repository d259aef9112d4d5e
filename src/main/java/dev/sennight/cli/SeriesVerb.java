package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.library.SeriesStructure;
import dev.sennight.library.SeriesStructure.Evidence;
import dev.sennight.library.SeriesStructure.SectionItems;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "series", description = "List the series with what was inferred of them and why.")
final class SeriesVerb extends Verb {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only the series of this name.")
  @Nullable String name;

  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  @Option(
      names = "--rule",
      description = "Print the series.json that the series amounts to, to be corrected.")
  boolean rule;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec
  SeriesVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    if (rule && (name == null || json)) {
      throw new ParameterException(
          spec.commandLine(), "--rule takes the NAME of a series, and no --json.");
    }
    try (Library library = options.openIndexed(context)) {
      List<SeriesStructure> found =
          library.structure().stream()
              .filter(series -> name == null || series.name().equals(name))
              .toList();
      if (found.isEmpty()) {
        tell(name == null ? "No series." : "No series “" + name + "”.");
        return ExitCode.NOTHING_FOUND;
      }
      return print(found);
    }
  }

  private int print(List<SeriesStructure> found) throws IOException {
    if (rule) {
      return printRule(found.getFirst());
    }
    if (json) {
      printJson(found);
    } else {
      found.forEach(series -> print(SeriesWords.line(series)));
    }
    return ExitCode.DONE;
  }

  private int printRule(SeriesStructure series) {
    if (series.rule() == null) {
      String how = series.evidence().getFirst().witness();
      tell("There is no rule to infer: it is known by " + how + ".");
      return ExitCode.NOTHING_FOUND;
    }
    series.rule().lines().forEach(this::print);
    return ExitCode.DONE;
  }

  private void printJson(List<SeriesStructure> found) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      for (SeriesStructure series : found) {
        out.begin().text("name", series.name()).texts("files", series.files());
        out.beginList("evidence");
        for (Evidence evidence : series.evidence()) {
          out.begin().text("witness", evidence.witness()).text("form", evidence.form());
          out.number("files", evidence.files()).end();
        }
        out.endList().texts("issues", series.issues()).beginList("sections");
        for (SectionItems section : series.sections()) {
          out.begin().text("section", section.section()).begin("items");
          for (Map.Entry<String, Integer> style : section.items().entrySet()) {
            out.number(style.getKey(), style.getValue());
          }
          out.end().end();
        }
        out.endList().endLine();
      }
    }
  }
}
