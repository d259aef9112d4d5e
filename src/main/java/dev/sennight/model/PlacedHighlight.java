package dev.sennight.model;

import dev.sennight.model.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A highlight and where it is now.
 *
 * @param entry the entry it belongs to; null when the library has it no more, or never had
 * @param range in the entry's plain text, UTF-16 units; null for the note on a whole entry, and for
 *     a passage that is there no more
 * @param title the title of the entry, or the one it had when it was there last; "" when unknown
 */
public record PlacedHighlight(
    Highlight highlight, @Nullable EntrySummary entry, @Nullable TextRange range, String title) {
  /** Whether what it belongs to is not there any more. */
  public boolean isOrphan() {
    return entry == null || range == null && highlight.anchor() != null;
  }

  /** The passage as it was when it was marked; "" for the note on a whole entry. */
  public String quote() {
    TextAnchor anchor = highlight.anchor();
    return anchor == null ? "" : anchor.exact().strip();
  }
}
