package dev.sennight.store.write;

import java.util.Locale;

/** Who found a problem, and so who takes it away again. */
public enum Origin {
  /** The walk over the folder. */
  SCAN,
  /** The parser; goes with its document. */
  PARSE,
  /** The resolution of links. */
  LINKS;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
