package dev.sennight.ui.browse;

import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The rail: what the library holds, by week, by topic and by kind. */
public final class RailViewModel {
  private static final RailItem NOTHING =
      new RailItem(RailItem.Kind.ROOT, "", "", 0, null, List.of());

  private final Consumer<Listing> chosen;
  private final ReadOnlyObjectWrapper<RailItem> root = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Listing> current =
      new ReadOnlyObjectWrapper<>(null);
  private final StringProperty filter = new SimpleStringProperty("");
  private RailItem whole = NOTHING;
  private Overview overview = Overview.EMPTY;
  private @Nullable Texts texts;
  private @Nullable SavedSearches searches;

  /**
   * An empty rail.
   *
   * @param chosen told what the user chooses
   */
  public RailViewModel(Consumer<Listing> chosen) {
    this.chosen = chosen;
    filter.addListener((property, before, now) -> root.set(filtered(whole, now)));
  }

  /** Shows {@code now} in the language of {@code texts}. */
  public void show(Overview now, Texts words) {
    overview = now;
    texts = words;
    arrange();
  }

  /** Shows saved searches as well. */
  public void show(SavedSearches saved) {
    searches = saved;
    saved.all().addListener((property, before, now) -> arrange());
  }

  private void arrange() {
    Texts words = texts;
    if (words != null) {
      SavedSearches saved = searches;
      whole = new RailTree(overview, saved == null ? List.of() : saved.all().get(), words).root();
      root.set(filtered(whole, filter.get()));
    }
  }

  /** The saved searches; null before they are shown. */
  @Nullable SavedSearches searches() {
    return searches;
  }

  /** The issues of the series that {@code item} is, or is in, in their order; none without one. */
  List<String> issues(RailItem item) {
    return all(whole)
        .filter(line -> line.kind() == RailItem.Kind.SERIES)
        .filter(series -> all(series).anyMatch(item::equals))
        .flatMap(RailViewModel::all)
        .flatMap(line -> Stream.ofNullable(line.listing()))
        .flatMap(listing ->
            listing instanceof Listing.InDocument(String file) ? Stream.of(file) : Stream.empty())
        .toList();
  }

  private static Stream<RailItem> all(RailItem item) {
    return Stream.concat(Stream.of(item), item.children().stream().flatMap(RailViewModel::all));
  }

  /** The lines, already filtered; the root itself is not shown. */
  public ReadOnlyObjectProperty<RailItem> root() {
    return root.getReadOnlyProperty();
  }

  /** What the list shows; null at the start. */
  public ReadOnlyObjectProperty<@Nullable Listing> current() {
    return current.getReadOnlyProperty();
  }

  /** Words that the lines must hold. */
  public StringProperty filter() {
    return filter;
  }

  /** The user chose {@code listing}. */
  public void choose(Listing listing) {
    if (!listing.equals(current.get())) {
      current.set(listing);
      chosen.accept(listing);
    }
  }

  /** The user chose {@code listing}, which may be the one that is chosen. */
  public void chooseAgain(Listing listing) {
    current.set(listing);
    chosen.accept(listing);
  }

  /** The list shows {@code listing} for another reason, such as a link that was followed. */
  public void follow(@Nullable Listing listing) {
    current.set(listing);
  }

  /** What to show when nothing was chosen yet: the newest issue, or else anything there is. */
  public @Nullable Listing first() {
    return first(whole);
  }

  private static @Nullable Listing first(RailItem item) {
    if (item.kind() == RailItem.Kind.LEAF) {
      return item.listing();
    }
    for (RailItem child : item.children()) {
      Listing found = child.kind() == RailItem.Kind.SAVED ? null : first(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static RailItem filtered(RailItem item, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return wanted.isEmpty() ? item : kept(item, wanted);
  }

  private static RailItem kept(RailItem item, String wanted) {
    List<RailItem> children = new ArrayList<>();
    for (RailItem child : item.children()) {
      RailItem below = kept(child, wanted);
      if (holds(child, wanted)) {
        children.add(child);
      } else if (!below.children().isEmpty()) {
        children.add(below);
      }
    }
    return new RailItem(
        item.kind(), item.label(), item.detail(), item.count(), item.listing(), children);
  }

  private static boolean holds(RailItem item, String wanted) {
    return (item.label() + " " + item.detail()).toLowerCase(Locale.ROOT).contains(wanted);
  }
}
