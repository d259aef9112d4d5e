package dev.sennight.ui.navigation;

import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.EntryAddress;
import dev.sennight.library.EntryLookup;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.model.DocumentSummary;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.search.SearchViewModel;
import dev.sennight.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Decides what a library shows first: what was asked for, where one was last, or the newest. */
public final class InitialPlace {
  private static final int WEEK_DIGITS = 6; // 2025-W18

  private final WindowViewModel window;
  private final Tasks tasks;
  private final boolean remembers;
  private @Nullable StartView wanted;
  private @Nullable Library begun;

  public InitialPlace(WindowViewModel window, Tasks tasks, StartOptions start) {
    this.window = window;
    this.tasks = tasks;
    this.remembers = start.remembers();
    this.wanted = start.view();
  }

  /** Whether the place is kept for the next start. */
  boolean remembers() {
    return remembers;
  }

  /** Whether the open library shows what it begins with. */
  boolean hasBegun() {
    return begun != null && begun.equals(window.library().opened().get());
  }

  /** The folder of the open library; "" for none. */
  String root() {
    LibraryLocation location = window.library().location().get();
    return location == null ? "" : location.root().toString();
  }

  /**
   * Shows something of the open library, once, as soon as it holds anything; not while a first run
   * goes on, for nobody knows what its newest issue will be.
   */
  public void begin() {
    Library library = window.library().opened().get();
    Overview overview = window.library().overview().get();
    boolean first = window.library().isFirstRun();
    if (library == null || library.equals(begun) || overview.entries() == 0 || first) {
      return;
    }
    begun = library;
    if (isUsed()) {
      restoreTabs(library); // a first run was browsed before its end
      return;
    }
    List<Shelf> series = overview.series();
    StartView view = wanted;
    if (view != null && view.kind() == StartView.Kind.SIDE) {
      window.side().shown().set(true);
    }
    if (view != null && view.kind() == StartView.Kind.SWITCHER) {
      window.jump();
      window.chooser().query().set(view.argument());
    }
    insight(view);
    if (view != null && view.kind() == StartView.Kind.SEARCH) {
      wanted = null;
      search(library, view.argument());
      return;
    }
    String root = root();
    tasks.run(
        "start",
        () -> view != null ? find(library, series, view) : last(library, root, remembers),
        found -> show(library, found),
        window.notices()::failed);
    wanted = null;
  }

  /**
   * Shows {@code view} as when a link is followed.
   *
   * @param here whether in the open library; else in the next one
   */
  void show(StartView view, boolean here) {
    Library library = window.library().opened().get();
    if (!here || library == null || !hasBegun()) {
      wanted = view;
      return;
    }
    List<Shelf> series = window.library().overview().get().series();
    tasks.run(
        "start",
        () -> find(library, series, view),
        found -> {
          if (found.place() == null) {
            window.notices().missing();
          } else {
            window.navigation().open(found.place());
          }
        },
        window.notices()::failed);
  }

  private void restoreTabs(Library library) {
    String root = root();
    if (remembers) {
      tasks.run(
          "start",
          () -> KeptPlace.tabs(library, root),
          tabs -> {
            if (library.equals(window.library().opened().get())) {
              tabs.restore(window.reader().tabs());
            }
          },
          window.notices()::failed);
    }
  }

  private boolean isUsed() {
    boolean reading = window.reader().tabs().shown().get().place() != null;
    return reading || window.list().listing().get() != null;
  }

  private void insight(@Nullable StartView view) {
    if (view != null && view.kind() == StartView.Kind.CALENDAR) {
      window.insight().open();
    }
  }

  private void show(Library library, Start found) {
    if (!library.equals(window.library().opened().get())) {
      return; // another library was opened meanwhile
    }
    Listing listing = found.listing() == null ? window.rail().first() : found.listing();
    if (listing == null) {
      begun = null;
      return;
    }
    window.rail().follow(listing);
    found.tabs().restore(window.reader().tabs());
    Place place = found.place();
    window.list().show(library, listing, window.texts(), place, place == null);
    if (place != null) {
      window.reader().open(place); // what the window begins with may lie over it
    }
  }

  private void search(Library library, String query) {
    Listing first = window.rail().first();
    if (first != null) {
      window.rail().follow(first);
      window.list().show(library, first, window.texts(), null, false);
    }
    window.search().answered().addListener(new FirstHit(window.search()));
    window.search().query().set(query);
  }

  /** Opens the first hit of the first answer, of no other. */
  private record FirstHit(SearchViewModel search) implements ChangeListener<Boolean> {
    @Override
    public void changed(ObservableValue<? extends Boolean> answered, Boolean before, Boolean now) {
      if (now) {
        answered.removeListener(this);
        if (search.selected().get() == null) {
          search.move(0);
        }
      }
    }
  }

  private static Start last(Library library, String root, boolean remembers)
      throws LibraryException {
    if (!remembers) {
      return new Start(null, null);
    }
    Start start = last(library, KeptPlace.of(library, root));
    Listing list = KeptPlace.list(library, root);
    KeptTabs tabs = KeptPlace.tabs(library, root);
    return new Start(list == null ? start.listing() : list, start.place(), tabs);
  }

  private static Start last(Library library, @Nullable Place place) throws LibraryException {
    return switch (place) {
      case null -> new Start(null, null);
      case Place.AtEntry at -> entry(library, at.id());
      case Place.AtDocument at ->
          library.catalog().document(at.file()).isEmpty()
              ? new Start(null, null)
              : new Start(new Listing.InDocument(at.file()), at);
      case Place.AtGhost at -> new Start(new Listing.Ghosts(), at);
      case Place.AtStory at -> new Start(null, at);
      case Place.AtNews at -> new Start(null, at);
    };
  }

  private static Start find(Library library, List<Shelf> series, StartView view)
      throws LibraryException {
    String argument = view.argument();
    return switch (view.kind()) {
      case WEEK -> new Start(issue(series, argument), null);
      case ISSUE -> {
        Listing.InDocument issue = issue(series, argument);
        yield new Start(issue, issue == null ? null : new Place.AtDocument(issue.file(), null));
      }
      case TOPICS -> {
        var topics = library.catalog().topics();
        String first = topics.isEmpty() ? "" : topics.getFirst().name();
        yield new Start(new Listing.OnTopic(argument.isEmpty() ? first : argument), null);
      }
      case ENTRY, SIDE -> entry(library, argument);
      case CARD -> card(library, argument);
      case GHOST ->
          new Start(new Listing.Ghosts(), argument.isEmpty() ? null : new Place.AtGhost(argument));
      case STORY -> new Start(issue(series, ""), new Place.AtStory(argument, false, 0));
      case NEWS -> {
        String digits = argument.replaceAll("\\D", "");
        int week = digits.length() == WEEK_DIGITS ? Integer.parseInt(digits) : 0;
        yield new Start(issue(series, ""), new Place.AtNews(week));
      }
      case PROBLEMS -> new Start(new Listing.Problems(), null);
      case SEARCH, SWITCHER, CALENDAR -> new Start(null, null);
    };
  }

  private static Listing.@Nullable InDocument issue(List<Shelf> series, String label) {
    return series.stream()
        .flatMap(shelf -> shelf.issues().stream())
        .filter(i ->
            label.isEmpty()
                || i.edition().identity().label().equals(label)
                || i.file().equals(label))
        .map(DocumentSummary::file)
        .map(Listing.InDocument::new)
        .findFirst()
        .orElse(null);
  }

  private static Start entry(Library library, String name) throws LibraryException {
    Optional<Entry> found = new EntryLookup(library).find(name);
    if (found.isPresent()) {
      String quote = EntryAddress.parse(name).map(EntryAddress::quote).orElse(null);
      String query = quote == null ? "" : '"' + quote.replace('"', ' ') + '"';
      EntryId id = found.get().id();
      return new Start(
          new Listing.InDocument(found.get().summary().file()), new Place.AtEntry(id, null, query));
    }
    for (Shelf shelf : library.catalog().series()) {
      for (DocumentSummary issue : shelf.issues()) {
        for (EntrySummary entry : library.catalog().entriesOf(issue.path())) {
          if (entry.title().contains(name)) {
            return entry(library, entry.id());
          }
        }
      }
    }
    return new Start(null, null);
  }

  private static Start entry(Library library, EntryId id) throws LibraryException {
    Optional<Entry> entry = library.entry(id);
    return entry
        .map(e -> new Start(new Listing.InDocument(e.summary().file()), Place.AtEntry.of(id)))
        .orElse(new Start(null, null));
  }

  private static Start card(Library library, String term) throws LibraryException {
    Listing cards = new Listing.OfKind(EntryKind.CARD);
    return cards.entries(library).stream()
        .filter(card -> !term.isEmpty() && card.title().contains(term))
        .findFirst()
        .map(card -> new Start(cards, Place.AtEntry.of(card.id())))
        .orElse(new Start(cards, null));
  }

  /**
   * What to show.
   *
   * @param listing null for the first there is
   * @param place null for the listing's first
   * @param tabs those beside it
   */
  private record Start(@Nullable Listing listing, @Nullable Place place, KeptTabs tabs) {
    Start(@Nullable Listing listing, @Nullable Place place) {
      this(listing, place, KeptTabs.NONE);
    }
  }
}
