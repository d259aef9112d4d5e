package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a section into its items. Safe for use by many threads. */
public final class ItemSplitter {
  private ItemSplitter() {}

  /**
   * Splits by the first of {@code styles} that fits the section; a section that none fits comes
   * back whole, with no items.
   *
   * @param blocks those under one heading, up to the next
   */
  public static Split split(List<ItemStyle> styles, List<Located> blocks) {
    // Beside text of its own, a list in a quote is what somebody said.
    List<Located> section = blocks.size() == 1 ? List.of(unquoted(blocks.getFirst())) : blocks;
    for (ItemStyle style : styles) {
      if (style instanceof ItemStyle.TableRows) {
        Split rows = tableRows(section);
        if (!rows.items().isEmpty()) {
          return rows;
        }
      }
      boolean numbered = style instanceof ItemStyle.Numbered;
      List<Located> apart = numbered ? NumberedLines.apart(section) : section;
      ItemStarts starts = ItemStarts.of(style, apart);
      if (!starts.isEmpty()) {
        return starts.keepsRest() ? bullets(apart) : runs(apart, starts);
      }
    }
    return new Split(blocks, List.of());
  }

  /** The list that a quote is, with a line for each item; any other block as it is. */
  private static Located unquoted(Located block) {
    if (!(block.block() instanceof Block.Quote quote)
        || quote.children().size() != 1
        || !(quote.children().getFirst() instanceof Block.ListBlock inside)
        || inside.items().size() != block.endLine() - block.line() + 1) {
      return block;
    }
    List<Located> items = new ArrayList<>();
    for (Block.Item item : inside.items()) {
      int line = block.line() + items.size();
      Block one = new Block.ListBlock(inside.start(), inside.tight(), List.of(item));
      items.add(new Located(one, line, line, List.of()));
    }
    return new Located(inside, block.line(), block.endLine(), items);
  }

  /**
   * Every bullet of every list is an item, or those below a label; what stands between lists is
   * none.
   */
  private static Split bullets(List<Located> section) {
    List<Located> rest = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Located block : section) {
      if (ListItems.isBulletList(block)) {
        block.items().forEach(bullet -> items.add(ItemBuilder.ofBullet(bullet, null)));
      } else if (ListItems.isLabelList(block)) {
        block.items().forEach(item -> labelled(item, items));
      } else {
        addRest(block, rest, items);
      }
    }
    return new Split(rest, items);
  }

  /** A link back to the top stays with the item before it: it is no text of the section. */
  private static void addRest(Located block, List<Located> rest, List<Item> items) {
    if (rest.isEmpty() && !items.isEmpty() && InlineText.isWayBack(block.block())) {
      items.add(items.removeLast().with(block.block()));
    } else {
      rest.add(block);
    }
  }

  private static void labelled(Located item, List<Item> items) {
    if (ListItems.isLabel(item)) {
      String label = InlineText.plain(ListItems.words(ListItems.children(item)));
      String topic = label.replaceFirst("[:：\\s]+$", "");
      item.items().forEach(bullet -> items.add(ItemBuilder.ofBullet(bullet, topic)));
    } else {
      items.add(ItemBuilder.ofBullet(item, null));
    }
  }

  /** Every row of every table of items is one. */
  private static Split tableRows(List<Located> section) {
    List<Located> rest = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Located block : section) {
      List<Item> rows = TableRows.of(block);
      items.addAll(rows);
      if (rows.isEmpty()) {
        addRest(block, rest, items);
      }
    }
    return new Split(rest, items);
  }

  /**
   * An item goes from its start to the next. The last item of a list ends with the list: what
   * follows belongs to the section.
   */
  private static Split runs(List<Located> section, ItemStarts starts) {
    List<Located> rest = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    ItemBuilder current = null;
    List<Located> blocks = starts.unfold(section);
    int listEnd = endOfLastList(blocks, section, starts);
    for (int i = 0; i < blocks.size(); i++) {
      Located block = blocks.get(i);
      List<Inline> title = starts.title(block);
      if (title != null) {
        add(items, current);
        current = new ItemBuilder(block, title);
        addRest(current, block);
      } else if (current == null || i >= listEnd) {
        rest.add(block);
      } else {
        current.add(block);
      }
    }
    add(items, current);
    return new Split(rest, items);
  }

  /** One past the last start when that is the end of a list of several items; else the size. */
  private static int endOfLastList(List<Located> blocks, List<Located> section, ItemStarts starts) {
    int last = blocks.size() - 1;
    while (last >= 0 && starts.title(blocks.get(last)) == null) {
      last--;
    }
    if (last < 0) {
      return blocks.size();
    }
    Located start = blocks.get(last);
    boolean inList =
        section.stream()
            .anyMatch(block -> block.items().size() > 1 && block.items().contains(start));
    return inList ? last + 1 : blocks.size();
  }

  /** What a start that is no paragraph holds beside its title. */
  private static void addRest(ItemBuilder builder, Located block) {
    switch (block.bare()) {
      case Block.ListBlock _ -> ListItems.children(block).stream().skip(1).forEach(builder::add);
      case Block.Details details -> details.children().forEach(builder::add);
      default -> {}
    }
  }

  private static void add(List<Item> items, @Nullable ItemBuilder builder) {
    if (builder != null) {
      items.add(builder.build());
    }
  }
}
