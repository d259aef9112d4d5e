package dev.sennight.model;

import java.util.Locale;

/** What an entry is. */
public enum EntryKind {
  /** An item of a digest. */
  ITEM,
  /** A keyword card. */
  CARD,
  /** A clipped article. */
  ARTICLE,
  /** Any other note. */
  NOTE;

  /** The kind's name in queries and in JSON: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
