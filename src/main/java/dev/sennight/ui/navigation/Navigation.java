package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Neighbours;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.ReaderHost;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list, the rail and the results of a search in step with the page, whatever opened it,
 * and leads back. Used on the UI thread.
 */
public final class Navigation implements ReaderHost {
  private final WindowViewModel window;
  private final PageOwner owner;

  /** Whether results are in the list's place; else a search that is not over waits as a chip. */
  private final ReadOnlyBooleanWrapper results = new ReadOnlyBooleanWrapper(false);

  private @Nullable Place beforeSearch;
  private @Nullable Place followed;

  /** Whether the search came from a point of a chart. */
  private boolean fromChart;

  /**
   * A page came while the list was read, so that it has to be looked for once the list is there.
   */
  private boolean pending;

  /** The page that is shown and known to be gone, which is said once. */
  private @Nullable Place gone;

  Navigation(WindowViewModel window) {
    this.window = window;
    owner = new PageOwner(window);
  }

  void listen() {
    window.search().query().addListener((property, before, now) -> searched(before, now));
    window
        .list()
        .loaded()
        .addListener((property, before, now) -> {
          if (now && pending) {
            followInList();
          }
        });
    InvalidationListener rows = list -> agree();
    window.list().rows().addListener(rows);
    window.search().hits().addListener(rows);
    results.addListener((property, before, now) -> {
      if (now) {
        selectResult();
      } else {
        followInList();
      }
      agree();
    });
  }

  /** Closes the calendar or the settings, which stand in place of the panes. */
  public void showPanes() {
    window.insight().close();
    window.looks().settings().set(false);
  }

  /** Whether the results of the search are in the list's place. */
  public ReadOnlyBooleanProperty results() {
    return results.getReadOnlyProperty();
  }

  /** Shows the results of the search in the list's place again. */
  public void showResults() {
    results.set(window.search().active().get());
  }

  /** Puts the list in the place of the results, which wait as a chip. */
  void leaveResults() {
    results.set(false);
  }

  /** Searches from a point of a chart; going back returns to the chart. */
  void searchFromChart(String query) {
    window.search().query().set(query);
    fromChart = true;
  }

  private void searched(String before, String now) {
    showPanes();
    fromChart = false;
    if (before.isBlank() && !now.isBlank()) {
      ShownPage shown = window.reader().page().get();
      beforeSearch = shown == null ? null : shown.place();
    }
    results.set(!now.isBlank());
  }

  /** Ends the search: back to the chart it came from, or to what was open when it began. */
  public void endSearch() {
    Place before = beforeSearch;
    boolean chart = fromChart;
    beforeSearch = null;
    window.search().clear();
    ShownPage shown = window.reader().page().get();
    if (before != null && shown != null && !shown.place().equals(before)) {
      window.reader().open(before);
    }
    if (chart) {
      window.insight().open();
    }
  }

  /** Shows {@code listing} with the row remembered, or its first one, open; results step aside. */
  @Override
  public void list(Listing listing) {
    showPanes();
    if (listing instanceof Listing.Search(String query)) {
      window.search().open(query);
      results.set(true);
      return;
    }
    results.set(false);
    pending = false;
    show(listing, null);
  }

  /** Whether {@code listing} is what stands in the middle. */
  boolean lists(Listing listing) {
    return !results.get() && listing.equals(window.list().listing().get());
  }

  /** Puts {@code listing} in the place of results, with the row of a place that is open. */
  void listOpened(Listing listing, Place place) {
    results.set(false);
    show(listing, place);
  }

  private void show(Listing listing, @Nullable Place select) {
    window.rail().follow(listing);
    Library open = window.library().opened().get();
    if (open != null) {
      window
          .flow()
          .marks()
          .afterWriting(
              () -> window.list().show(open, listing, window.texts(), select, select == null));
    }
  }

  /** Opens {@code place} in place of a chart. */
  public void open(Place place) {
    showPanes();
    window.reader().open(place);
  }

  /** Goes back ({@code -1}), first of all from and to charts, or forward ({@code 1}). */
  public void go(int step) {
    boolean leaves = step < 0 && window.insight().isOpen().get();
    showPanes();
    if (leaves) {
      return;
    }
    if (step < 0 && fromChart && results.get() && isAt(beforeSearch)) {
      endSearch();
    } else {
      window.reader().go(step);
    }
  }

  private boolean isAt(@Nullable Place place) {
    ShownPage shown = window.reader().page().get();
    return place == null ? shown == null : shown != null && place.equals(shown.place());
  }

  /** The rows in the middle: results, or else the list. */
  public List<Row> rows() {
    return results.get() ? window.search().hits() : window.list().rows();
  }

  /** Opens the row {@code step} rows after the present one. */
  public void step(int step) {
    showPanes();
    if (results.get()) {
      window.search().move(step);
    } else {
      window.list().move(step);
    }
  }

  void choose(Row row) {
    if (results.get()) {
      window.search().choose(row);
    } else {
      window.list().choose(row);
    }
  }

  /** Opens the issue of the page as one page at the entry being read, or that entry again. */
  public void toggleWholeIssue() {
    ShownPage shown = window.reader().page().get();
    EntrySummary entry = shown == null ? null : shown.entry();
    if (entry != null) {
      Place issue = new Place.AtDocument(owner.document(entry), null);
      showPanes();
      window.reader().openAt(issue, ShownPage.part(entry.id()));
    } else if (shown != null && shown.place() instanceof Place.AtDocument) {
      Place reading = owner.entryBeingRead();
      if (reading != null) {
        open(reading);
      }
    }
  }

  @Override
  public void listIssue() {
    ShownPage shown = window.reader().page().get();
    if (shown != null && shown.entry() != null) {
      results.set(false);
      show(new Listing.InDocument(owner.document(shown.entry())), shown.place());
    }
  }

  private boolean selectResult() {
    ShownPage shown = window.reader().page().get();
    return shown != null && window.search().follow(shown.place());
  }

  private void followInList() {
    ShownPage shown = window.reader().page().get();
    if (shown == null || !shown.place().equals(window.reader().tabs().shown().get().place())) {
      return; // another one is on its way
    }
    pending = !window.list().loaded().get();
    Listing listing = owner.listing(shown);
    if (!pending && listing != null && !window.list().follow(shown.place())) {
      show(listing, shown.place());
    }
  }

  @Override
  public @Nullable Neighbours around(Place place) {
    return place instanceof Place.AtEntry at ? Around.of(rows(), at.id()) : null;
  }

  /** Writes the page again when what it says comes next is no longer what the list has next. */
  private void agree() {
    ShownPage shown = window.reader().page().get();
    Neighbours now = shown == null ? null : around(shown.place());
    if (shown != null && now != null && !now.isOf(shown)) {
      window.reader().refresh(UnaryOperator.identity());
    }
  }

  @Override
  public void search(String query) {
    window.search().query().set(query);
  }

  @Override
  public void browse(String address) {
    window.webLinks().follow(address);
  }

  @Override
  public void shown(ShownPage page) {
    boolean moved = !page.place().equals(followed);
    followed = page.place();
    if (results.get() && !selectResult() && moved && !isAt(beforeSearch)) {
      results.set(false);
    } else if (!results.get()) {
      followInList();
    }
    tellOthers(page);
  }

  @Override
  public void copy(String words) {
    window.notices().copy(words);
  }

  @Override
  public void renewed(ShownPage page) {
    window.notices().found();
    tellOthers(page);
  }

  private void tellOthers(ShownPage page) {
    window.side().follow(window.library().opened().get(), page, window.texts());
    window.side().reading(window.reader().position().get().heading());
    window.flow().shown(page);
    window.lastPlace().keep(page.place());
    gone = null;
  }

  @Override
  public void failed(Exception failure) {
    window.notices().failed(failure);
  }

  @Override
  public void missing() {
    ShownPage page = window.reader().page().get();
    Place wanted = window.reader().tabs().shown().get().place();
    boolean standing = page != null && page.place().equals(wanted);
    if (!standing || !page.place().equals(gone)) {
      window.notices().missing();
    }
    gone = standing ? wanted : null;
  }
}
