package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the blocks of one item. */
final class ItemBuilder {
  private final TitleLine first;
  private final Item.Lead lead;
  private final int line;
  private final List<Block> body = new ArrayList<>();
  private int endLine;
  private @Nullable String topic;

  /**
   * Begins an item.
   *
   * @param start its first block
   * @param content that block's inlines, without number or bullet
   */
  ItemBuilder(Located start, List<Inline> content) {
    first = TitleLine.of(content);
    lead = InlineText.lead(content);
    line = start.line();
    endLine = start.endLine();
    if (!first.rest().isEmpty()) {
      body.add(new Block.Paragraph(first.rest(), null));
    }
  }

  /**
   * The item that one bullet of a list is.
   *
   * @param topic the label that it stands below, or null
   */
  static Item ofBullet(Located bullet, @Nullable String topic) {
    List<Block> children = ListItems.children(bullet);
    List<Inline> content = ListItems.words(children);
    ItemBuilder builder = new ItemBuilder(bullet, content);
    children.stream().skip(content.isEmpty() ? 0 : 1).forEach(builder::add);
    builder.topic = topic;
    return builder.build();
  }

  void add(Located block) {
    body.add(block.block());
    endLine = Math.max(endLine, block.endLine());
  }

  void add(Block block) {
    body.add(block);
  }

  Item build() {
    List<Inline> title = first.title();
    String address = InlineText.address(title);
    if (address == null) {
      address = address(body);
    }
    if (title.isEmpty()) {
      title = titleOf(body, address);
    }
    return new Item(title, address, body, line, endLine, lead, topic);
  }

  private static List<Inline> titleOf(List<Block> body, @Nullable String address) {
    String text = PlainText.of(body).strip();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end).strip();
    if (!line.isEmpty()) {
      return TitleLine.excerpt(line);
    }
    return List.of(new Inline.Text(address == null ? "…" : address));
  }

  /** The first web address in {@code blocks}; null when there is none. */
  static @Nullable String address(List<Block> blocks) {
    for (Block block : blocks) {
      String found =
          switch (block) {
            case Block.Paragraph b -> InlineText.address(b.content());
            case Block.Quote b -> address(b.children());
            case Block.Callout b -> address(b.children());
            case Block.ListBlock b ->
                address(b.items().stream().flatMap(item -> item.children().stream()).toList());
            case Block.Details b -> address(b.children());
            case Block.Named b -> address(List.of(b.block()));
            case Block.Heading b -> InlineText.address(b.content());
            case Block.Code _,
                Block.Formula _,
                Block.Table _,
                Block.ThematicBreak _,
                Block.Footnote _,
                Block.Embed _,
                Block.CardPart _,
                Block.RawText _ ->
                null;
          };
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
