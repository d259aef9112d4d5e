package dev.sennight.cli;

import dev.sennight.cli.Application.PictureRequest;
import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "shot", description = "Save a picture of the window; needs no display.")
final class ShotVerb extends Verb {
  /** The window's themes. */
  enum Theme {
    LIGHT,
    DARK
  }

  private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "FILE.png", description = "Where the picture goes.")
  Path file;

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      description =
          "week:2025-W18, issue:2025-W18, topics:NAME, entry:NAME, side:NAME, card:TERM, "
              + "search:QUERY, ghost:NAME, switcher:WORDS, calendar, problems.")
  @Nullable String view;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1280x800",
      description = "${DEFAULT-VALUE} by default.")
  String size;

  @Option(
      names = "--theme",
      paramLabel = "T",
      defaultValue = "LIGHT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  Theme theme;

  @Option(
      names = "--language",
      paramLabel = "L",
      description = "Language of the window: zh or en; the system's by default.")
  @Nullable String language;

  @SuppressWarnings("NullAway.Init") // picocli fills in the fields
  ShotVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, InterruptedException, UnusableLibrary {
    Matcher dimensions = SIZE.matcher(size);
    if (!dimensions.matches()) {
      throw new ParameterException(
          spec.commandLine(), "--size takes width x height in pixels, such as 1280x800");
    }
    checkView();
    try (Library library = options.openIndexed(context)) {
      tell("Taking a picture of " + library.location().root());
    }
    PictureRequest request =
        new PictureRequest(
            file,
            view,
            Integer.parseInt(dimensions.group(1)),
            Integer.parseInt(dimensions.group(2)),
            theme == Theme.DARK,
            language);
    context.surroundings().takePicture(options.location(context), request);
    print(file.toAbsolutePath().normalize().toString());
    return ExitCode.DONE;
  }

  private void checkView() {
    if (view != null) {
      String name = view.split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
      List<String> views = context.surroundings().views();
      if (!views.contains(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no view “" + name + "”; there are " + String.join(", ", views) + ".");
      }
    }
  }
}
