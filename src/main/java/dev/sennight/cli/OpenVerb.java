package dev.sennight.cli;

import dev.sennight.cli.Application.PictureRequest;
import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.update.IndexRun;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "open", description = "Open the window on a library. The verb may be left out.")
final class OpenVerb extends Verb {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

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
    tell(obstacle);
    try (Library library = options.open(context)) {
      LibraryOptions.runIndex(library, context, IndexRun.Mode.UPDATE);
      new LibraryOverview(library, console()).print();
    }
    savePicture(options.location(context));
    return ExitCode.DONE;
  }

  /** Saves a picture of the window beside the index and says where. */
  private void savePicture(LibraryLocation location) throws IOException, InterruptedException {
    Path file = location.indexFolder().resolve("window.png");
    context
        .surroundings()
        .takePicture(location, new PictureRequest(file, null, WIDTH, HEIGHT, false, null));
    print("");
    print("A picture of the window: " + file.toAbsolutePath());
  }
}
