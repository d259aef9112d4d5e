package dev.sennight.ui.browse;

import dev.sennight.model.EntryId;
import dev.sennight.ui.page.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list with what is asked of all of them, found out once: a list may have many thousands.
 * Immutable; made in the background.
 *
 * @param places index of the first row of each place, by its key
 * @param count of rows that are no headings
 * @param trend entries by month
 */
record Listed(List<Row> rows, Map<String, Integer> places, int count, Trend trend) {
  static final Listed NONE = new Listed(List.of(), Map.of(), 0, Trend.NONE);

  static Listed of(List<Row> rows) {
    Map<String, Integer> places = HashMap.newHashMap(rows.size());
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      Place place = rows.get(i).place();
      if (place != null) {
        places.putIfAbsent(place.key(), i);
      }
      count += rows.get(i) instanceof Row.Header ? 0 : 1;
    }
    return new Listed(rows, places, count, Trend.of(rows));
  }

  /** These rows themselves when {@code found} has the same. */
  Listed orAsBefore(List<Row> found) {
    return found.equals(rows) ? this : of(found);
  }

  /** The first row that leads to {@code place}; null for none. */
  @Nullable Row rowOf(Place place) {
    Integer at = places.get(place.key());
    return at == null ? null : rows.get(at);
  }

  /** Index of {@code row}; -1 when it is not here. */
  int indexOf(@Nullable Row row) {
    if (row == null) {
      return -1;
    }
    Place place = row.place();
    Integer first = place == null ? null : places.get(place.key());
    return first != null && rows.get(first).equals(row) ? first : rows.indexOf(row);
  }

  /** Index of the nearest row before or after {@code from} that is no heading; -1 for none. */
  int next(int from, int direction) {
    int at = from + direction;
    while (at >= 0 && at < rows.size() && rows.get(at) instanceof Row.Header) {
      at += direction;
    }
    return direction != 0 && at >= 0 && at < rows.size() ? at : -1;
  }

  /** The rows that hold {@code wanted}, in lower case, or whose heading does, with headings. */
  Listed matching(String wanted, Predicate<EntryId> keeps) {
    List<Row> kept = new ArrayList<>();
    Row.Header header = null;
    boolean all = false;
    List<Row> below = new ArrayList<>();
    for (Row row : rows) {
      if (row instanceof Row.Header next) {
        flush(kept, header, below);
        header = next;
        all = holds(header.title(), wanted);
      } else if (!(row instanceof Row.OfEntry of && !keeps.test(of.entry().id()))
          && (all || holds(words(row), wanted))) {
        below.add(row);
      }
    }
    flush(kept, header, below);
    return of(kept);
  }

  private static boolean holds(String words, String wanted) {
    return words.toLowerCase(Locale.ROOT).contains(wanted);
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
          entry.title() + " " + where + " " + String.join(" ", entry.facts().tags());
      case Row.OfHit hit -> hit.entry().title() + " " + hit.where();
      case Row.OfGhost ghost -> ghost.name();
      case Row.OfPlace place -> place.title() + " " + place.where();
      case Row.OfProblem(var problem, String said, String where, _) ->
          said + " " + where + " " + String.join(" ", problem.problem().arguments());
    };
  }
}
