package dev.sennight.ui.reader;

import dev.sennight.ui.page.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The tabs of the reader: never none, one of them shown, the closed ones kept to be reopened. */
public final class ReaderTabs {
  private static final int MOST_CLOSED = 20;

  private final Runnable leave;
  private final Runnable arrive;
  private final ObservableList<ReaderTab> tabs = FXCollections.observableArrayList();

  /** Held here, for it hears of changes only while somebody holds it. */
  private final ObservableList<ReaderTab> seen = FXCollections.unmodifiableObservableList(tabs);

  private final ReadOnlyObjectWrapper<ReaderTab> shown;
  private final Deque<Closed> closed = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canReopen = new ReadOnlyBooleanWrapper(false);

  /**
   * One empty tab.
   *
   * @param leave called before another tab is shown
   * @param arrive called after another tab is shown
   */
  public ReaderTabs(Runnable leave, Runnable arrive) {
    this.leave = leave;
    this.arrive = arrive;
    ReaderTab first = new ReaderTab();
    tabs.add(first);
    shown = new ReadOnlyObjectWrapper<>(first);
  }

  /** The tabs in their order. */
  public ObservableList<ReaderTab> all() {
    return seen;
  }

  /** All places that tabs have been at, the closed ones too. */
  public List<Place> places() {
    return Stream.concat(tabs.stream(), closed.stream().map(Closed::tab))
        .flatMap(tab -> tab.places().stream())
        .toList();
  }

  /** The tab whose page is shown. */
  public ReadOnlyObjectProperty<ReaderTab> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Whether there is a closed tab to open again. */
  public ReadOnlyBooleanProperty canReopen() {
    return canReopen.getReadOnlyProperty();
  }

  /** A new tab with {@code place} after the present one, shown. */
  public void add(Place place) {
    ReaderTab tab = new ReaderTab();
    tab.history().visit(place);
    tabs.add(tabs.indexOf(shown.get()) + 1, tab);
    shown.set(tab);
  }

  /** Puts tabs around those there are; the one that is shown stays shown. */
  public void surround(List<ReaderTab> before, List<ReaderTab> after) {
    tabs.addAll(0, before);
    tabs.addAll(after);
  }

  /** Shows {@code tab}. */
  public void select(ReaderTab tab) {
    if (tabs.contains(tab) && !tab.equals(shown.get())) {
      leave.run();
      shown.set(tab);
      arrive.run();
    }
  }

  /** Shows the tab {@code step} tabs on, round at the ends. */
  public void turn(int step) {
    select(tabs.get(Math.floorMod(tabs.indexOf(shown.get()) + step, tabs.size())));
  }

  /** Closes {@code tab}, unless it is the only one. */
  public void close(ReaderTab tab) {
    int at = tabs.indexOf(tab);
    if (at < 0 || tabs.size() == 1) {
      return;
    }
    closed.push(new Closed(tab, at));
    if (closed.size() > MOST_CLOSED) {
      closed.removeLast();
    }
    canReopen.set(true);
    if (tab.equals(shown.get())) {
      select(tabs.get(at == tabs.size() - 1 ? at - 1 : at + 1));
    }
    tabs.remove(tab);
  }

  /** Puts the tab that was closed last back to where it was, and shows it. */
  public void reopen() {
    Closed last = closed.poll();
    canReopen.set(!closed.isEmpty());
    if (last != null) {
      tabs.add(Math.min(last.at(), tabs.size()), last.tab());
      select(last.tab());
    }
  }

  /** Puts other places in place of those that all tabs have been at. */
  public void move(UnaryOperator<Place> moved) {
    tabs.forEach(tab -> tab.history().move(moved));
    closed.forEach(tab -> tab.tab().history().move(moved));
  }

  /** One empty tab, as at the start. */
  public void clear() {
    ReaderTab first = new ReaderTab();
    closed.clear();
    canReopen.set(false);
    tabs.setAll(first);
    shown.set(first);
  }

  private record Closed(ReaderTab tab, int at) {}
}
