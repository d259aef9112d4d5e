package dev.sennight.ui.search;

import dev.sennight.ui.task.Tasks;
import java.time.Duration;
import javafx.beans.value.ObservableBooleanValue;

/** Searches again from time to time while the folder is read: what is read meanwhile is found. */
final class IndexingSearch {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Tasks tasks;
  private final ObservableBooleanValue answered;
  private final Runnable again;
  private boolean reading;
  private boolean due;

  /**
   * Nothing is read.
   *
   * @param answered whether there is a search that waits for nothing
   */
  IndexingSearch(Tasks tasks, ObservableBooleanValue answered, Runnable again) {
    this.tasks = tasks;
    this.answered = answered;
    this.again = again;
  }

  /** Reading has gone on, or has ended. */
  void read(boolean goesOn) {
    reading = goesOn;
    if (reading && answered.get() && !due) {
      due = true;
      tasks.after(PAUSE, this::lookAgain);
    }
  }

  private void lookAgain() {
    due = false;
    if (reading && answered.get()) {
      again.run();
    }
  }
}
