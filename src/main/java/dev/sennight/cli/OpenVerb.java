package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "open", description = "Open the window on a library. The verb may be left out.")
final class OpenVerb extends Verb {
  @Parameters(
      arity = "0..1",
      paramLabel = "LIBRARY",
      description = "The folder of documents; the same as --library.")
  @Nullable Path folder;

  OpenVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, InterruptedException, UnusableLibrary {
    if (folder != null) {
      options.library = folder;
    }
    String obstacle = context.surroundings().whyNoWindow();
    if (obstacle == null) {
      context.surroundings().openWindow(options.location(context));
      return ExitCode.DONE;
    }
    console().messages().println(obstacle);
    try (Library library = options.open(context)) {
      LibraryOptions.runIndex(library, context, false);
      new Overview(library, console()).print();
    }
    new OverviewPicture(context).save(options.location(context));
    return ExitCode.DONE;
  }
}
