package dev.sennight.ui.search;

import dev.sennight.ui.browse.Row;
import dev.sennight.ui.page.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The hits that are shown, which of them is open, and whether they are those of what was typed. */
final class ShownHits {
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Row> open = new ReadOnlyObjectWrapper<>(null);
  private boolean coming;
  private boolean awaited;

  /** The hits as they are shown. */
  ObservableList<Row> rows() {
    return rows;
  }

  /** The hit that is open; null for none. */
  ReadOnlyObjectProperty<@Nullable Row> open() {
    return open.getReadOnlyProperty();
  }

  void open(Row row) {
    open.set(row);
  }

  void clear() {
    rows.clear();
    open.set(null);
  }

  /** Other words were typed: what is shown does not answer them. */
  void typed() {
    coming = true;
    awaited = false;
  }

  /** Whether the hits of what was typed are still on their way. */
  boolean isComing() {
    return coming;
  }

  /** The first hit is to be opened once it is there. */
  void awaitFirst() {
    awaited = true;
  }

  /** What is shown answers what was typed. Tells whether the first hit is to be opened now. */
  boolean came() {
    boolean wanted = awaited;
    coming = false;
    awaited = false;
    return wanted;
  }

  /** Whether the list begins with {@code first} already. */
  boolean beginsWith(List<Row> first) {
    return first.size() <= rows.size() && rows.subList(0, first.size()).equals(first);
  }

  void show(List<Row> found) {
    int shown = rows.size();
    if (shown > 0 && shown <= found.size() && found.subList(0, shown).equals(rows)) {
      rows.addAll(found.subList(shown, found.size())); // what one looks at stays where it is
      return;
    }
    Row before = open.get();
    open.set(null);
    rows.setAll(found);
    open.set(before != null && found.contains(before) ? before : null);
  }

  /** The hit {@code step} after the open one, the first when none is open; null without hits. */
  @Nullable Row after(int step) {
    List<Row> hits = rows.stream().filter(row -> row.place() != null).toList();
    Row current = open.get();
    int at = current == null ? -1 : hits.indexOf(current);
    return hits.isEmpty()
        ? null
        : hits.get(at < 0 ? 0 : Math.clamp((long) at + step, 0, hits.size() - 1));
  }

  /** The hit that leads to {@code place}; null for none. */
  @Nullable Row of(Place place) {
    return rows.stream()
        .filter(row -> row.place() != null && row.place().key().equals(place.key()))
        .findFirst()
        .orElse(null);
  }

  /** The first hit of a week; null for none. */
  @Nullable Row ofWeek(int week) {
    return rows.stream().filter(row -> Hits.isOf(week, row)).findFirst().orElse(null);
  }
}
