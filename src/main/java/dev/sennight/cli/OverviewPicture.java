package dev.sennight.cli;

import dev.sennight.cli.Application.PictureException;
import dev.sennight.cli.Application.PictureRequest;
import dev.sennight.library.LibraryLocation;
import java.io.IOException;
import java.nio.file.Path;

/** Shows a person without a display what the window would show. */
final class OverviewPicture {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  private final VerbContext context;

  OverviewPicture(VerbContext context) {
    this.context = context;
  }

  /** Saves the picture beside the index and says where. */
  void save(LibraryLocation location) throws IOException, InterruptedException {
    Path file = location.indexFolder().resolve("window.png");
    try {
      context
          .surroundings()
          .takePicture(location, new PictureRequest(file, null, WIDTH, HEIGHT, false, null));
    } catch (PictureException e) {
      throw new IOException(e.getMessage(), e);
    }
    context.console().results().println();
    context.console().results().println("A picture of the window: " + file.toAbsolutePath());
  }
}
