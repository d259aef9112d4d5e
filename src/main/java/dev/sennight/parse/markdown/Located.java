package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import java.util.List;

/**
 * One block of a document and the lines it stands on.
 *
 * @param line first line in the document, from 1
 * @param endLine last line, inclusive
 * @param items for a {@link Block.ListBlock} one element per list item, whose block is a list of
 *     just that item, and whose {@code items} are those of the lists right below it; else empty
 */
public record Located(Block block, int line, int endLine, List<Located> items) {
  public Located {
    items = List.copyOf(items);
  }

  /** The block without the name that may stand below it. */
  public Block bare() {
    return block instanceof Block.Named named ? named.block() : block;
  }
}
