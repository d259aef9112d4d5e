package dev.sennight.ui.shell;

import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.task.Tasks;

/** Keeps the place for the next start, and notes visits. */
final class LastPlace {
  private static final String LAST_LIBRARY = "library.last";

  private final ShellViewModel shell;
  private final Tasks tasks;
  private final Starting starting;

  LastPlace(ShellViewModel shell, Tasks tasks, Starting starting) {
    this.shell = shell;
    this.tasks = tasks;
    this.starting = starting;
  }

  void keep(Place place) {
    Content open = shell.library().content().get();
    if (open == null) {
      return;
    }
    String key = starting.placeKey();
    String root = starting.root();
    tasks.run(
        "keep",
        () -> {
          open.keep(key, place.key());
          open.keep(LAST_LIBRARY, root);
          if (place instanceof Place.AtEntry entry) {
            open.visited(entry.id());
          }
          return place;
        },
        kept -> {},
        failure -> shell.say(Failures.notice(failure)));
  }
}
