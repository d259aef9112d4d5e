package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a section.
 *
 * @param title never blank; where it is the item's own title line, that line (with its links) is
 *     not repeated in {@code body}; where it is an excerpt, {@code body} holds it too
 * @param address the web address it is about, if it has one
 * @param body may be empty
 * @param line first line in the document, from 1
 * @param endLine last line, inclusive
 * @param lead what its first line begins with
 * @param topic the label above the list that holds the item; null when there is none
 */
public record Item(
    List<Inline> title,
    @Nullable String address,
    List<Block> body,
    int line,
    int endLine,
    Lead lead,
    @Nullable String topic) {
  /** What the first line of an item begins with, numbers and marks aside. */
  public enum Lead {
    LINK,
    BOLD,
    TEXT
  }

  public Item {
    title = List.copyOf(title);
    body = List.copyOf(body);
  }

  /** This item with {@code block} at its end. */
  Item with(Block block) {
    List<Block> longer = new ArrayList<>(body);
    longer.add(block);
    return new Item(title, address, longer, line, endLine, lead, topic);
  }
}
