package dev.sennight.ui.session;

import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.library.LibraryStanding;
import dev.sennight.ui.library.RecentLibraries;
import dev.sennight.ui.task.Tasks;
import org.jspecify.annotations.Nullable;

/** Keeps the place for the next start, and notes visits. */
public final class LastPlace {
  private static final String LAST_LIBRARY = "library.last";

  private final Panes panes;
  private final Tasks tasks;
  private final Starting starting;
  private final RecentLibraries recent;
  private @Nullable LibraryLocation wanted;

  public LastPlace(Panes panes, Tasks tasks, Starting starting) {
    this.panes = panes;
    this.tasks = tasks;
    this.starting = starting;
    this.recent = new RecentLibraries(tasks, panes.notices()::failed);
    panes.library().state().addListener((property, before, now) -> stands(now));
    panes.list().listing().addListener((property, before, now) -> keepList(now));
  }

  /** The folders opened before. */
  public RecentLibraries recent() {
    return recent;
  }

  /** Opens a library; when it is refused while none is open, those opened before are offered. */
  public void open(LibraryLocation location) {
    wanted = location;
    panes.library().open(location);
  }

  private void stands(LibraryStanding now) {
    LibraryLocation refused = wanted;
    if (now == LibraryStanding.REFUSED && refused != null) {
      recent.refused(refused);
    }
  }

  /**
   * Keeps that the library of {@code content} was opened and how it is searched, when this window
   * remembers.
   */
  public void opened(Content content) {
    LibraryLocation location = panes.library().location().get();
    if (location != null && starting.remembers()) {
      recent.opened(content, location.root());
      panes.search().keepIn(content);
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

  /** Keeps that {@code listing} is shown, when this window remembers. */
  private void keepList(@Nullable Listing listing) {
    Content open = panes.library().content().get();
    if (open == null || listing == null || !starting.remembers()) {
      return;
    }
    String root = starting.root();
    tasks.run(
        "keep",
        () -> {
          KeptPlace.keepList(open, root, listing);
          return listing;
        },
        kept -> {},
        panes.notices()::failed);
  }
}
