package dev.sennight.model;

import java.util.Locale;

/** What the user can mark an entry as. */
public enum EntryMark {
  READ,
  STARRED;

  /** The word that stores and exchange files use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
