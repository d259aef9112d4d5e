package dev.sennight.parse.series;

import dev.sennight.model.IssueIdentity;
import dev.sennight.parse.items.ItemStyle;
import java.util.List;

/**
 * The series a document belongs to.
 *
 * @param series its name
 * @param identity which issue it is
 * @param items how its sections split into items; empty when headings alone split it
 */
public record SeriesMatch(String series, IssueIdentity identity, List<ItemStyle> items) {
  public SeriesMatch {
    items = List.copyOf(items);
  }
}
