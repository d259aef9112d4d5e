package dev.sennight.ui.page;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.PageAnchors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The beginning of an entry, or of the part of it that a link names. */
final class Excerpt {
  private static final int LONGEST = 1200;

  private Excerpt() {}

  /**
   * Some blocks of {@code body}.
   *
   * @param subpath heading or {@code ^block} to begin at; null for the start
   */
  static List<Block> of(List<Block> body, @Nullable String subpath) {
    int from = subpath == null ? 0 : find(body, subpath);
    List<Block> blocks = new ArrayList<>();
    int length = 0;
    for (int i = from; i < body.size() && length < LONGEST; i++) {
      Block block = body.get(i);
      if (i > from && subpath != null && isNext(body.get(from), block)) {
        break;
      }
      blocks.add(block);
      length += PlainText.of(List.of(block)).length();
    }
    return blocks;
  }

  /** Only what stands under a heading is shown, and only the block that a block's name means. */
  private static boolean isNext(Block first, Block block) {
    return !(first instanceof Block.Heading heading)
        || (block instanceof Block.Heading other && other.level() <= heading.level());
  }

  private static int find(List<Block> body, String subpath) {
    String anchor = PageAnchors.of(subpath);
    for (int i = 0; i < body.size(); i++) {
      if (names(body.get(i), anchor)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean names(Block block, String anchor) {
    return switch (block) {
      case Block.Heading b ->
          PageAnchors.heading(b.content()).equals(anchor) || has(b.content(), anchor);
      case Block.Paragraph b -> is(b.blockId(), anchor) || has(b.content(), anchor);
      case Block.Quote b -> is(b.blockId(), anchor) || any(b.children(), anchor);
      case Block.ListBlock b ->
          b.items().stream()
              .anyMatch(item -> is(item.blockId(), anchor) || any(item.children(), anchor));
      case Block.Callout b -> any(b.children(), anchor);
      case Block.Details b -> any(b.children(), anchor);
      case Block.CardPart b -> any(b.children(), anchor);
      case Block.Footnote b -> any(b.children(), anchor);
      case Block.Named b -> is(b.id(), anchor) || any(List.of(b.block()), anchor);
      case Block.Code _ -> false;
      case Block.Formula _ -> false;
      case Block.Table _ -> false;
      case Block.ThematicBreak _ -> false;
      case Block.Embed _ -> false;
      case Block.RawText _ -> false;
    };
  }

  private static boolean any(List<Block> blocks, String anchor) {
    return blocks.stream().anyMatch(block -> names(block, anchor));
  }

  private static boolean has(List<Inline> content, String anchor) {
    return Inline.hasAnchor(content, name -> PageAnchors.block(name).equals(anchor));
  }

  private static boolean is(@Nullable String blockId, String anchor) {
    return blockId != null && PageAnchors.block(blockId).equals(anchor);
  }
}
