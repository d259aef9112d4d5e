package dev.sennight.ui.session;

import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.notice.Notice;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens the page's document in the system's editor or its folder; nothing outside the library. */
public final class SourceFiles {
  private final Panes panes;
  private final Tasks tasks;

  public SourceFiles(Panes panes, Tasks tasks) {
    this.panes = panes;
    this.tasks = tasks;
  }

  /** Opens the document itself, or the folder it stands in. */
  public void open(boolean folder) {
    LibraryLocation location = panes.library().location().get();
    ShownPage page = panes.reader().page().get();
    if (location == null || page == null || page.file().isEmpty()) {
      return;
    }
    tasks.run(
        "outside",
        () -> {
          Path file = inside(location.root(), page.file());
          Path wanted = folder ? file.getParent() : file;
          start(wanted == null ? file : wanted);
          return file;
        },
        opened -> {},
        failure ->
            panes
                .notices()
                .say(new Notice(Notice.Weight.WARNING, Message.of("source.failed", page.file()))));
  }

  /** The real path of a document; fails for anything that is not a file inside the library. */
  static Path inside(Path root, String file) throws IOException {
    Path real = root.resolve(file).toRealPath();
    if (!real.startsWith(root.toRealPath()) || !Files.isRegularFile(real)) {
      throw new IOException("not a file of the library: " + file);
    }
    return real;
  }

  private static void start(Path path) throws IOException {
    new ProcessBuilder(command(path))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<String> command(@Nullable Path path) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("explorer.exe", String.valueOf(path));
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", String.valueOf(path));
  }
}
