package dev.sennight.cli;

import dev.sennight.cli.Application.PictureRequest;
import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.EntryAddress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.update.IndexRun;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "open", description = "Open the window on a library. The verb may be left out.")
final class OpenVerb extends Verb {
  private static final String FILE = "file:";
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  @Parameters(
      arity = "0..1",
      paramLabel = "WHAT",
      description =
          "The folder of documents, the same as --library; a document, which opens its folder at it;"
              + " or a sennight:// address.")
  @Nullable String what;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec
  OpenVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, InterruptedException, UnusableLibrary {
    @Nullable String entry = what == null ? null : choose(what);
    String obstacle = context.surroundings().whyNoWindow();
    if (obstacle == null) {
      context.surroundings().openWindow(options.location(context), entry);
      return ExitCode.DONE;
    }
    tell(obstacle);
    try (Library library = options.open(context)) {
      LibraryOptions.runIndex(library, context, IndexRun.Mode.UPDATE);
      new LibraryOverview(library, console()).print();
    }
    savePicture(options.location(context), entry);
    return ExitCode.DONE;
  }

  /** Chooses the library that {@code named} is, or is in; the entry it names, null for none. */
  private @Nullable String choose(String named) throws IOException {
    if (EntryAddress.isMeant(named)) {
      EntryAddress address =
          EntryAddress.parse(named)
              .orElseThrow(() -> refused("“" + named + "” is no sennight://open?id=… address."));
      chooseLibrary(address.library());
      return named;
    }
    Path path = path(named);
    if (!Files.isRegularFile(path)) {
      options.library = path;
      return null;
    }
    Path file = path.toRealPath();
    Path folder = context.surroundings().libraryOf(file);
    options.library = folder;
    String inside = folder.toRealPath().relativize(file).toString().replace('\\', '/');
    return new EntryAddress(null, null, inside, null, null).toString();
  }

  /** Desktops hand over a document as a path or as {@code file:///…}. */
  private Path path(String named) {
    if (!named.regionMatches(true, 0, FILE, 0, FILE.length())) {
      return Path.of(named);
    }
    try {
      return Path.of(new URI(named));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw refused("“" + named + "” is no address of a file on this machine.");
    }
  }

  private void chooseLibrary(@Nullable String name) {
    if (name != null && options.library == null) {
      options.library = context.surroundings().libraryNamed(name);
      if (options.library == null) {
        throw refused("No library “" + name + "” was opened here before: open its folder first.");
      }
    }
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /** Saves a picture of the window beside the index and says where. */
  private void savePicture(LibraryLocation location, @Nullable String entry)
      throws IOException, InterruptedException {
    Path file = location.indexFolder().resolve("window.png");
    String view = entry == null ? null : "entry:" + entry;
    context
        .surroundings()
        .takePicture(location, new PictureRequest(file, view, WIDTH, HEIGHT, false, null));
    print("");
    print("A picture of the window: " + file.toAbsolutePath());
  }
}
