package dev.sennight.ui.session;

import dev.sennight.library.LibraryException;
import dev.sennight.ui.content.Content;
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

/** The folders opened before, the last one first; those that are gone are left out. */
public final class RecentLibraries {
  private static final String KEY = "library.recent";
  private static final int MOST = 8;

  private final Tasks tasks;
  private final Consumer<Exception> failed;
  private final ObservableList<Path> folders = FXCollections.observableArrayList();

  RecentLibraries(Tasks tasks, Consumer<Exception> failed) {
    this.tasks = tasks;
    this.failed = failed;
  }

  /** The folders, without the one that is open. */
  public ObservableList<Path> folders() {
    return folders;
  }

  /** {@code root} is open now, as {@code content}. */
  void opened(Content content, Path root) {
    tasks.run("recent", () -> keep(content, root), folders::setAll, failed);
  }

  private static List<Path> keep(Content content, Path root) throws LibraryException {
    List<Path> before = new ArrayList<>();
    for (String line : content.setting(KEY).orElse("").split("\n", -1)) {
      Path folder = folder(line);
      if (folder != null && !folder.equals(root) && before.size() < MOST) {
        before.add(folder);
      }
    }
    List<String> lines = new ArrayList<>(List.of(root.toString()));
    before.forEach(folder -> lines.add(folder.toString()));
    content.keep(KEY, String.join("\n", lines));
    return before.stream().filter(Files::isDirectory).toList();
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
