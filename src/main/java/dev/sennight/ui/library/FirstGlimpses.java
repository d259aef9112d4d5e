package dev.sennight.ui.library;

import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Overview;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks at what a first run has read so far, so that it can be browsed before the run ends; ever
 * more rarely, for each look reads all that is there.
 */
final class FirstGlimpses {
  private static final Duration FIRST = Duration.ofSeconds(2);

  private final Tasks tasks;
  private final Supplier<Language> language;
  private final Consumer<Overview> seen;
  private final Consumer<Exception> failed;

  /**
   * Nothing is looked at.
   *
   * @param seen gets what is there, as long as the run goes on
   */
  FirstGlimpses(
      Tasks tasks,
      Supplier<Language> language,
      Consumer<Overview> seen,
      Consumer<Exception> failed) {
    this.tasks = tasks;
    this.language = language;
    this.seen = seen;
    this.failed = failed;
  }

  /** Looks at {@code library} for as long as its run {@code goesOn}. */
  void follow(Content library, Predicate<Content> goesOn) {
    follow(library, goesOn, FIRST);
  }

  private void follow(Content library, Predicate<Content> goesOn, Duration pause) {
    if (!goesOn.test(library)) {
      return;
    }
    tasks.after(
        pause,
        () -> {
          Language spoken = language.get();
          tasks.run(
              "glimpse",
              () -> library.overview(spoken),
              now -> {
                if (goesOn.test(library) && now.entries() > 0) {
                  seen.accept(now);
                }
                follow(library, goesOn, pause.plus(pause.dividedBy(2)));
              },
              failed);
        });
  }
}
