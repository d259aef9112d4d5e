package dev.sennight.ui.insight.plot;

/**
 * Round numbers along an axis of counts, from 0 on.
 *
 * @param step from one to the next, at least 1
 * @param top the last one, not below the largest count
 */
record Ticks(long step, long top) {
  private static final int MOST = 6;

  /** Few round numbers up to {@code largest}. */
  static Ticks upTo(long largest) {
    long step = 1;
    for (long power = 1; (largest + step - 1) / step > MOST; power *= 10) {
      for (long factor : new long[] {1, 2, 5}) {
        step = factor * power;
        if ((largest + step - 1) / step <= MOST) {
          break;
        }
      }
    }
    return new Ticks(step, Math.max(1, (largest + step - 1) / step) * step);
  }
}
