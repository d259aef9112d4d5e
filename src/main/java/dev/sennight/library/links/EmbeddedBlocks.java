package dev.sennight.library.links;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.List;

/** Parts of an entry's tree that embeds show. */
public final class EmbeddedBlocks {
  private EmbeddedBlocks() {}

  /**
   * The section that the heading at {@code line} opens, up to the next heading of the same or a
   * higher level; empty when no heading stands there.
   */
  public static List<Block> section(List<Block> blocks, int line) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block instanceof Block.Heading heading && heading.line() == line) {
        return blocks.subList(i, end(blocks, i, heading.level()));
      }
      List<Block> inside = section(block.children(), line);
      if (!inside.isEmpty()) {
        return inside;
      }
    }
    return List.of();
  }

  private static int end(List<Block> blocks, int start, int level) {
    int end = start + 1;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof Block.Heading next && next.level() <= level)) {
      end++;
    }
    return end;
  }

  /** The block named {@code id}, without its caret, whatever its case; empty when none is. */
  public static List<Block> block(List<Block> blocks, String id) {
    for (Block block : blocks) {
      if (isNamed(block, id)) {
        return List.of(block);
      }
      if (block instanceof Block.ListBlock list) {
        for (Block.Item item : list.items()) {
          if (id.equalsIgnoreCase(item.blockId())) {
            return List.of(new Block.ListBlock(list.start(), list.tight(), List.of(item)));
          }
        }
      }
      List<Block> inside = block(block.children(), id);
      if (!inside.isEmpty()) {
        return inside;
      }
    }
    return List.of();
  }

  private static boolean isNamed(Block block, String id) {
    return switch (block) {
      case Block.Paragraph b ->
          id.equalsIgnoreCase(b.blockId()) || Inline.hasAnchor(b.content(), id::equalsIgnoreCase);
      case Block.Quote b -> id.equalsIgnoreCase(b.blockId());
      case Block.Named b -> id.equalsIgnoreCase(b.id());
      case Block.Heading _,
          Block.Callout _,
          Block.ListBlock _,
          Block.Code _,
          Block.Formula _,
          Block.Table _,
          Block.ThematicBreak _,
          Block.Footnote _,
          Block.Details _,
          Block.Embed _,
          Block.CardPart _,
          Block.RawText _ ->
          false;
    };
  }

  /** The text of the footnote {@code label}; empty when there is none. */
  public static List<Block> footnote(List<Block> blocks, String label) {
    for (Block block : blocks) {
      if (block instanceof Block.Footnote note && note.label().equalsIgnoreCase(label)) {
        return note.children();
      }
    }
    return List.of();
  }
}
