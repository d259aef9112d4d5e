package dev.sennight.search.filter;

import java.util.Set;
import org.apache.lucene.document.Document;

/** What the terms of an index cannot tell of an entry, and its stored text can. */
interface EntryCheck {
  /** The stored fields that {@link #holds} reads. */
  Set<String> fields();

  /** Whether {@code entry}, which has those fields, holds what is looked for. */
  boolean holds(Document entry);
}
