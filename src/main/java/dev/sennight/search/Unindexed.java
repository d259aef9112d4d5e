package dev.sennight.search;

import dev.sennight.model.EntryId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What searches ask of entries that an index does not keep. Methods throw {@link
 * java.io.UncheckedIOException} when it cannot be read.
 */
@FunctionalInterface
public interface Unindexed {
  /** For an index whose entries have nothing else. */
  Unindexed NONE = written -> Map.of();

  /** The tags and headings that hold {@code written} letter for letter, by the entry. */
  Map<EntryId, List<String>> labels(String written);

  /** The entries with a passage that the user highlighted. */
  default Collection<EntryId> highlighted() {
    return List.of();
  }

  /** The user's notes on entries and their passages, none blank. */
  default Map<EntryId, List<String>> notes() {
    return Map.of();
  }

  /** The user's own tags and the entries that have them. */
  default Map<String, List<EntryId>> tags() {
    return Map.of();
  }
}
