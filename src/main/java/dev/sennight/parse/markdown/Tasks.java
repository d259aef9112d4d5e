package dev.sennight.parse.markdown;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Task marks: {@code [ ]} and {@code [x]} at the start of an item. */
final class Tasks {
  private static final int MARK = 3;

  private Tasks() {}

  /** The state that {@code text} begins with; null when it begins with no mark. */
  static Block.@Nullable Task of(String text) {
    boolean mark = text.length() >= MARK && text.charAt(0) == '[' && text.charAt(2) == ']';
    boolean apart = mark && (text.length() == MARK || text.charAt(MARK) == ' ');
    if (!apart) {
      return null;
    }
    return text.charAt(1) == ' ' ? Block.Task.OPEN : Block.Task.DONE;
  }

  /** {@code content} without the mark that its first text begins with. */
  static List<Inline> strip(List<Inline> content, String first) {
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
