package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Items of lists, and the task marks at their start: {@code [ ]} and {@code [x]}. */
final class Tasks {
  private static final int MARK = 3;

  private Tasks() {}

  /** An item of a list: its task mark and its block name are taken out of its text. */
  static Block.Item item(List<Block> children) {
    if (children.isEmpty() || !(children.getFirst() instanceof Block.Paragraph first)) {
      return new Block.Item(null, children, null);
    }
    Block.Task task = null;
    List<Inline> content = first.content();
    if (!content.isEmpty() && content.getFirst() instanceof Inline.Text words) {
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

  /** The state that {@code text} begins with; null when it begins with no mark. */
  private static Block.@Nullable Task of(String text) {
    boolean mark = text.length() >= MARK && text.charAt(0) == '[' && text.charAt(2) == ']';
    boolean apart = mark && (text.length() == MARK || text.charAt(MARK) == ' ');
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
