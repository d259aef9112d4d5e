package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryMark;
import dev.sennight.ui.library.LibraryStanding;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.util.List;

/**
 * Offers once, for a library of which nothing is read, to mark all but its newest issues as read.
 */
final class OlderIssues {
  /** Fewer issues are soon read or marked by hand. */
  static final int FEWEST = 10;

  private static final String ASKED = "older.asked";

  private final WindowViewModel window;
  private final Tasks tasks;

  OlderIssues(WindowViewModel window, Tasks tasks) {
    this.window = window;
    this.tasks = tasks;
  }

  /** Offers it when the library was read to its end. */
  void offer() {
    Library library = window.library().opened().get();
    Overview overview = window.library().overview().get();
    if (library != null
        && window.library().state().get() == LibraryStanding.READY
        && overview.issues() >= FEWEST) {
      tasks.run(
          "older issues",
          () -> ask(library),
          wanted -> {
            if (wanted) {
              window.notices().say(notice(library, older(overview)));
            }
          },
          window.notices()::failed);
    }
  }

  private static boolean ask(Library library) throws LibraryException {
    return library.personal().setting(ASKED).isEmpty()
        && library.personal().marked(EntryMark.READ).size() <= 1; // the page that is shown
  }

  private static List<String> older(Overview overview) {
    return overview.series().stream()
        .flatMap(series -> series.issues().stream().skip(1))
        .map(issue -> issue.file())
        .toList();
  }

  private Notice notice(Library library, List<String> files) {
    Runnable asked =
        () ->
            tasks.run(
                "older issues",
                () -> {
                  library.personal().set(ASKED, "true");
                  return library;
                },
                done -> {},
                window.notices()::failed);
    return new Notice(
        Notice.Weight.INFO,
        Message.of("older.offer"),
        List.of(
            new Notice.Offer(Message.of("older.take"), () -> window.flow().marks().readAll(files))),
        asked);
  }
}
