package dev.sennight.mcp;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.EntryAddress;
import dev.sennight.library.EntryFields;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.IssueIdentity;
import dev.sennight.search.SearchAnswer.Expansion;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.query.QueryField;
import dev.sennight.search.query.QueryParser;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tools that search. */
final class SearchTools {
  private static final int MOST_HITS = 50;
  private static final int USUAL_HITS = 10;
  private static final int MOST_PERIODS = 60;
  private static final int THURSDAY = 4;

  private final Library library;

  SearchTools(Library library) {
    this.library = library;
  }

  /** {@code search}: the best entries for a query, with the passage that shows why. */
  Map<String, @Nullable Object> search(Arguments arguments) throws LibraryException, RefusedCall {
    ItemList hits = ItemList.from(arguments.text("cursor"), Tokens.ANSWER);
    int limit = arguments.number("limit", USUAL_HITS, 1, MOST_HITS);
    SearchResults results =
        search(arguments.required("query") + time(arguments), hits.start(), limit, Sort.RELEVANCE);
    for (Found hit : results.hits()) {
      if (!hits.add(withLink(hit))) {
        break;
      }
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("total", results.answer().total());
    answer.put("read_as", results.answer().explanation().query());
    answer.put(
        "also_searched",
        results.answer().explanation().also().stream().map(SearchTools::expansion).toList());
    answer.put("did_you_mean", results.answer().suggestion());
    answer.put("hits", hits.items());
    answer.put("next_cursor", hits.next(results.answer().total()));
    return answer;
  }

  private static Map<String, Object> expansion(Expansion expansion) {
    return Map.of("word", expansion.word(), "searched", expansion.also());
  }

  /** {@code timeline}: how often a term was said when, and the first and last entry that say it. */
  Map<String, @Nullable Object> timeline(Arguments arguments) throws LibraryException, RefusedCall {
    String term = arguments.required("term");
    String query = '"' + term.replace('"', ' ') + '"' + time(arguments);
    SearchResults oldest = search(query, 0, 1, Sort.OLDEST);
    List<WeekCount> weeks = oldest.answer().weeks();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("term", term);
    answer.put("total", oldest.answer().total());
    answer.put(
        "undated", oldest.answer().total() - weeks.stream().mapToLong(WeekCount::count).sum());
    answer.put("first", only(oldest));
    answer.put("last", only(search(query, 0, 1, Sort.NEWEST)));
    answer.put("counts", counts(weeks));
    return answer;
  }

  /** Entries by week, or by month or year when those are too many periods for an answer. */
  private static List<Map<String, Object>> counts(List<WeekCount> weeks) {
    List<Function<WeekCount, String>> periods =
        List.of(
            SearchTools::week,
            week -> thursday(week).toString().substring(0, "2025-01".length()),
            week -> String.format(Locale.ROOT, "%04d", week.year()));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Function<WeekCount, String> period : periods) {
      counts.clear();
      weeks.forEach(week -> counts.merge(period.apply(week), week.count(), Long::sum));
      if (counts.size() <= MOST_PERIODS) {
        break;
      }
    }
    List<Map<String, Object>> list = new ArrayList<>();
    counts.forEach((period, entries) -> list.add(Map.of("period", period, "entries", entries)));
    return list;
  }

  private static String week(WeekCount week) {
    return IssueIdentity.week(week.year(), week.week());
  }

  /** The day that decides which month an ISO week belongs to. */
  private static LocalDate thursday(WeekCount week) {
    return LocalDate.of(week.year(), 1, THURSDAY)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week.week())
        .with(DayOfWeek.THURSDAY);
  }

  private static @Nullable Map<String, @Nullable Object> only(SearchResults results) {
    return results.hits().isEmpty() ? null : withLink(results.hits().getFirst());
  }

  private static Map<String, @Nullable Object> withLink(Found hit) {
    Map<String, @Nullable Object> fields = EntryFields.of(hit);
    fields.put("link", new EntryAddress(hit.entry().id()).toString());
    return fields;
  }

  /** The part of a query that narrows it to the time of a call; "" when the call names none. */
  private static String time(Arguments arguments) throws RefusedCall {
    return time(QueryField.FROM, arguments.text("from"), "")
        + time(QueryField.FROM, arguments.text("to"), "..")
        + time(QueryField.AS_OF, arguments.text("as_of"), "");
  }

  private static String time(QueryField field, @Nullable String written, String before)
      throws RefusedCall {
    if (written == null) {
      return "";
    }
    return QueryParser.timeFilter(field, before + written)
        .map(filter -> " " + filter)
        .orElseThrow(() -> new RefusedCall(QueryParser.notATime(written)));
  }

  private SearchResults search(String query, int offset, int limit, Sort sort)
      throws LibraryException {
    return library.search(
        new SearchRequest(query, offset, limit, sort, Map.of()), CancellationToken.never());
  }
}
