package dev.sennight.ui.navigation;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.page.Neighbours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what comes before and after an entry among rows. */
final class Around {
  private Around() {}

  /** The entries before and after {@code id}; null when no row is of it. */
  static @Nullable Neighbours of(List<Row> rows, EntryId id) {
    List<EntrySummary> entries =
        rows.stream().map(Row::entry).filter(entry -> entry != null).toList();
    int at = entries.stream().map(EntrySummary::id).toList().indexOf(id);
    return at < 0 ? null : Neighbours.at(entries, at);
  }
}
