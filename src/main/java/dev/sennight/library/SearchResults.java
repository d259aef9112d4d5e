package dev.sennight.library;

import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchAnswer;
import java.util.List;

/**
 * The answer to a search, with what lists show of each hit.
 *
 * @param answer counts, facets and notes; its hits stand in the same order
 */
public record SearchResults(List<Found> hits, SearchAnswer answer) {
  public SearchResults {
    hits = List.copyOf(hits);
  }

  /**
   * One hit.
   *
   * @param rank from 1
   */
  public record Found(
      int rank,
      double score,
      EntrySummary entry,
      SearchAnswer.Snippet snippet,
      List<TextRange> titleMatches) {
    public Found {
      titleMatches = List.copyOf(titleMatches);
    }
  }
}
