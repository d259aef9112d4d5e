package dev.sennight.model;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import java.util.List;
import java.util.Optional;

/** Answers about the links of a document, asked while its page is written; not on the UI thread. */
@FunctionalInterface
public interface LinkLookup {
  /** What a link of the page leads to. */
  Resolution resolve(LinkForm form, String target);

  /**
   * What {@code ![[target]]} shows; empty when the target has no text. The caller bounds depth and
   * breaks cycles.
   */
  default List<Block> embedded(String target) {
    return List.of();
  }

  /**
   * The first bytes of an image of the library, for its size, so that a page keeps its room until
   * it is decoded; empty when there is none.
   */
  default Optional<byte[]> pictureStart(String path) {
    return Optional.empty();
  }

  /**
   * Another number when pictures of the library may look other than before; 0 when nobody asks. It
   * is part of their addresses, by which a window keeps what it has loaded.
   */
  default long pictures() {
    return 0;
  }
}
