package dev.sennight.ui.reader;

import dev.sennight.ui.page.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A tab of the reader: a title, and a history of its own. */
public final class ReaderTab {
  private final PageHistory history = new PageHistory();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

  ReaderTab() {}

  /** A tab at {@code place} whose page was not made yet. */
  public ReaderTab(Place place, String title) {
    history.visit(place);
    this.title.set(title);
  }

  /** Where it has been. */
  public PageHistory history() {
    return history;
  }

  /** Title of its page; "" until the page is there. */
  public ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  /** Names it by its page. */
  public void name(String words) {
    title.set(words);
  }

  /** All places it has been at. */
  public List<Place> places() {
    return history.places();
  }

  /** What it shows; null for nothing yet. */
  public @Nullable Place place() {
    PageHistory.Stop stop = history.current();
    return stop == null ? null : stop.place();
  }
}
