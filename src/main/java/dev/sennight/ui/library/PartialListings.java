package dev.sennight.ui.library;

import dev.sennight.library.Library;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Language;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks at what a first run has read so far, so that it can be browsed before the run ends; ever
 * more rarely, for each look reads all that is there.
 */
final class PartialListings {
  /** A run that has ended is noticed as soon. */
  private static final Duration TICK = Duration.ofMillis(200);

  private static final int FIRST = 10;

  private final Tasks tasks;
  private final Supplier<Language> language;
  private final Consumer<Overview> seen;
  private final Consumer<Exception> failed;

  /**
   * Nothing is looked at.
   *
   * @param seen gets what is there, as long as the run goes on
   */
  PartialListings(
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
  void follow(Library library, BooleanSupplier goesOn) {
    await(library, goesOn, FIRST, FIRST);
  }

  private void await(Library library, BooleanSupplier goesOn, int ticks, int left) {
    if (!goesOn.getAsBoolean()) {
      return;
    }
    if (left > 0) {
      tasks.after(TICK, () -> await(library, goesOn, ticks, left - 1));
      return;
    }
    Language spoken = language.get();
    tasks.run(
        "glimpse",
        () -> Overview.of(library, spoken),
        now -> {
          if (goesOn.getAsBoolean() && now.entries() > 0) {
            seen.accept(now);
          }
          int more = ticks + ticks / 2;
          await(library, goesOn, more, more);
        },
        failure -> {
          if (goesOn.getAsBoolean()) {
            failed.accept(failure);
          }
        });
  }
}
