package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of lists, and the task marks at their start: {@code [ ]} and {@code [x]}. */
final class Items {
  private static final int MARK = 3;

  private Items() {}

  /**
   * An item of a list: its task mark and its block name are taken out of its text.
   *
   * @param marked whether its source begins with a bracket, which may be that of a task
   */
  static Block.Item item(List<Block> children, boolean marked) {
    if (children.isEmpty() || !(children.getFirst() instanceof Block.Paragraph first)) {
      return new Block.Item(null, children, null);
    }
    Block.Task task = null;
    List<Inline> content = first.content();
    if (marked && !content.isEmpty() && content.getFirst() instanceof Inline.Text words) {
      task = of(words.text());
      content = task == null ? content : strip(content, words.text());
    }
    if (task == null && first.blockId() == null) {
      return new Block.Item(null, children, null);
    }
    List<Block> rest = new ArrayList<>(children);
    rest.set(0, new Block.Paragraph(content, null));
    return new Block.Item(task, rest, first.blockId());
  }

  /** Whether every block of every item is told from the one before it without a blank line. */
  static boolean mayBeTight(List<Block.Item> items) {
    return items.stream().allMatch(item -> mayBeTight(item.children(), item));
  }

  private static boolean mayBeTight(List<Block> children, Block.Item item) {
    for (int i = 0; i < children.size(); i++) {
      boolean afterText = i > 0 && children.get(i - 1) instanceof Block.Paragraph;
      boolean apart =
          switch (children.get(i)) {
            case Block.Paragraph _, Block.Embed _ -> afterText || afterOpen(children, i);
            case Block.ListBlock list -> (afterText || item.task() != null) && !followsText(list);
            case Block.Details _ -> true;
            default -> false;
          };
      if (apart) {
        return false;
      }
    }
    return true;
  }

  /** Whether the block before may go on in the next line. */
  private static boolean afterOpen(List<Block> children, int i) {
    Block before = i == 0 ? new Block.ThematicBreak() : children.get(i - 1);
    return before instanceof Block.ListBlock
        || before instanceof Block.Quote
        || before instanceof Block.Callout
        || before instanceof Block.Table;
  }

  private static boolean followsText(Block.ListBlock list) {
    return (list.start() == null || list.start() == 1)
        && !list.items().isEmpty()
        && !list.items().getFirst().children().isEmpty();
  }

  /**
   * The state that {@code text} begins with; null when it begins with no mark. A letter that is not
   * ASCII is a word: {@code [译]}.
   */
  private static Block.@Nullable Task of(String text) {
    boolean mark = text.length() >= MARK && text.charAt(0) == '[' && text.charAt(2) == ']';
    if (!mark || (text.charAt(1) >= 0x80 && Character.isLetter(text.charAt(1)))) {
      return null;
    }
    boolean apart = text.length() == MARK || text.charAt(MARK) == ' ';
    if (!apart) {
      return null;
    }
    return text.charAt(1) == ' ' ? Block.Task.OPEN : Block.Task.DONE;
  }

  /** {@code content} without the mark that its first text begins with. */
  private static List<Inline> strip(List<Inline> content, String first) {
    List<Inline> rest = new ArrayList<>(content);
    String words = first.substring(MARK).stripLeading();
    if (words.isEmpty()) {
      rest.removeFirst();
    } else {
      rest.set(0, new Inline.Text(words));
    }
    return rest;
  }
}
