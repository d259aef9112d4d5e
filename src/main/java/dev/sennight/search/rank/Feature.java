package dev.sennight.search.rank;

import java.util.List;

/**
 * A thing an entry may hold, in one of several spellings that count as one.
 *
 * @param weight times its rarity: what holding it is worth
 * @param cover how much of its word it stands for; 0 for a bonus only
 */
public record Feature(Role role, List<Alternative> alternatives, float weight, float cover) {
  public Feature {
    alternatives = List.copyOf(alternatives);
  }

  /** A feature with one spelling. */
  static Feature of(Role role, Alternative alternative, float weight, float cover) {
    return new Feature(role, List.of(alternative), weight, cover);
  }

  /** How a feature stands to its word. */
  public enum Role {
    /** The word itself, or what is guessed to be meant. */
    WHOLE,
    /** A piece of it. */
    PART,
    /** Another name of it, or of a piece. */
    OTHER_NAME
  }
}
