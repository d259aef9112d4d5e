package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The labels of facts about one thing, as below the heading of a paper: {@code Authors: …}, {@code
 * Code: …}. They are told from items by being the same below other headings.
 */
final class FactLabels {
  private static final int LONGEST_LIST = 12;
  private static final int LONGEST_LABEL = 24;

  private FactLabels() {}

  /** Hash codes of the labels of the bullets in {@code content}; empty when one has none. */
  static List<Integer> of(List<Located> content) {
    List<Integer> labels = new ArrayList<>();
    for (Located block : content) {
      if (block.bare() instanceof Block.ListBlock && block.items().size() <= LONGEST_LIST) {
        for (Located item : block.items()) {
          String label = label(InlineText.plain(ListItems.words(ListItems.children(item))));
          if (label.isEmpty()) {
            return List.of();
          }
          labels.add(label.hashCode());
        }
      }
    }
    return labels;
  }

  /** What stands before a colon, or all of a short text; "" when that is too long for a label. */
  private static String label(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != ':' && text.charAt(end) != '：') {
      end++;
    }
    return end > LONGEST_LABEL ? "" : text.substring(0, end).strip().toLowerCase(Locale.ROOT);
  }
}
