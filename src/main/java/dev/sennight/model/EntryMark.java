package dev.sennight.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the user can mark an entry as. */
public enum EntryMark {
  READ,
  STARRED;

  /** The word that stores and exchange files use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mark with a label; empty for marks of another version. */
  public static Optional<EntryMark> labelled(String label) {
    return Stream.of(values()).filter(mark -> mark.label().equals(label)).findFirst();
  }
}
