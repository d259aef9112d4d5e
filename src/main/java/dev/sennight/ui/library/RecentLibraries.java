package dev.sennight.ui.library;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.PersonalData;
import dev.sennight.ui.task.Tasks;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders opened before, the last one first; those that are gone are left out. */
public final class RecentLibraries {
  private static final Logger LOG = LoggerFactory.getLogger(RecentLibraries.class);
  private static final String KEY = "library.recent";
  private static final int MOST = 8;

  private final Tasks tasks;
  private final Consumer<Exception> failed;
  private final ObservableList<Path> folders = FXCollections.observableArrayList();

  /** None are known before {@link #opened} or {@link #refused}. */
  public RecentLibraries(Tasks tasks, Consumer<Exception> failed) {
    this.tasks = tasks;
    this.failed = failed;
  }

  /** The folders, without the one that is open. */
  public ObservableList<Path> folders() {
    return folders;
  }

  /** {@code root} is open now, as {@code library}. */
  public void opened(Library library, Path root) {
    tasks.run("recent", () -> keep(library, root), folders::setAll, failed);
  }

  /** The library at {@code location} was refused, and none is open. */
  public void refused(LibraryLocation location) {
    tasks.run("recent", () -> kept(location), folders::setAll, failed);
  }

  private static List<Path> kept(LibraryLocation location) {
    if (!Files.isDirectory(location.dataFolder())) {
      return List.of();
    }
    try (PersonalData personal = PersonalData.in(location.dataFolder())) {
      List<Path> known = new ArrayList<>(known(personal));
      known.remove(location.root());
      return known;
    } catch (LibraryException e) {
      LOG.warn("The folders opened before are not known.", e);
      return List.of(); // the refusal itself was said already
    }
  }

  /** The folders that {@code personal} tells of, the one opened last first. Reads files. */
  public static List<Path> known(PersonalData personal) throws LibraryException {
    return there(others(personal, null));
  }

  private static List<Path> others(PersonalData personal, @Nullable Path root)
      throws LibraryException {
    List<Path> others = new ArrayList<>();
    for (String line : personal.setting(KEY).orElse("").split("\n", -1)) {
      Path folder = folder(line);
      if (folder != null && !folder.equals(root)) {
        others.add(folder);
      }
    }
    return others;
  }

  private static List<Path> there(List<Path> folders) {
    return folders.stream().filter(Files::isDirectory).toList();
  }

  private static List<Path> keep(Library library, Path root) throws LibraryException {
    List<Path> before = others(library.personal(), root).stream().limit(MOST).toList();
    List<String> lines = new ArrayList<>(List.of(root.toString()));
    before.forEach(folder -> lines.add(folder.toString()));
    library.personal().set(KEY, String.join("\n", lines));
    return there(before);
  }

  private static @Nullable Path folder(String line) {
    try {
      return line.isBlank() ? null : Path.of(line);
    } catch (InvalidPathException e) {
      return null; // kept on another system
    }
  }

  /** What a folder is called in a list. */
  public static String name(Path folder) {
    return Objects.requireNonNullElse(folder.getFileName(), folder).toString();
  }
}
