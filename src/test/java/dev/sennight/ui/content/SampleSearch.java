package dev.sennight.ui.content;

import dev.sennight.library.SearchResults;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.Completion;
import dev.sennight.search.SearchAnswer;
import dev.sennight.search.SearchAnswer.Count;
import dev.sennight.search.SearchAnswer.Facet;
import dev.sennight.search.SearchAnswer.WeekCount;
import dev.sennight.search.SearchRequest;
import dev.sennight.search.SearchRequest.FacetField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Searches a sample for the words as they stand, and counts over it. */
record SampleSearch(SampleContent content, List<Entry> entries) implements Survey {

  SearchResults search(SearchRequest request) {
    String query = request.query().replaceFirst("^\\((.*)\\) -has:boilerplate$", "$1");
    int clause = query.indexOf(" week:");
    String words = clause < 0 ? query : query.substring(0, clause);
    String week = clause < 0 ? "" : query.substring(clause + " week:".length());
    List<SearchResults.Found> hits = new ArrayList<>();
    List<SearchAnswer.Hit> plain = new ArrayList<>();
    Map<String, Long> topics = new TreeMap<>();
    Map<Integer, Long> weeks = new TreeMap<>();
    for (Entry entry : entries) {
      List<TextRange> ranges = content.matches(words, entry.text());
      if (ranges.isEmpty() || !fits(entry.summary(), request, week)) {
        continue;
      }
      topics.merge(String.valueOf(entry.summary().topic()), 1L, Long::sum);
      weeks.merge(Objects.requireNonNull(entry.summary().week()), 1L, Long::sum);
      SearchAnswer.Snippet snippet = new SearchAnswer.Snippet(entry.text(), ranges, 0);
      List<TextRange> inTitle = content.matches(words, entry.title());
      hits.add(new SearchResults.Found(hits.size() + 1, 1, entry.summary(), snippet, inTitle));
      plain.add(new SearchAnswer.Hit(entry.id(), 1, snippet, inTitle));
    }
    List<Count> counts =
        topics.entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList();
    return new SearchResults(
        hits.stream().limit(request.limit()).toList(),
        new SearchAnswer(
            plain.stream().limit(request.limit()).toList(),
            hits.size(),
            true,
            entries.size(),
            List.of(new Facet(FacetField.TOPIC, counts)),
            weeks.entrySet().stream()
                .map(e -> new WeekCount(2025, e.getKey(), e.getValue()))
                .toList(),
            List.of(),
            null,
            request.query()));
  }

  private static boolean fits(EntrySummary entry, SearchRequest request, String week) {
    Set<String> topics = request.narrowed().getOrDefault(FacetField.TOPIC, Set.of());
    return (topics.isEmpty() || topics.contains(entry.topic()))
        && (week.isEmpty() || entry.identity().label().equals(week));
  }

  @Override
  public Map<String, Long> hosts() {
    return Map.of("example.org", (long) entries.size());
  }

  @Override
  public Map<String, Long> tags() {
    return Map.of("AI", (long) entries.size());
  }

  @Override
  public Map<EntryId, String> owners() {
    Map<EntryId, String> owners = new HashMap<>();
    entries.forEach(entry -> owners.put(entry.id(), entry.summary().file()));
    return owners;
  }

  @Override
  public Set<EntryId> boilerplate() {
    return content.boilerplate;
  }

  @Override
  public Map<EntryId, List<String>> aliases() {
    return Map.of();
  }

  @Override
  public long count(SearchRequest request) {
    return search(request).answer().total();
  }

  @Override
  public List<Completion> complete(String query, int caret) {
    int start = query.lastIndexOf(' ', caret) + 1;
    return "topic:".startsWith(query.substring(start, caret))
        ? List.of(new Completion(start, caret, "topic:", 0))
        : List.of();
  }
}
