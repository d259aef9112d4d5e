package dev.sennight.store.write;

import java.util.Locale;

/** Numbers the store keeps of itself. */
public enum StoreNumber {
  /** Counts committed batches; the index has the same number when both agree. */
  GENERATION,
  /** The generation for which links were resolved last. */
  LINKS,
  /** The version of the rules that documents were read by. */
  CONTENT;

  /** The name in the table {@code meta}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
