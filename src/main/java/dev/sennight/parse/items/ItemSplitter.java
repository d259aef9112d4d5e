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
   * @param section the blocks under one heading, up to the next
   */
  public static Split split(List<ItemStyle> styles, List<Located> section) {
    for (ItemStyle style : styles) {
      if (style instanceof ItemStyle.TableRows) {
        Split rows = tableRows(section);
        if (!rows.items().isEmpty()) {
          return rows;
        }
      }
      ItemStarts starts = ItemStarts.of(style, section);
      if (!starts.isEmpty()) {
        return starts.keepsRest() ? bullets(section) : runs(section, starts);
      }
    }
    return new Split(section, List.of());
  }

  /** Every bullet of every list is an item; what stands between lists is none. */
  private static Split bullets(List<Located> section) {
    List<Located> rest = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Located block : section) {
      if (ItemStarts.isBulletList(block)) {
        block.items().forEach(bullet -> items.add(ItemBuilder.ofBullet(bullet)));
      } else {
        rest.add(block);
      }
    }
    return new Split(rest, items);
  }

  /** Every row of every table of items is one. */
  private static Split tableRows(List<Located> section) {
    List<Located> rest = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Located block : section) {
      List<Item> rows = TableRows.of(block);
      items.addAll(rows);
      if (rows.isEmpty()) {
        rest.add(block);
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
        addListRest(current, block);
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

  private static void addListRest(ItemBuilder builder, Located block) {
    if (block.bare() instanceof Block.ListBlock list && !list.items().isEmpty()) {
      List<Block> children = list.items().getFirst().children();
      children.stream().skip(1).forEach(builder::add);
    }
  }

  private static void add(List<Item> items, @Nullable ItemBuilder builder) {
    if (builder != null) {
      items.add(builder.build());
    }
  }
}
