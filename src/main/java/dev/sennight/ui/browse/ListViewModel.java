package dev.sennight.ui.browse;

import dev.sennight.library.Library;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of what the rail chose, filtered, with a selection that every listing remembers. */
public final class ListViewModel {
  /** Which entries of a list are shown. */
  public enum Only {
    ALL,
    UNREAD,
    STARRED
  }

  private final Consumer<Place> open;
  private final Consumer<Exception> failed;
  private final Latest loading;
  private final Latest filtering;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Listing> listing =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Row> selected = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
  private final StringProperty filter = new SimpleStringProperty("");
  private final Map<Listing, Place> remembered = new HashMap<>();
  private final ObjectProperty<Only> only = new SimpleObjectProperty<>(Only.ALL);
  private @Nullable FlowViewModel marks;
  private Listed all = Listed.NONE;
  private Listed shown = Listed.NONE;

  /**
   * An empty list.
   *
   * @param open told which place the user chose
   * @param failed told what went wrong while reading
   */
  public ListViewModel(Tasks tasks, Consumer<Place> open, Consumer<Exception> failed) {
    this.open = open;
    this.failed = failed;
    this.loading = new Latest(tasks, "list");
    this.filtering = new Latest(tasks, "filter");
    filter.addListener((property, before, now) -> arrange());
    only.addListener((property, before, now) -> arrange());
  }

  /**
   * Reads {@code wanted} and shows it.
   *
   * @param select the place whose row is selected; null for the one remembered
   * @param first whether to open the first row when nothing else is selected
   */
  @SuppressWarnings("ReferenceEquality") // rows that are as before come back as the same object
  public void show(
      Library library, Listing wanted, Texts texts, @Nullable Place select, boolean first) {
    if (select != null) {
      remembered.put(wanted, select);
    }
    boolean hidden = select != null && shown.rowOf(select) == null;
    if (only.get() == Only.STARRED || hidden) {
      only.set(Only.ALL);
    }
    if (!wanted.equals(listing.get())) {
      loaded.set(false);
      listing.set(wanted);
      filter.set("");
    }
    Listed before = all;
    loading.run(
        cancel -> () -> before.orAsBefore(new Rows(library, texts).of(wanted)),
        found -> {
          if (found != all) {
            all = found;
            arrange();
          }
          loaded.set(true);
          selectRemembered(wanted, select == null && first);
        },
        failed);
  }

  /** Forgets all; another library is about to be shown. */
  public void clear() {
    loading.cancel();
    remembered.clear();
    all = Listed.NONE;
    listing.set(null);
    selected.set(null);
    loaded.set(false);
    arrange();
  }

  /** The user chose {@code row}; headings and the row that is selected already change nothing. */
  public void choose(@Nullable Row row) {
    if (row == null || row instanceof Row.Header || row.equals(selected.get())) {
      return;
    }
    selected.set(row);
    Place place = row.place();
    Listing current = listing.get();
    if (place != null) {
      if (current != null) {
        remembered.put(current, place);
      }
      open.accept(place);
    }
  }

  /**
   * The page shows {@code place} for another reason: selects its row; tells whether there is one.
   */
  public boolean follow(Place place) {
    Row before = selected.get();
    Row row = before != null && leadsTo(before, place) ? before : shown.rowOf(place);
    if (row != null) {
      Listing current = listing.get();
      if (current != null) {
        remembered.put(current, place);
      }
      selected.set(row);
    } else {
      selected.set(null);
    }
    return row != null
        || listing.get() instanceof Listing.InDocument(String file)
            && place instanceof Place.AtDocument at
            && at.file().equals(file);
  }

  /** Opens the row {@code step} rows after the selected one, headings left out. */
  public void move(int step) {
    int at = shown.indexOf(selected.get());
    int to = at < 0 ? shown.next(-1, 1) : at;
    for (int left = at < 0 ? 0 : Math.abs(step); left > 0; left--) {
      int beyond = shown.next(to, Integer.signum(step));
      to = beyond < 0 ? to : beyond;
    }
    if (to >= 0) {
      choose(rows.get(to));
    }
  }

  /** The rows as shown. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** What is listed; null at the start. */
  public ReadOnlyObjectProperty<@Nullable Listing> listing() {
    return listing.getReadOnlyProperty();
  }

  /** The selected row, or null. */
  public ReadOnlyObjectProperty<@Nullable Row> selected() {
    return selected.getReadOnlyProperty();
  }

  /** Whether {@link #rows()} are those of {@link #listing()}. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /** Number of rows without headings. */
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** Which entries are shown, by their marks as they were when that was chosen. */
  public ObjectProperty<Only> only() {
    return only;
  }

  /** Shows only entries with some marks, as {@code shown} knows them. */
  public void mark(FlowViewModel shown) {
    marks = shown;
  }

  /** How many entries the whole list has with these marks. */
  long count(Only which) {
    FlowViewModel known = marks;
    return all.rows().stream()
        .filter(row ->
            row instanceof Row.OfEntry of
                && (which == Only.ALL
                    || known != null
                        && (which == Only.UNREAD
                            ? !known.isRead(of.entry().id())
                            : known.isStarred(of.entry().id()))))
        .count();
  }

  /** Entries by month, for topics and the like; none for one issue. */
  Trend trend() {
    return listing.get() instanceof Listing.InDocument ? Trend.NONE : all.trend();
  }

  /** Words that rows must hold, in title, place or tags. */
  public StringProperty filter() {
    return filter;
  }

  private void selectRemembered(Listing wanted, boolean first) {
    Place place = remembered.get(wanted);
    Row row = place == null ? null : shown.rowOf(place);
    if (row != null) {
      if (first) {
        selected.set(null);
        choose(row);
      } else {
        selected.set(row);
      }
    } else if (first) {
      selected.set(null);
      move(0);
    } else {
      selected.set(null);
    }
  }

  private static boolean leadsTo(Row row, Place place) {
    Place its = row.place();
    return its != null && its.key().equals(place.key());
  }

  /** A long list takes longer to look through than a frame, so that is done in the background. */
  private void arrange() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    Listed from = all;
    FlowViewModel known = marks;
    Only kept = known == null ? Only.ALL : only.get();
    if (wanted.isEmpty() && kept == Only.ALL) {
      filtering.cancel();
      take(from);
    } else {
      Set<EntryId> marked =
          known == null || kept == Only.ALL
              ? Set.of()
              : known.marked(kept == Only.UNREAD ? EntryMark.READ : EntryMark.STARRED);
      filtering.run(
          cancel ->
              () ->
                  from.matching(
                      wanted,
                      id -> kept == Only.ALL || marked.contains(id) == (kept == Only.STARRED)),
          this::take,
          failed);
    }
  }

  private void take(Listed now) {
    Row keep = selected.get();
    Place place = keep == null ? null : keep.place();
    boolean there = now.indexOf(keep) >= 0;
    selected.set(null);
    shown = now;
    rows.setAll(now.rows());
    count.set(now.count());
    selected.set(there ? keep : place == null ? null : now.rowOf(place));
  }
}
