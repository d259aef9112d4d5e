package dev.sennight.index;

/**
 * Where the capitals of a run of letters part it: at {@code aB}, before the last capital of {@code
 * ABc}, and before the small letter that ends {@code LLMs} or {@code TPUv}. Reused from run to run.
 */
final class CapitalParts {
  private static final int MOST_PARTS = 6;

  private final int[] edges = new int[MOST_PARTS + 1];

  /**
   * Finds the parts of the run from {@code from} to {@code to}, exclusive; returns their number.
   */
  int find(ClassifiedText text, int from, int to) {
    edges[0] = from;
    int count = 1;
    for (int i = from + 1; i < to && count < MOST_PARTS; i++) {
      if (isEdge(text, i, to)) {
        edges[count++] = i;
      }
    }
    edges[count] = to;
    return count;
  }

  /** Where each part begins, and behind them where the last one ends. */
  int[] edges() {
    return edges;
  }

  private static boolean isEdge(ClassifiedText text, int i, int to) {
    boolean upperBefore = text.classes[i - 1] == ClassifiedText.UPPER;
    if (text.classes[i] == ClassifiedText.UPPER) {
      boolean lowerAfter = i + 2 < to && text.classes[i + 1] == ClassifiedText.LOWER;
      return !upperBefore || lowerAfter;
    }
    boolean tail = i == to - 1 && i >= 2 && text.classes[i - 2] == ClassifiedText.UPPER;
    return tail && upperBefore && text.isLetter(i - 2);
  }
}
