package dev.sennight.store;

import dev.sennight.model.ParsedDocument;
import java.util.List;

/**
 * A document to be stored.
 *
 * @param entries in the order of {@code parsed.entries()}
 */
public record DocumentRecord(
    String file, FileState state, ParsedDocument parsed, List<EntryRecord> entries) {
  public DocumentRecord {
    entries = List.copyOf(entries);
  }
}
