package dev.sennight.ui.session;

import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.task.Tasks;

/** Keeps the place for the next start, and notes visits. */
public final class LastPlace {
  private static final String LAST_LIBRARY = "library.last";

  private final Panes panes;
  private final Tasks tasks;
  private final Starting starting;
  private final RecentLibraries recent;

  public LastPlace(Panes panes, Tasks tasks, Starting starting) {
    this.panes = panes;
    this.tasks = tasks;
    this.starting = starting;
    this.recent = new RecentLibraries(tasks, panes.notices()::failed);
  }

  /** The folders opened before. */
  public RecentLibraries recent() {
    return recent;
  }

  /** Keeps that the library of {@code content} was opened, when this window remembers. */
  public void opened(Content content) {
    LibraryLocation location = panes.library().location().get();
    if (location != null && starting.remembers()) {
      recent.opened(content, location.root());
    }
  }

  /** Keeps that {@code place} is open, when this window remembers. */
  public void keep(Place place) {
    Content open = panes.library().content().get();
    if (open == null || !starting.remembers()) {
      return;
    }
    String root = starting.root();
    tasks.run(
        "keep",
        () -> {
          KeptPlace.keep(open, root, place);
          open.keep(LAST_LIBRARY, root);
          if (place instanceof Place.AtEntry entry) {
            open.visited(entry.id());
          }
          return place;
        },
        kept -> {},
        panes.notices()::failed);
  }
}
