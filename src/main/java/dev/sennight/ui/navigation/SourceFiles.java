package dev.sennight.ui.navigation;

import dev.sennight.library.LibraryLocation;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.FileProblem;
import dev.sennight.model.ProblemKind;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Opens documents in the system's editor or their folder: files of the library and the person's own
 * series rules, nothing else; and web addresses in the browser.
 */
public final class SourceFiles {
  private static final String RULES = "series.json";

  private final WindowViewModel window;
  private final Tasks tasks;

  public SourceFiles(WindowViewModel window, Tasks tasks) {
    this.window = window;
    this.tasks = tasks;
  }

  /** Opens the document of the chosen problem, or else of the page, or the folder it stands in. */
  public void open(boolean folder) {
    ShownPage page = window.reader().page().get();
    boolean problems =
        window.list().listing().get() instanceof Listing.Problems
            && !window.search().active().get();
    if (problems && window.list().selected().get() instanceof Row.OfProblem row) {
      open(row.problem(), folder);
    } else if (page != null && !page.file().isEmpty()) {
      start(page.file(), location -> inside(location.root(), page.file()), folder);
    }
  }

  /** Opens the folder that a document stands in. */
  void showInFolder(String file) {
    start(file, location -> inside(location.root(), file), true);
  }

  /** Opens the document that has {@code problem}, or the folder it stands in. */
  public void open(FileProblem problem, boolean folder) {
    start(problem.file(), location -> file(location, problem), folder);
  }

  /** Opens a file that the user saved, or the folder it stands in. */
  public void open(Path saved, boolean folder) {
    start(saved.toString(), location -> saved, folder);
  }

  /** The first source of the entry of the page; null for none. */
  public @Nullable String source() {
    ShownPage shown = window.reader().page().get();
    EntrySummary entry = shown == null ? null : shown.entry();
    return entry == null || entry.facts().sources().isEmpty()
        ? null
        : entry.facts().sources().getFirst();
  }

  /** Opens the first source of the entry of the page, or asks first. */
  public void openSource() {
    String source = source();
    if (source != null) {
      window.webLinks().follow(source);
    }
  }

  /** Opens a web address in the person's browser. */
  public void browse(String address) {
    tasks.run(
        "outside",
        () -> {
          SystemOpener.page(address);
          return address;
        },
        opened -> {},
        failure -> warn("leave.noBrowser", address));
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
    LibraryLocation location = window.library().location().get();
    if (location == null) {
      return;
    }
    tasks.run(
        "outside",
        () -> {
          Path file = finding.in(location);
          Path wanted = folder && !Files.isDirectory(file) ? file.getParent() : file;
          SystemOpener.file(wanted == null ? file : wanted);
          return file;
        },
        opened -> {},
        failure -> warn("source.failed", name));
  }

  private void warn(String key, String name) {
    window.notices().say(new Notice(Notice.Weight.WARNING, Message.of(key, name)));
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
}
