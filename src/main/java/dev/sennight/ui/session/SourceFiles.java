package dev.sennight.ui.session;

import dev.sennight.library.Catalog.FileProblem;
import dev.sennight.library.LibraryLocation;
import dev.sennight.model.ProblemKind;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.content.Listing;
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

/**
 * Opens documents in the system's editor or their folder: files of the library and the person's own
 * series rules, nothing else.
 */
public final class SourceFiles {
  private static final String RULES = "series.json";

  private final Panes panes;
  private final Tasks tasks;

  public SourceFiles(Panes panes, Tasks tasks) {
    this.panes = panes;
    this.tasks = tasks;
  }

  /** Opens the document of the chosen problem, or else of the page, or the folder it stands in. */
  public void open(boolean folder) {
    ShownPage page = panes.reader().page().get();
    boolean problems =
        panes.list().listing().get() instanceof Listing.Problems && !panes.search().active().get();
    if (problems && panes.list().selected().get() instanceof Row.OfProblem row) {
      open(row.problem(), folder);
    } else if (page != null && !page.file().isEmpty()) {
      start(page.file(), location -> inside(location.root(), page.file()), folder);
    }
  }

  /** Opens the document that has {@code problem}, or the folder it stands in. */
  public void open(FileProblem problem, boolean folder) {
    start(problem.file(), location -> file(location, problem), folder);
  }

  /** The file that has {@code problem}; fails for anything that is not to be opened. */
  static Path file(LibraryLocation location, FileProblem problem) throws IOException {
    if (problem.problem().kind() != ProblemKind.SERIES_RULE) {
      return problem.file().isEmpty() ? location.root() : inside(location.root(), problem.file());
    }
    Path rules = location.configFolder().resolve(RULES).toRealPath();
    if (!Files.isRegularFile(rules)) {
      throw new IOException("not a file of rules: " + rules);
    }
    return rules;
  }

  private void start(String name, Finding finding, boolean folder) {
    LibraryLocation location = panes.library().location().get();
    if (location == null) {
      return;
    }
    tasks.run(
        "outside",
        () -> {
          Path file = finding.in(location);
          Path wanted = folder && !Files.isDirectory(file) ? file.getParent() : file;
          start(wanted == null ? file : wanted);
          return file;
        },
        opened -> {},
        failure ->
            panes
                .notices()
                .say(new Notice(Notice.Weight.WARNING, Message.of("source.failed", name))));
  }

  @FunctionalInterface
  private interface Finding {
    Path in(LibraryLocation location) throws IOException;
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
