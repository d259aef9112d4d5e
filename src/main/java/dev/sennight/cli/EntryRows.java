package dev.sennight.cli;

import dev.sennight.library.EntryFields;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.links.Mention;
import dev.sennight.model.DateSpan;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Entries as rows of a table. Values are those of {@link EntryFields}; what is absent is null.
 *
 * @param columns names of the fields, in order
 */
record EntryRows(List<String> columns, List<Map<String, @Nullable Object>> rows) {
  /** The fields of an entry, in the order of {@code list}. */
  static final List<String> FIELDS =
      List.of(
          "id", "kind", "file", "line", "series", "year", "week", "number", "date", "section",
          "topic", "title", "tags", "sources");

  /** Links in the entry, and to it. */
  private static final Set<String> LINKS = Set.of("links", "backlinks");

  /** How often, and on which days first and last, the library mentions a card; null for others. */
  private static final Set<String> MENTIONS = Set.of("mentions", "first", "last");

  /** What a row for many entries tells beside the value they have in common. */
  private static final List<String> OF_GROUPS = List.of("entries", "first", "last");

  /** All names of columns that rows of entries can have. */
  static List<String> names() {
    List<String> names = new ArrayList<>(FIELDS);
    names.addAll(List.of("links", "backlinks", "mentions", "first", "last"));
    return names;
  }

  /** All names of columns that rows of groups have. */
  static List<String> namesOf(String column) {
    List<String> names = new ArrayList<>(List.of(column));
    names.addAll(OF_GROUPS);
    return names;
  }

  /** The same rows with other columns. */
  EntryRows with(List<String> others) {
    return new EntryRows(others, rows);
  }

  /** A row for each entry. */
  static EntryRows of(Library library, List<EntrySummary> entries, List<String> columns)
      throws LibraryException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (EntrySummary entry : entries) {
      Map<String, @Nullable Object> row = EntryFields.of(entry);
      if (!Collections.disjoint(columns, LINKS)) {
        row.put("links", library.links().of(entry.id()).size());
        row.put("backlinks", library.links().backlinks(entry.id()).size());
      }
      if (!Collections.disjoint(columns, MENTIONS)) {
        boolean card = entry.kind() == EntryKind.CARD;
        List<Mention> mentions = card ? library.mentions().of(entry.id()) : List.of();
        row.put("mentions", card ? mentions.stream().mapToInt(Mention::times).sum() : null);
        putDays(row, mentions.stream().map(Mention::entry).toList());
      }
      rows.add(row);
    }
    return new EntryRows(columns, rows);
  }

  /**
   * A row for each value of {@code column}, in the order of its first entry: how many entries have
   * it, and the first and last of their days. An entry with several values counts for each.
   */
  static EntryRows grouped(List<EntrySummary> entries, String column) {
    Map<Object, List<EntrySummary>> groups = new LinkedHashMap<>();
    for (EntrySummary entry : entries) {
      Object value = EntryFields.of(entry).get(column);
      for (Object each : value instanceof Collection<?> values ? values : optional(value)) {
        groups.computeIfAbsent(each, k -> new ArrayList<>()).add(entry);
      }
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    groups.forEach((value, members) -> {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put(column, value);
      row.put("entries", members.size());
      putDays(row, members);
      rows.add(row);
    });
    return new EntryRows(namesOf(column), rows);
  }

  private static List<Object> optional(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private static void putDays(Map<String, @Nullable Object> row, List<EntrySummary> entries) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (EntrySummary entry : entries) {
      DateSpan span = entry.identity().days();
      if (span != null) {
        days.add(span.first());
      }
    }
    row.put("first", days.isEmpty() ? null : days.first().toString());
    row.put("last", days.isEmpty() ? null : days.last().toString());
  }

  /**
   * The same rows by a column, upwards; those without a value come last.
   *
   * @param down whether from the highest value down
   */
  EntryRows sorted(String column, boolean down) {
    Comparator<Object> upwards = EntryRows::compare;
    Comparator<@Nullable Object> order = Comparator.nullsLast(down ? upwards.reversed() : upwards);
    List<Map<String, @Nullable Object>> sorted = new ArrayList<>(rows);
    sorted.sort((a, b) -> order.compare(a.get(column), b.get(column)));
    return new EntryRows(columns, sorted);
  }

  private static int compare(Object a, Object b) {
    return a instanceof Number one && b instanceof Number other
        ? Long.compare(one.longValue(), other.longValue())
        : text(a).compareTo(text(b));
  }

  /** The cells of each row, in the order of the columns. */
  List<Map<String, @Nullable Object>> cells() {
    List<Map<String, @Nullable Object>> cells = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      columns.forEach(column -> line.put(column, row.get(column)));
      cells.add(line);
    }
    return cells;
  }

  /** A value as one text, several with {@code ; } between them; "" for null. */
  static String text(@Nullable Object value) {
    return value instanceof Collection<?> values
        ? String.join("; ", values.stream().map(Object::toString).toList())
        : Objects.toString(value, "");
  }
}
