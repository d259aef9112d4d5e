package dev.sennight.ui.browse;

import dev.sennight.model.EntrySummary;
import dev.sennight.model.FileProblem;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchAnswer.Snippet;
import dev.sennight.ui.page.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the list. */
public sealed interface Row {
  /** A heading over the rows that follow; it cannot be chosen. */
  record Header(String title, int count) implements Row {}

  /**
   * An entry.
   *
   * @param where muted words below its title
   */
  record OfEntry(EntrySummary entry, String where) implements Row {}

  /** A hit of a search, with the passage that matches. */
  record OfHit(
      EntrySummary entry, String where, Snippet snippet, List<TextRange> titleMatches, String query)
      implements Row {
    public OfHit {
      titleMatches = List.copyOf(titleMatches);
    }
  }

  /** An unresolved name. */
  record OfGhost(String name, int links) implements Row {}

  /** A place by its title, such as a heading of the page or an entry that links to it. */
  record OfPlace(String title, String where, Place target) implements Row {}

  /**
   * A problem of a document.
   *
   * @param words what is wrong, in the language of the window, short
   * @param where muted words below them
   * @param near where it stands; null for what is no page of the library
   */
  record OfProblem(FileProblem problem, String words, String where, @Nullable Place near)
      implements Row {}

  /** Its entry; null for what is none. */
  default @Nullable EntrySummary entry() {
    return null;
  }

  /** What the page shows when the row is chosen; null when nothing. */
  default @Nullable Place place() {
    return switch (this) {
      case Header _ -> null;
      case OfEntry row -> Place.AtEntry.of(row.entry().id());
      case OfHit row -> new Place.AtEntry(row.entry().id(), null, row.query());
      case OfGhost row -> new Place.AtGhost(row.name());
      case OfPlace row -> row.target();
      case OfProblem row -> row.near();
    };
  }
}
