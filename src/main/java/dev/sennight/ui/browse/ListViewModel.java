package dev.sennight.ui.browse;

import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Listing;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of what the rail chose, filtered, with a selection that every listing remembers. */
public final class ListViewModel {
  private final Consumer<Place> open;
  private final Consumer<Exception> failed;
  private final Latest loading;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Listing> listing =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Row> selected = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
  private final StringProperty filter = new SimpleStringProperty("");
  private final Map<Listing, Place> remembered = new HashMap<>();
  private List<Row> all = List.of();

  /**
   * An empty list.
   *
   * @param open told which place a person chose
   * @param failed told what went wrong while reading
   */
  public ListViewModel(Tasks tasks, Consumer<Place> open, Consumer<Exception> failed) {
    this.open = open;
    this.failed = failed;
    this.loading = new Latest(tasks, "list");
    filter.addListener((property, before, now) -> arrange());
  }

  /**
   * Reads {@code wanted} and shows it.
   *
   * @param select the place whose row is selected; null for the one remembered
   * @param first whether to open the first row when nothing else is selected
   */
  public void show(
      Content content, Listing wanted, Texts texts, @Nullable Place select, boolean first) {
    if (select != null) {
      remembered.put(wanted, select);
    }
    if (!wanted.equals(listing.get())) {
      loaded.set(false);
      listing.set(wanted);
      filter.set("");
    }
    loading.run(
        cancel -> () -> new Rows(content, texts).of(wanted),
        found -> {
          if (!found.equals(all)) {
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
    all = List.of();
    listing.set(null);
    selected.set(null);
    loaded.set(false);
    arrange();
  }

  /** A person chose {@code row}; headings and the row that is selected already change nothing. */
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

  /** The page shows {@code place} for another reason: selects its row when there is one. */
  public void follow(Place place) {
    Row before = selected.get();
    Row row = before != null && leadsTo(before, place) ? before : rowOf(place);
    if (row != null) {
      Listing current = listing.get();
      if (current != null) {
        remembered.put(current, place);
      }
      selected.set(row);
    } else {
      selected.set(null);
    }
  }

  /** Opens the row {@code step} rows after the selected one, headings left out. */
  public void move(int step) {
    List<Row> choices = rows.stream().filter(row -> !(row instanceof Row.Header)).toList();
    if (choices.isEmpty()) {
      return;
    }
    Row current = selected.get();
    int at = current == null ? -1 : choices.indexOf(current);
    int next = at < 0 ? 0 : Math.clamp((long) at + step, 0, choices.size() - 1);
    choose(choices.get(next));
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

  /** Entries by month, for topics and the like; none for one issue. */
  Trend trend() {
    return listing.get() instanceof Listing.InDocument ? Trend.NONE : Trend.of(all);
  }

  /** Words that rows must hold, in title, place or tags. */
  public StringProperty filter() {
    return filter;
  }

  private void selectRemembered(Listing shown, boolean first) {
    Place place = remembered.get(shown);
    Row row = place == null ? null : rowOf(place);
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

  private @Nullable Row rowOf(Place place) {
    return rows.stream().filter(row -> leadsTo(row, place)).findFirst().orElse(null);
  }

  private static boolean leadsTo(Row row, Place place) {
    Place its = row.place();
    return its != null && its.key().equals(place.key());
  }

  private void arrange() {
    String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
    List<Row> shown = wanted.isEmpty() ? all : matching(wanted);
    Row keep = selected.get();
    selected.set(null);
    rows.setAll(shown);
    count.set((int) shown.stream().filter(row -> !(row instanceof Row.Header)).count());
    selected.set(keep != null && shown.contains(keep) ? keep : null);
  }

  private List<Row> matching(String wanted) {
    List<Row> kept = new ArrayList<>();
    Row.Header header = null;
    List<Row> below = new ArrayList<>();
    for (Row row : all) {
      if (row instanceof Row.Header next) {
        flush(kept, header, below);
        header = next;
      } else if (words(row).toLowerCase(Locale.ROOT).contains(wanted)
          || (header != null && header.title().toLowerCase(Locale.ROOT).contains(wanted))) {
        below.add(row);
      }
    }
    flush(kept, header, below);
    return kept;
  }

  private static void flush(List<Row> kept, Row.@Nullable Header header, List<Row> below) {
    if (!below.isEmpty()) {
      if (header != null) {
        kept.add(new Row.Header(header.title(), below.size()));
      }
      kept.addAll(below);
      below.clear();
    }
  }

  private static String words(Row row) {
    return switch (row) {
      case Row.Header header -> header.title();
      case Row.OfEntry(var entry, String where) ->
          entry.title() + " " + where + " " + String.join(" ", entry.tags());
      case Row.OfHit hit -> hit.entry().title() + " " + hit.where();
      case Row.OfGhost ghost -> ghost.name();
      case Row.OfPlace place -> place.title() + " " + place.where();
      case Row.OfProblem problem -> problem.problem().problem().message();
    };
  }
}
