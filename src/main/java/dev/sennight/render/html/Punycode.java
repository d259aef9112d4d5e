package dev.sennight.render.html;

/** Punycode (RFC 3492), for names that {@link java.net.IDN} would change. */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 128;

  private Punycode() {}

  /** The code of a label, without a prefix. */
  static String encode(String label) {
    int[] input = label.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    label.codePoints().filter(c -> c < INITIAL_N).forEach(out::appendCodePoint);
    int basic = out.length();
    if (basic > 0) {
      out.append('-');
    }
    int n = INITIAL_N;
    int delta = 0;
    int bias = INITIAL_BIAS;
    for (int handled = basic; handled < input.length; ) {
      int next = Integer.MAX_VALUE;
      for (int c : input) {
        next = c >= n ? Math.min(next, c) : next;
      }
      delta += (next - n) * (handled + 1);
      n = next;
      for (int c : input) {
        delta += c < n ? 1 : 0;
        if (c == n) {
          number(delta, bias, out);
          bias = adapted(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return out.toString();
  }

  private static void number(int delta, int bias, StringBuilder out) {
    int q = delta;
    int k = BASE;
    int t = Math.clamp(k - bias, T_MIN, T_MAX);
    while (q >= t) {
      out.append(digit(t + (q - t) % (BASE - t)));
      q = (q - t) / (BASE - t);
      k += BASE;
      t = Math.clamp(k - bias, T_MIN, T_MAX);
    }
    out.append(digit(q));
  }

  private static int adapted(int delta, int points, boolean first) {
    int d = first ? delta / DAMP : delta / 2;
    d += d / points;
    int k = 0;
    while (d > (BASE - T_MIN) * T_MAX / 2) {
      d /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * d / (d + SKEW);
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }
}
