package dev.sennight.ui.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.text.PlaceWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * An answer as rows.
 *
 * @param rows the hits, with headings when they are grouped
 * @param weeks hits of all weeks, also of those that the search leaves out
 */
record Hits(SearchResults results, List<Row> rows, List<WeekCount> weeks) {

  /**
   * What is asked.
   *
   * @param request without its range of weeks
   * @param weeksClause words that name the range; "" for none
   */
  record Question(SearchRequest request, String weeksClause, Shape shape) {
    /**
     * Searches, in the background.
     *
     * @param first gets the first rows before anything is counted
     */
    Hits ask(Library library, CancellationToken cancel, Consumer<List<Row>> first)
        throws LibraryException {
      Consumer<List<Found>> prepared =
          hits -> {
            if (hits.isEmpty() || hits.getFirst().rank() == 1) {
              first.accept(rows(hits));
            }
          };
      SearchRequest whole = asked(request.query() + weeksClause, request.limit());
      SearchResults found = library.searching().search(whole, cancel, prepared);
      List<WeekCount> weeks = found.answer().weeks();
      if (!weeksClause.isEmpty()) {
        weeks = library.search(asked(request.query(), 0), cancel).answer().weeks();
      }
      return new Hits(found, rows(found.hits()), weeks);
    }

    private SearchRequest asked(String query, int limit) {
      return new SearchRequest(query, 0, limit, request.sort(), request.narrowed());
    }

    private List<Row> rows(List<Found> hits) {
      return shape.rows(hits, request.query());
    }
  }

  /** Whether a row is a hit of some week. */
  static boolean isOf(int week, Row row) {
    return row instanceof Row.OfHit hit
        && Objects.equals(WeekRange.number(hit.entry().identity()), week);
  }

  /** How hits are arranged. */
  record Shape(PlaceWords words, boolean grouped) {
    List<Row> rows(List<Found> found, String query) {
      if (!grouped) {
        return found.stream().<Row>map(hit -> row(hit, query)).toList();
      }
      Map<String, List<Row>> groups = new LinkedHashMap<>();
      for (Found hit : found) {
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
      String where = grouped ? words.withinIssue(entry) : words.shortDated(entry);
      return new Row.OfHit(entry, where, hit.snippet(), hit.titleMatches(), query);
    }
  }
}
