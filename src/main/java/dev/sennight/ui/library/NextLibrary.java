package dev.sennight.ui.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening.Reason;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.LibraryOpener;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens libraries in the background. Only the one asked for last counts; what else was opened on
 * the way is closed. Used on the UI thread.
 */
final class NextLibrary {
  private final Tasks tasks;
  private final LibraryOpener opener;
  private final Consumer<Exception> failed;
  private CancellationToken.Source current = CancellationToken.create();

  /**
   * Opens nothing yet.
   *
   * @param failed called when a library that nobody wants any more could not be closed
   */
  NextLibrary(Tasks tasks, LibraryOpener opener, Consumer<Exception> failed) {
    this.tasks = tasks;
    this.opener = opener;
    this.failed = failed;
  }

  /** How it ended. */
  sealed interface Outcome {
    /**
     * It is open; whoever takes it closes it.
     *
     * @param whole whether it was read to its end before
     * @param failure why there is no overview; null when there is
     */
    record Ready(
        Content content,
        Overview overview,
        long version,
        boolean whole,
        @Nullable Exception failure)
        implements Outcome {}

    /** It cannot be opened. */
    record Refused(Reason reason) implements Outcome {}

    /** It was no longer wanted. */
    record Dropped() implements Outcome {}
  }

  /** Opens {@code wanted} in place of whatever is on its way. */
  void open(
      LibraryLocation wanted,
      Language spoken,
      Consumer<Outcome> ended,
      Consumer<Exception> onFailure) {
    cancel();
    CancellationToken.Source mine = CancellationToken.create();
    current = mine;
    tasks.run(
        "open",
        () -> open(wanted, spoken, mine),
        outcome -> {
          if (!mine.isCancelled()) {
            ended.accept(outcome);
          } else if (outcome instanceof Outcome.Ready ready) {
            close(ready.content());
          }
        },
        failure -> {
          if (!mine.isCancelled()) {
            onFailure.accept(failure);
          }
        });
  }

  /** What is on its way is no longer wanted. */
  void cancel() {
    current.cancel();
  }

  private void close(Content content) {
    tasks.run(
        "close",
        () -> {
          content.close();
          return content;
        },
        closed -> {},
        failed);
  }

  private Outcome open(LibraryLocation wanted, Language spoken, CancellationToken token) {
    return switch (opener.open(wanted)) {
      case LibraryOpener.Opening.Refused(Reason reason) -> new Outcome.Refused(reason);
      case LibraryOpener.Opening.Open(Content content) when token.isCancelled() -> {
        content.close();
        yield new Outcome.Dropped();
      }
      case LibraryOpener.Opening.Open(Content content) -> survey(content, spoken);
    };
  }

  @SuppressWarnings("IllegalCatch") // a library without an overview can still be brought up to date
  private static Outcome survey(Content content, Language spoken) {
    try {
      long version = content.upkeep().version();
      boolean whole = content.upkeep().isWhole();
      return new Outcome.Ready(content, content.overview(spoken), version, whole, null);
    } catch (Exception e) {
      return new Outcome.Ready(content, Overview.EMPTY, 0, false, e);
    }
  }
}
