package dev.sennight.library.update;

import java.util.HashSet;
import java.util.Set;

/** How alike two texts are: the share of pairs of neighbouring characters they have in common. */
final class BigramSimilarity {
  private BigramSimilarity() {}

  static Set<Integer> grams(String text) {
    Set<Integer> grams = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      grams.add(text.charAt(i) << 16 | text.charAt(i + 1));
    }
    return grams;
  }

  /** From 0 to 1. */
  static double of(Set<Integer> a, Set<Integer> b) {
    boolean aIsLess = a.size() <= b.size();
    Set<Integer> fewer = aIsLess ? a : b;
    Set<Integer> more = aIsLess ? b : a;
    int common = 0;
    for (Integer gram : fewer) {
      if (more.contains(gram)) {
        common++;
      }
    }
    int all = a.size() + b.size() - common;
    return all == 0 ? 1 : (double) common / all;
  }
}
