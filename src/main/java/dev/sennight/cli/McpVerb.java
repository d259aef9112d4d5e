package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.mcp.LibraryServer;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "mcp",
    description =
        "Answer an agent about the library by the Model Context Protocol, on standard input and"
            + " output.")
final class McpVerb extends Verb {
  /** Most characters of a message; a call has a few hundred. */
  private static final int LONGEST_MESSAGE = 1 << 20;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec
  McpVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    InputLines lines = console().input(LONGEST_MESSAGE);
    String version = spec.root().version()[0];
    try (Library library = options.open(context)) {
      new LibraryServer(library, JsonLines.factory())
          .serve(lines::next, console().results(), version);
    }
    return ExitCode.DONE;
  }
}
