package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.markdown.Located;
import java.util.List;
import java.util.function.Predicate;

/** Which lists are lists of items, and what their items hold. */
final class ListItems {
  private static final int LONGEST_LABEL = 60;

  private ListItems() {}

  /** The blocks of the one item that {@code item} is a list of; else its block. */
  static List<Block> children(Located item) {
    return item.bare() instanceof Block.ListBlock list && !list.items().isEmpty()
        ? list.items().getFirst().children()
        : List.of(item.block());
  }

  /** The paragraph or heading that {@code children} begin with; empty when they begin otherwise. */
  static List<Inline> words(List<Block> children) {
    Block first = children.isEmpty() ? null : children.getFirst();
    return switch (first) {
      case Block.Paragraph paragraph -> paragraph.content();
      case Block.Heading heading -> heading.content();
      case null, default -> List.of();
    };
  }

  /** A bullet list with links, or all of whose bullets, two or more, begin in bold. */
  static boolean isBulletList(Located block) {
    return block.bare() instanceof Block.ListBlock list
        && list.start() == null
        && (isLinkList(block) || (list.items().size() > 1 && all(block, ListItems::isBold)));
  }

  /** A list most of whose items are labels with a list of links below each. */
  static boolean isLabelList(Located block) {
    long labels = block.items().stream().filter(ListItems::isLabel).count();
    return labels > 0 && labels * 2 >= block.items().size();
  }

  /** A few words without a link, and below them a list whose items hold links. */
  static boolean isLabel(Located item) {
    List<Inline> words = words(children(item));
    long linked = item.items().stream().filter(ListItems::isLinked).count();
    return linked > 0
        && linked * 2 >= item.items().size()
        && InlineText.address(words) == null
        && InlineText.plain(words).length() <= LONGEST_LABEL;
  }

  /** Whether half of a list's items or more hold a link, and are no remark. */
  static boolean isLinkList(Located block) {
    long linked = block.items().stream().filter(ListItems::isLinked).count();
    return linked > 0 && linked * 2 >= block.items().size();
  }

  private static boolean all(Located block, Predicate<Located> what) {
    return block.items().stream().allMatch(what);
  }

  private static boolean isBold(Located item) {
    return InlineText.lead(words(children(item))) == Item.Lead.BOLD;
  }

  private static boolean isLinked(Located item) {
    List<Inline> words = words(children(item));
    return InlineText.address(words) != null && !isRemark(words);
  }

  /** One sentence in italics: “nothing this week”. */
  private static boolean isRemark(List<Inline> content) {
    return content.size() == 1
        && content.getFirst() instanceof Inline.Styled styled
        && styled.style() == Inline.Style.EMPHASIS;
  }
}
