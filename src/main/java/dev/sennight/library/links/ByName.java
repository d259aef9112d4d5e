package dev.sennight.library.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Gathers values by name. That a value stands under a name once is seen to at the end: a whole
 * library may have one name.
 */
final class ByName<T> {
  private final Map<String, List<T>> values = new HashMap<>();

  /** Adds {@code value} under {@code name}; "" is no name. */
  void add(String name, T value) {
    if (!name.isEmpty()) {
      values.computeIfAbsent(name, k -> new ArrayList<>(1)).add(value);
    }
  }

  /** All values, each once under a name; equal ones by {@code order} stay as they came. */
  Map<String, List<T>> sorted(Comparator<? super T> order) {
    values.replaceAll((name, several) -> {
      if (several.size() == 1) {
        return several;
      }
      List<T> distinct = new ArrayList<>(new LinkedHashSet<>(several));
      distinct.sort(order);
      return distinct;
    });
    return values;
  }
}
