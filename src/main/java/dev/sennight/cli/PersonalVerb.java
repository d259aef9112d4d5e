package dev.sennight.cli;

import dev.sennight.library.PersonalData;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "personal",
    description =
        "Export what you made (marks, history, saved searches, settings) to a JSON file, or merge such a file into it.")
final class PersonalVerb extends Verb {
  @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}")
  @Nullable Action action;

  @Parameters(index = "1", paramLabel = "FILE.json")
  @Nullable Path file;

  /** What to do with the file. */
  enum Action {
    EXPORT,
    IMPORT
  }

  PersonalVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException {
    Path json = java.util.Objects.requireNonNull(file).toAbsolutePath();
    try (PersonalData personal = PersonalData.in(options.location(context).dataFolder())) {
      personal.onRepair(repair -> tell(repair.sentence()));
      switch (java.util.Objects.requireNonNull(action)) {
        case EXPORT -> personal.exportTo(json);
        case IMPORT -> personal.importFrom(json);
      }
      return ExitCode.DONE;
    }
  }
}
