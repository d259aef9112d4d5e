package dev.sennight.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in the text of its document.
 *
 * @param line of its heading or first line, from 1
 * @param endLine last line, inclusive
 * @param level of its heading, 1 to 6; for an item without a heading one more than the heading
 *     above
 * @param path headings above it from level 2 down, plain text; the first is the section, the second
 *     the topic
 */
public record EntrySpan(int line, int endLine, int level, List<String> path) {
  public EntrySpan {
    path = List.copyOf(path);
  }

  /** Heading of level 2 above it. */
  public @Nullable String section() {
    return path.isEmpty() ? null : path.getFirst();
  }

  /** Heading of level 3 above it. */
  public @Nullable String topic() {
    return path.size() < 2 ? null : path.get(1);
  }
}
