package dev.sennight.ui.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.LibraryException;
import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.text.PlaceWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer as rows.
 *
 * @param rows the hits, with headings when they are grouped
 * @param weeks hits of all weeks, also of those that the search leaves out
 */
record Hits(SearchResults results, List<Row> rows, List<WeekCount> weeks) {

  /**
   * Searches, in the background.
   *
   * @param request without its range of weeks
   * @param weeksClause words that name the range; "" for none
   */
  static Hits of(
      Content library,
      SearchRequest request,
      String weeksClause,
      Shape shape,
      CancellationToken cancel)
      throws LibraryException {
    SearchRequest within =
        new SearchRequest(
            request.query() + weeksClause, 0, request.limit(), request.sort(), request.narrowed());
    SearchResults found = library.search(within, cancel);
    List<WeekCount> weeks = found.answer().weeks();
    if (!weeksClause.isEmpty()) {
      SearchRequest all =
          new SearchRequest(request.query(), 0, 0, request.sort(), request.narrowed());
      weeks = library.search(all, cancel).answer().weeks();
    }
    return new Hits(found, shape.rows(found, request.query()), weeks);
  }

  /** How hits are arranged. */
  record Shape(PlaceWords words, boolean grouped) {
    List<Row> rows(SearchResults found, String query) {
      if (!grouped) {
        return found.hits().stream().<Row>map(hit -> row(hit, query)).toList();
      }
      Map<String, List<Row>> groups = new LinkedHashMap<>();
      for (Found hit : found.hits()) {
        groups.computeIfAbsent(group(hit.entry()), g -> new ArrayList<>()).add(row(hit, query));
      }
      List<Row> rows = new ArrayList<>();
      groups.forEach((group, hits) -> {
        rows.add(new Row.Header(group, hits.size()));
        rows.addAll(hits);
      });
      return rows;
    }

    private String group(EntrySummary entry) {
      String label = words.label(entry.identity());
      String series = entry.series();
      String issue = series == null ? label : (series + " " + label).strip();
      return issue.isEmpty() ? words.file(entry.file()) : issue;
    }

    private Row row(Found hit, String query) {
      EntrySummary entry = hit.entry();
      String where = words.dated(entry);
      return new Row.OfHit(entry, where, hit.snippet(), hit.titleMatches(), query);
    }
  }
}
