package dev.sennight.cli;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines that are read one at a time; of one that is very long, only the beginning is kept. */
final class InputLines {
  /** Most characters of a line, more than any query may have. */
  static final int LONGEST = 1 << 14;

  private final Reader in;
  private boolean cut;

  InputLines(Reader in) {
    this.in = in;
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
      cut = line.length() == LONGEST;
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
