package dev.sennight.parse.markdown;

import java.util.Arrays;

/** Which line an offset of a text is on. */
final class Lines {
  private final int firstLine;
  private int[] starts = new int[64];
  private int count = 1;

  /**
   * Looks for line breaks, which must all be {@code \n}.
   *
   * @param firstLine the line that the text begins on
   */
  Lines(String text, int firstLine) {
    this.firstLine = firstLine;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
  }

  int of(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return firstLine + (found >= 0 ? found : -found - 2);
  }
}
