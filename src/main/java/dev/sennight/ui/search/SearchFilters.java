package dev.sennight.ui.search;

import dev.sennight.search.SearchAnswer.Facet;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest.FacetField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What narrows a search besides its words: values of facets, and a range of weeks. */
public final class SearchFilters {
  private final Runnable changed;
  private final ReadOnlyObjectWrapper<Map<FacetField, Set<String>>> chosen =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable WeekRange> range =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<List<Facet>> facets = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<SortedMap<Integer, Long>> weeks =
      new ReadOnlyObjectWrapper<>(new TreeMap<>());

  /**
   * Nothing narrowed.
   *
   * @param changed told when the search must be rebuilt
   */
  SearchFilters(Runnable changed) {
    this.changed = changed;
  }

  /** The values that hits must have; those of one field are alternatives. */
  public ReadOnlyObjectProperty<Map<FacetField, Set<String>>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** The weeks that hits must be of; null for all. */
  public ReadOnlyObjectProperty<@Nullable WeekRange> range() {
    return range.getReadOnlyProperty();
  }

  /** What the hits can be narrowed by. */
  public ReadOnlyObjectProperty<List<Facet>> facets() {
    return facets.getReadOnlyProperty();
  }

  /** Hits by the number of their week, see {@link WeekRange#number}, whatever the range. */
  public ReadOnlyObjectProperty<SortedMap<Integer, Long>> weeks() {
    return weeks.getReadOnlyProperty();
  }

  /** Adds a value, or takes it away. */
  public void toggle(FacetField field, String value) {
    Map<FacetField, Set<String>> next = new EnumMap<>(FacetField.class);
    next.putAll(chosen.get());
    Set<String> values = new LinkedHashSet<>(next.getOrDefault(field, Set.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    if (values.isEmpty()) {
      next.remove(field);
    } else {
      next.put(field, Set.copyOf(values));
    }
    chosen.set(Map.copyOf(next));
    changed.run();
  }

  /** Keeps to some weeks; null for all of them. */
  public void within(@Nullable WeekRange weeksWanted) {
    range.set(weeksWanted);
    changed.run();
  }

  /** Narrows by nothing any more. */
  public void clear() {
    if (isNarrowed()) {
      reset();
      changed.run();
    }
  }

  /** As {@link #clear}, with nothing searched again. */
  void reset() {
    chosen.set(Map.of());
    range.set(null);
  }

  /** Whether anything narrows the search. */
  public boolean isNarrowed() {
    return !chosen.get().isEmpty() || range.get() != null;
  }

  /** {@code words} and all that narrows them in the query language, as saved searches keep it. */
  public String query(String words) {
    List<String> parts = new ArrayList<>(List.of(words.strip()));
    chosen.get().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> parts.add(clause(e.getKey(), e.getValue())));
    WeekRange kept = range.get();
    if (kept != null) {
      parts.add(kept.clause());
    }
    return String.join(" ", parts).strip();
  }

  /** The weeks that the query must name, in words that follow it; "" for none. */
  String weeksClause() {
    WeekRange kept = range.get();
    return kept == null ? "" : " " + kept.clause();
  }

  private static String clause(FacetField field, Set<String> values) {
    String name = field.name().toLowerCase(Locale.ROOT);
    List<String> terms = values.stream().sorted().map(value -> name + ":" + quoted(value)).toList();
    return terms.size() == 1 ? terms.getFirst() : "(" + String.join(" OR ", terms) + ")";
  }

  private static String quoted(String value) {
    boolean plain = value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
    return plain ? value : '"' + value.replace("\"", "") + '"';
  }

  void show(List<Facet> counted, List<WeekCount> byWeek) {
    facets.set(List.copyOf(counted));
    SortedMap<Integer, Long> numbered = new TreeMap<>();
    for (WeekCount count : byWeek) {
      numbered.merge(WeekRange.number(count.year(), count.week()), count.count(), Long::sum);
    }
    weeks.set(numbered);
  }
}
