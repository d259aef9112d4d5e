package dev.sennight.ui.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.LibraryOpening.Reason;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens libraries in the background. Only the one asked for last counts; what else was opened on
 * the way is closed. Used on the UI thread.
 */
final class NextLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NextLibrary.class);

  private final Tasks tasks;
  private final Function<LibraryLocation, LibraryOpening> opener;
  private final Consumer<Exception> failed;
  private CancellationToken.Source current = CancellationToken.create();

  /**
   * Opens nothing yet.
   *
   * @param failed called when a library that nobody wants any more could not be closed
   */
  NextLibrary(
      Tasks tasks, Function<LibraryLocation, LibraryOpening> opener, Consumer<Exception> failed) {
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
        Library library,
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
            close(ready.library());
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

  private void close(Library library) {
    tasks.run(
        "close",
        () -> {
          library.close();
          return library;
        },
        closed -> {},
        failed);
  }

  private Outcome open(LibraryLocation wanted, Language spoken, CancellationToken token) {
    return switch (opener.apply(wanted)) {
      case LibraryOpening.Refused(Reason reason, String sentence) -> {
        LOG.warn(sentence);
        yield new Outcome.Refused(reason);
      }
      case LibraryOpening.Opened(Library library) when token.isCancelled() -> {
        library.close();
        yield new Outcome.Dropped();
      }
      case LibraryOpening.Opened(Library library) -> survey(library, spoken);
    };
  }

  @SuppressWarnings("IllegalCatch") // a library without an overview can still be brought up to date
  private static Outcome survey(Library library, Language spoken) {
    try {
      long version = library.version();
      boolean whole = library.isIndexed() && library.isSettled();
      return new Outcome.Ready(library, Overview.of(library, spoken), version, whole, null);
    } catch (Exception e) {
      return new Outcome.Ready(library, Overview.EMPTY, 0, false, e);
    }
  }
}
