package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.model.EntryId;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows what changed in the library, and leaves the reader at the place of before. */
public final class LibraryRefresh {
  private final WindowViewModel window;
  private final FlowViewModel marks;
  private final Latest looking;

  /** The entries of open documents: a run may find a document gone, and only the next where to. */
  private Map<EntryId, String> open = Map.of();

  /** Refreshes the panes of {@code window}; reads marks again when another window changed them. */
  public LibraryRefresh(WindowViewModel window, FlowViewModel marks, Tasks tasks) {
    this.window = window;
    this.marks = marks;
    this.looking = new Latest(tasks, "renew");
    window.library().markings().addListener((property, before, now) -> marks.remarked());
  }

  /** The library holds something else than before. */
  public void run() {
    Library library = window.library().opened().get();
    if (library == null) {
      looking.cancel();
      return;
    }
    Listing listing = window.list().listing().get();
    Set<String> files = files();
    Map<EntryId, String> before = new HashMap<>(open);
    before.putAll(marks.owners());
    open = new HashMap<>(before);
    open.values().retainAll(files);
    looking.run(
        cancel -> () -> MovedDocuments.of(library, before, files),
        moves -> {
          if (listing != null && listing.equals(window.list().listing().get())) {
            list(library, listing, moves.listing(listing));
          }
          window.search().refresh();
          marks.reload();
          window.reader().refresh(moves::place);
        },
        window.notices()::failed);
  }

  /** The documents that are open somewhere, or can be reopened. */
  private Set<String> files() {
    Set<String> files = new HashSet<>();
    if (window.list().listing().get() instanceof Listing.InDocument(String file)) {
      files.add(file);
    }
    for (Place place : window.reader().tabs().places()) {
      if (place instanceof Place.AtDocument(String file, var _)) {
        files.add(file);
      }
    }
    return files;
  }

  private void list(Library library, Listing before, Listing now) {
    if (now.equals(before)) {
      // A listing whose rows are still on their way opens the first of them, over nothing else.
      boolean bare = window.reader().tabs().shown().get().places().isEmpty();
      boolean first = bare && !window.list().loaded().get();
      window.list().show(library, now, window.texts(), null, first);
    } else {
      window.rail().follow(now);
      window.list().show(library, now, window.texts(), selected(), false);
    }
  }

  private @Nullable Place selected() {
    Row row = window.list().selected().get();
    return row == null ? null : row.place();
  }
}
