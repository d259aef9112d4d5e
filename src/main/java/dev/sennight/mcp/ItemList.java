package dev.sennight.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items of an answer from a cursor on, as many as its tokens allow; at least one, so that a
 * caller who follows the cursors comes to the end.
 */
final class ItemList {
  private final List<Map<String, @Nullable Object>> items = new ArrayList<>();
  private final int start;
  private int left;

  private ItemList(int start, int tokens) {
    this.start = start;
    this.left = tokens;
  }

  /**
   * A list that begins where the list before ended.
   *
   * @param cursor as {@link #next} gave it; null for the first list
   * @throws RefusedCall {@code cursor} is another text
   */
  static ItemList from(@Nullable String cursor, int tokens) throws RefusedCall {
    if (cursor == null) {
      return new ItemList(0, tokens);
    }
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new RefusedCall("The cursor is not one that an answer gave as next_cursor.");
    }
    return new ItemList(Integer.parseInt(cursor), tokens);
  }

  /** How many items lists before this one held. */
  int start() {
    return start;
  }

  /** Takes an item; returns false, and leaves it out, when there is no room for it. */
  boolean add(Map<String, @Nullable Object> item) {
    int cost = Tokens.of(item.toString());
    if (cost > left && !items.isEmpty()) {
      return false;
    }
    left -= cost;
    items.add(item);
    return true;
  }

  /** Takes the items of {@code all} from {@link #start} on that there is room for. */
  ItemList fill(List<Map<String, @Nullable Object>> all) {
    for (int i = start; i < all.size() && add(all.get(i)); i++) {
      // as many as fit
    }
    return this;
  }

  List<Map<String, @Nullable Object>> items() {
    return items;
  }

  /** The cursor of the next list; null when this one ends {@code total} items. */
  @Nullable String next(long total) {
    int end = start + items.size();
    return end < total ? Integer.toString(end) : null;
  }
}
