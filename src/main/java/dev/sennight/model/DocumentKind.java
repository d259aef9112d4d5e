package dev.sennight.model;

import java.util.Locale;

/** What a source file is. */
public enum DocumentKind {
  /** One issue of a series. */
  DIGEST,
  /** A deck of keyword cards. */
  DECK,
  /** A clipped article. */
  ARTICLE,
  /** Any other document. */
  NOTE,
  /** A file that only points to another edition of the same issue; it has no entries. */
  STUB;

  /** The kind's name in JSON and in the store: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
