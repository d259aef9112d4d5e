package dev.sennight.parse.items;

import dev.sennight.parse.markdown.Located;
import java.util.List;

/**
 * A section split into items.
 *
 * @param rest blocks that belong to no item, in order: the introduction, and what stands between
 *     lists
 * @param items empty when the section is no list of items
 */
public record Split(List<Located> rest, List<Item> items) {
  public Split {
    rest = List.copyOf(rest);
    items = List.copyOf(items);
  }
}
