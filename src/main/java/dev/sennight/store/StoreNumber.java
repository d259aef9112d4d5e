package dev.sennight.store;

import java.util.Locale;

/** Numbers the store keeps of itself. */
public enum StoreNumber {
  /** Counts committed batches; the index has the same number when both agree. */
  GENERATION,
  /** The generation for which links were resolved last. */
  LINKS,
  /** The generation that the index is known to have. */
  INDEXED,
  /** Which commit of the index that was: the number in the name of its segments file. */
  INDEX_COMMIT,
  /** The version of the rules that documents were read by. */
  CONTENT,
  /** What the person's own rules were that documents were read by; 0 for none. */
  RULES,
  /** Sums up names, sizes and times of the library's pictures. */
  PICTURES,
  /** Another one after every run that changed anything, even over a rebuilt store. */
  REVISION;

  /** The name in the table {@code meta}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
