package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryLocation;
import dev.sennight.ui.library.LibraryStanding;
import dev.sennight.ui.library.RecentLibraries;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.reader.ReaderTabs;
import dev.sennight.ui.task.InOrder;
import dev.sennight.ui.task.Tasks;
import java.util.concurrent.Callable;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/** Keeps the place for the next start, and notes visits. */
public final class LastPlace {
  private static final String LAST_LIBRARY = "library.last";

  private final WindowViewModel window;
  private final InOrder keeping;
  private final InitialPlace starting;
  private final RecentLibraries recent;
  private @Nullable LibraryLocation wanted;

  public LastPlace(WindowViewModel window, Tasks tasks, InitialPlace starting) {
    this.window = window;
    this.keeping = new InOrder(tasks, "keep");
    this.starting = starting;
    this.recent = new RecentLibraries(tasks, window.notices()::failed);
    window.library().state().addListener((property, before, now) -> stands(now));
    window.list().listing().addListener((property, before, now) -> keepList(now));
    window.reader().tabs().all().addListener((InvalidationListener) tabs -> keepTabs());
  }

  /** The folders opened before. */
  public RecentLibraries recent() {
    return recent;
  }

  /** Opens a library; when it is refused while none is open, those opened before are offered. */
  public void open(LibraryLocation location) {
    wanted = location;
    window.library().open(location);
  }

  private void stands(LibraryStanding now) {
    LibraryLocation refused = wanted;
    if (now == LibraryStanding.REFUSED && refused != null) {
      recent.refused(refused);
    }
  }

  /** Keeps that {@code library} was opened and how it is searched, when this window remembers. */
  public void opened(Library library) {
    LibraryLocation location = window.library().location().get();
    if (location != null && starting.remembers()) {
      recent.opened(library, location.root());
      window.search().keepIn(library);
    }
  }

  /** Keeps that {@code place} is open, when this window remembers. */
  public void keep(Place place) {
    Library open = window.library().opened().get();
    if (open == null || !starting.remembers()) {
      return;
    }
    String root = starting.root();
    keep(() -> {
      KeptPlace.keep(open, root, place);
      open.personal().set(LAST_LIBRARY, root);
      if (place instanceof Place.AtEntry entry) {
        open.personal().visited(entry.id());
      }
      return place;
    });
    keepTabs();
  }

  /**
   * Keeps which tabs there are, when this window remembers; not before those of the last session
   * are there again.
   */
  private void keepTabs() {
    Library open = window.library().opened().get();
    ReaderTabs tabs = window.reader().tabs();
    boolean known = tabs.shown().get().place() != null && starting.hasBegun();
    if (open == null || !known || !starting.remembers()) {
      return;
    }
    String root = starting.root();
    KeptTabs now = KeptTabs.of(tabs);
    keep(() -> {
      KeptPlace.keepTabs(open, root, now);
      return now;
    });
  }

  /** Keeps that {@code listing} is shown, when this window remembers. */
  private void keepList(@Nullable Listing listing) {
    Library open = window.library().opened().get();
    if (open == null || listing == null || !starting.remembers()) {
      return;
    }
    String root = starting.root();
    keep(() -> {
      KeptPlace.keepList(open, root, listing);
      return listing;
    });
  }

  private void keep(Callable<?> work) {
    keeping.run(work, () -> {}, window.notices()::failed);
  }
}
