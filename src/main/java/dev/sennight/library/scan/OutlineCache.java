package dev.sennight.library.scan;

import dev.sennight.parse.DocumentOutline;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Outlines between the first pass and the second, as far as there is room: what is not kept is
 * parsed again. Safe for use by many threads.
 */
final class OutlineCache {
  /** Bytes of the documents; their outlines take several times as much. */
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Map<String, Kept> kept = new HashMap<>();
  private long bytes;

  private record Kept(int hash, int length, DocumentOutline outline) {}

  synchronized void keep(String file, byte[] content, DocumentOutline outline) {
    if (bytes + content.length <= MOST_BYTES && !kept.containsKey(file)) {
      kept.put(file, new Kept(Arrays.hashCode(content), content.length, outline));
      bytes += content.length;
    }
  }

  /** Hands over the outline of {@code content}; it is kept no longer. */
  synchronized Optional<DocumentOutline> take(String file, byte[] content) {
    Kept found = kept.remove(file);
    if (found == null) {
      return Optional.empty();
    }
    bytes -= found.length;
    boolean same = found.length == content.length && found.hash == Arrays.hashCode(content);
    return same ? Optional.of(found.outline) : Optional.empty();
  }
}
