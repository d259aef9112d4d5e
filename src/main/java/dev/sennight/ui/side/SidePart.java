package dev.sennight.ui.side;

import java.util.Locale;

/** The parts of the side pane, in their order. */
public enum SidePart {
  OUTLINE,
  LINKS,
  RELATED,
  MAP,
  INFO;

  /** Key of its words. */
  public String textKey() {
    return "side." + name().toLowerCase(Locale.ROOT);
  }
}
