package dev.sennight.cli;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines that are read one at a time; of one that is very long, only the beginning is kept. */
final class InputLines {
  /** More characters than any query may have. */
  static final int LONGEST_QUERY = 1 << 14;

  private final Reader in;
  private final int longest;
  private boolean cut;

  /**
   * The lines of {@code in}.
   *
   * @param longest most characters that are kept of a line
   */
  InputLines(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line, as soon as its end or its longest beginning was read; null after the last. */
  @Nullable String next() throws IOException {
    int c = cut ? afterRest() : in.read();
    if (c < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (; c >= 0 && !isLineEnd(c) && !cut; c = cut ? c : in.read()) {
      line.append((char) c);
      cut = line.length() == longest;
    }
    return line.toString();
  }

  /** Passes over the rest of a line that was cut. */
  private int afterRest() throws IOException {
    cut = false;
    int c = in.read();
    while (c >= 0 && !isLineEnd(c)) {
      c = in.read();
    }
    return c < 0 ? c : in.read();
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }
}
