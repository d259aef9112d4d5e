package dev.sennight.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best of many documents by two keys, then by their order in the library. */
final class TopDocuments {
  private TopDocuments() {}

  static List<Integer> of(int[] docs, double[] keys, double[] ties, int most) {
    Comparator<Integer> better =
        Comparator.<Integer>comparingDouble(i -> -keys[i])
            .thenComparingDouble(i -> -ties[i])
            .thenComparingInt(i -> i);
    PriorityQueue<Integer> queue = new PriorityQueue<>(better.reversed());
    for (int i = 0; i < docs.length && most > 0; i++) {
      if (queue.size() < most) {
        queue.add(i);
      } else if (better.compare(i, queue.element()) < 0) {
        queue.poll();
        queue.add(i);
      }
    }
    List<Integer> best = new ArrayList<>(queue);
    best.sort(better);
    return best.stream().map(i -> docs[i]).toList();
  }
}
