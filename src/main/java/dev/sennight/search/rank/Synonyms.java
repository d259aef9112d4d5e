package dev.sennight.search.rank;

import dev.sennight.index.analysis.TokenKind;
import dev.sennight.index.analysis.Tokenizer;
import dev.sennight.model.text.TextResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which names mean much the same: from the shipped glossary, and from the cards of the library. */
final class Synonyms {
  /** Longest name in Han characters, or in Latin words. */
  static final int LONGEST_HAN = 8;

  static final int LONGEST_LATIN = 4;

  private static final class Shipped {
    static final Map<String, Set<String>> NAMES = Map.copyOf(load());
  }

  private final Map<String, Set<String>> own = new HashMap<>();

  /** Adds names of one thing. */
  void add(List<String> names) {
    add(own, names);
  }

  /** Other names for {@code key} (see {@link #key}); empty when none are known. */
  Set<String> others(String key) {
    Set<String> shipped = Shipped.NAMES.getOrDefault(key, Set.of());
    Set<String> mine = own.getOrDefault(key, Set.of());
    if (mine.isEmpty()) {
      return shipped;
    }
    Set<String> all = new LinkedHashSet<>(mine);
    all.addAll(shipped);
    return all;
  }

  /**
   * The form names are looked up in: folded, Latin words parted by one space; null when it holds no
   * word.
   */
  static @Nullable String key(String name) {
    StringBuilder key = new StringBuilder();
    Tokenizer scanner = Tokenizer.forQuery();
    scanner.start(name);
    while (scanner.next()) {
      if (scanner.kind() == TokenKind.PAIR) {
        key.append(scanner.buffer()[scanner.from()]);
      } else if (scanner.kind() == TokenKind.SINGLE) {
        key.append(scanner.term());
      } else if (scanner.kind() == TokenKind.RUN) {
        key.append(key.isEmpty() ? "" : " ").append(scanner.term());
      }
    }
    return key.isEmpty() ? null : key.toString();
  }

  private static void add(Map<String, Set<String>> map, List<String> names) {
    for (String name : names) {
      String key = key(name);
      if (key != null) {
        Set<String> others = map.computeIfAbsent(key, k -> new LinkedHashSet<>());
        names.stream().filter(other -> !other.equals(name)).forEach(others::add);
      }
    }
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> map = new HashMap<>();
    for (String line : TextResource.lines(Synonyms.class, "glossary.txt")) {
      add(map, new ArrayList<>(Arrays.asList(line.strip().split(" / ", 0))));
    }
    return map;
  }
}
