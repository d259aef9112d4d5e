package dev.sennight.model;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a parsed document.
 *
 * @param title plain text, never empty
 * @param body without the entry's own heading
 * @param date the entry's own date, where it differs from the (clippings, notes)
 */
public record ParsedEntry(
    EntryKind kind,
    String title,
    EntrySpan span,
    List<Block> body,
    List<Link> links,
    @Nullable DateSpan date,
    EntryFacts facts,
    EntryDetails details) {
  public ParsedEntry {
    body = List.copyOf(body);
    links = List.copyOf(links);
  }

  /** The plain text of the body. */
  public String text() {
    return PlainText.of(body);
  }
}
