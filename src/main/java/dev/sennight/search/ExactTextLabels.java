package dev.sennight.search;

import dev.sennight.model.EntryId;
import java.util.List;
import java.util.Map;

/** Tags and headings of entries as they are written, which an index does not keep. */
@FunctionalInterface
public interface ExactTextLabels {
  /** For an index whose entries have none. */
  ExactTextLabels NONE = written -> Map.of();

  /**
   * The tags and headings that hold {@code written} letter for letter, by the entry that has them.
   *
   * @throws java.io.UncheckedIOException when they cannot be read
   */
  Map<EntryId, List<String>> holding(String written);
}
