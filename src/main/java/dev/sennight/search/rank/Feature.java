package dev.sennight.search.rank;

import java.util.List;

/**
 * A thing an entry may hold, in one of several spellings that count as one.
 *
 * @param weight times its rarity: what holding it is worth
 * @param cover how much of its word it stands for, from 0 (a bonus only) to 1
 */
public record Feature(List<Alternative> alternatives, float weight, float cover) {
  public Feature {
    alternatives = List.copyOf(alternatives);
  }

  /** A feature with one spelling. */
  static Feature of(Alternative alternative, float weight, float cover) {
    return new Feature(List.of(alternative), weight, cover);
  }
}
