package dev.sennight.ui.page;

import dev.sennight.model.EntrySummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries before and after one.
 *
 * @param previous null at the start
 * @param next null at the end
 */
public record Neighbours(@Nullable EntrySummary previous, @Nullable EntrySummary next) {
  /** No entry on either side. */
  static final Neighbours NONE = new Neighbours(null, null);

  /** Those of the entry at {@code at}. */
  public static Neighbours at(List<EntrySummary> entries, int at) {
    return new Neighbours(
        at > 0 ? entries.get(at - 1) : null, at + 1 < entries.size() ? entries.get(at + 1) : null);
  }

  /** Whether {@code page} names these. */
  public boolean isOf(ShownPage page) {
    return equals(page.neighbours());
  }

  /** The place of {@link #next}; null for none. */
  public @Nullable Place nextPlace() {
    return next == null ? null : Place.AtEntry.of(next.id());
  }
}
