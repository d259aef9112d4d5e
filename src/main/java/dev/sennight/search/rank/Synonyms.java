package dev.sennight.search.rank;

import dev.sennight.index.TokenKind;
import dev.sennight.model.text.TextResource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which names mean much the same: from the shipped glossary, and from the cards of the library. */
final class Synonyms {
  /** Longest name in Han characters, or in Latin words. */
  static final int LONGEST_HAN = 8;

  static final int LONGEST_LATIN = 4;

  private static final Synonyms SHIPPED = new Synonyms();

  static {
    TextResource.lines(Synonyms.class, "glossary.txt")
        .forEach(line -> SHIPPED.add(List.of(line.strip().split(" / ", 0))));
  }

  private final Map<String, Set<String>> names = new HashMap<>();

  /** Adds names of one thing. */
  void add(List<String> same) {
    for (String name : same) {
      String key = key(name);
      if (!key.isEmpty()) {
        Set<String> others = names.computeIfAbsent(key, k -> new LinkedHashSet<>());
        same.stream().filter(other -> !other.equals(name)).forEach(others::add);
      }
    }
  }

  /** Other names for {@code key} (see {@link #key}), own ones first; empty when none are known. */
  Set<String> others(String key) {
    Set<String> all = new LinkedHashSet<>(names.getOrDefault(key, Set.of()));
    all.addAll(SHIPPED.names.getOrDefault(key, Set.of()));
    return all;
  }

  /** The form names are looked up in: folded, Latin words parted by one space, without signs. */
  static String key(String name) {
    return QueryUnit.typed(
        QueryUnit.tokens(QueryUnit.of(name)).filter(token -> token.kind() != TokenKind.SIGN));
  }
}
