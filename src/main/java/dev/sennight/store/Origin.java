package dev.sennight.store;

import java.util.Locale;

/** Who found a problem, and so who takes it away again. */
public enum Origin {
  /** The walk over the folder. */
  SCAN,
  /** The parser; goes with its document. */
  PARSE,
  /** The resolution of links. */
  LINKS;

  /** The name in the table {@code problems}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
