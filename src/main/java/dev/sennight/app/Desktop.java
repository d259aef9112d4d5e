package dev.sennight.app;

import dev.sennight.cli.Application;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.ui.library.RecentLibraries;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.navigation.StartView;
import dev.sennight.ui.window.Picture;
import dev.sennight.ui.window.SennightApplication;
import dev.sennight.ui.window.WindowOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application as the verbs see it: where libraries are, and the window. */
final class Desktop implements Application {
  private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

  /** The setting that keeps the library opened last. */
  private static final String LAST_LIBRARY = "library.last";

  private final LibraryPlaces places;
  private final PlatformFolders folders;

  Desktop(LibraryPlaces places, PlatformFolders folders) {
    this.places = places;
    this.folders = folders;
  }

  @Override
  public LibraryLocation locate(@Nullable Path library, @Nullable Path index) {
    return places.locate(library == null ? usual() : library, index);
  }

  private Path usual() {
    Path last = lastLibrary().orElse(null);
    if (last != null) {
      return last;
    }
    return Objects.requireNonNullElseGet(places.samples(), () -> Path.of(""));
  }

  /** The library opened last, while its folder is still there. */
  private Optional<Path> lastLibrary() {
    if (!Files.isDirectory(folders.data())) {
      return Optional.empty();
    }
    try (PersonalData personal = PersonalData.in(folders.data())) {
      return personal.setting(LAST_LIBRARY).map(Path::of).filter(Files::isDirectory);
    } catch (LibraryException e) {
      LOG.warn("The last library is not known.", e);
      return Optional.empty();
    }
  }

  @Override
  public @Nullable String whyNoWindow() {
    return DisplayCheck.obstacle(System.getenv(), System.getProperty("os.name"));
  }

  @Override
  public void openWindow(LibraryLocation location, @Nullable String entry)
      throws InterruptedException {
    if (entry != null && RunningWindow.show(location, entry)) {
      return;
    }
    StartView view = entry == null ? null : new StartView(StartView.Kind.ENTRY, entry);
    WindowOptions options = new WindowOptions(location, folders(), null, null, null, view);
    try (RunningWindow running = RunningWindow.of(location)) {
      SennightApplication.run(options, running::serve);
    }
  }

  @Override
  public @Nullable Path libraryNamed(String name) {
    return known().stream()
        .filter(folder -> RecentLibraries.name(folder).equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Path libraryOf(Path file) {
    return known().stream()
        .filter(file::startsWith)
        .max(Comparator.comparingInt(Path::getNameCount))
        .orElseGet(() -> Objects.requireNonNull(file.getParent()));
  }

  /** The libraries opened before, the last one first, and the samples. */
  private List<Path> known() {
    List<Path> known = new ArrayList<>();
    if (Files.isDirectory(folders.data())) {
      try (PersonalData personal = PersonalData.in(folders.data())) {
        known.addAll(RecentLibraries.known(personal));
      } catch (LibraryException e) {
        LOG.warn("The libraries opened before are not known.", e);
      }
    }
    Path samples = places.samples();
    if (samples != null) {
      known.add(samples);
    }
    return known;
  }

  @Override
  public List<String> views() {
    return Stream.of(StartView.Kind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  @Override
  public void takePicture(LibraryLocation location, PictureRequest request)
      throws IOException, InterruptedException {
    WindowOptions options = options(location, request);
    try {
      Picture.take(location, options, request.file());
    } catch (IOException e) {
      throw new IOException(
          "The picture " + request.file() + " could not be made: " + e.getMessage(), e);
    }
  }

  private WindowOptions.LibraryFolders folders() {
    @Nullable Path samples = places.samples(); // looked up here, off the UI thread
    return new WindowOptions.LibraryFolders() {
      @Override
      public LibraryLocation locate(Path folder) {
        return places.locate(folder, null);
      }

      @Override
      public @Nullable Path samples() {
        return samples;
      }
    };
  }

  private WindowOptions options(LibraryLocation location, PictureRequest request)
      throws IOException {
    @Nullable String language = request.language();
    return new WindowOptions(
        location,
        folders(),
        request.dark() ? Theme.DARK : Theme.LIGHT,
        new WindowOptions.Size(request.width(), request.height()),
        language == null ? null : Locale.forLanguageTag(language),
        view(request.view()));
  }

  private static @Nullable StartView view(@Nullable String name) throws IOException {
    if (name == null) {
      return null;
    }
    StartView view = StartView.parse(name);
    if (view == null) {
      throw new IOException("There is no view “" + name + "”.");
    }
    return view;
  }
}
