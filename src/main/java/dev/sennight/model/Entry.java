package dev.sennight.model;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import java.util.List;

/**
 * A whole entry, as the page shows it and the index takes it.
 *
 * @param path headings above it, section first
 * @param text {@link PlainText} of {@code body}
 */
public record Entry(
    EntrySummary summary, List<String> path, List<Block> body, String text, EntryDetails details) {
  public Entry {
    path = List.copyOf(path);
    body = List.copyOf(body);
  }

  /** Short for {@code summary().id()}. */
  public EntryId id() {
    return summary.id();
  }

  /** Short for {@code summary().title()}. */
  public String title() {
    return summary.title();
  }
}
