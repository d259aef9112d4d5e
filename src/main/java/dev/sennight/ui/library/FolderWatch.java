package dev.sennight.ui.library;

import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Upkeep;
import dev.sennight.ui.task.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Watches the folder of the open library, and its marks, from when it was read first. Used on the
 * UI thread.
 */
final class FolderWatch {
  private final Tasks tasks;
  private final Runnable changed;
  private final Runnable marked;
  private @Nullable Content watched;
  private Upkeep.@Nullable Watch watch;

  /**
   * Watches nothing yet.
   *
   * @param changed called on the UI thread when the folder has changed and is quiet again
   * @param marked called on the UI thread when marks may be others than before
   */
  FolderWatch(Tasks tasks, Runnable changed, Runnable marked) {
    this.tasks = tasks;
    this.changed = changed;
    this.marked = marked;
  }

  /** Watches {@code library}, unless it does so already. */
  void start(Content library) {
    if (watch == null) {
      watched = library;
      watch =
          library
              .upkeep()
              .watch(
                  () -> tasks.onUi(() -> tell(library, changed)),
                  () -> tasks.onUi(() -> tell(library, marked)));
    }
  }

  /** What was on its way when another library was opened is dropped. */
  private void tell(Content library, Runnable news) {
    if (library.equals(watched)) {
      news.run();
    }
  }

  /** Ends it; gives what closes the watch, which waits and so is no work for the UI thread. */
  Runnable stop() {
    Upkeep.Watch ended = watch;
    watch = null;
    watched = null;
    return ended == null ? () -> {} : ended::close;
  }
}
