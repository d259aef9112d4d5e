package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.EntryIndexWriter;
import dev.sennight.index.IndexException;
import dev.sennight.model.Card;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntryLocation;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries for tests, and an index of them. */
final class SmallLibrary {
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byId = new HashMap<>();

  /** Adds an item of week {@code week} of 2025. */
  SmallLibrary item(String title, String text, int week, String... tags) {
    return add(EntryKind.ITEM, title, text, week, List.of(tags), null);
  }

  SmallLibrary item(String title, String text) {
    return item(title, text, 10);
  }

  SmallLibrary card(String term, List<String> aliases, String text) {
    Card card =
        new Card(
            term, aliases, null, List.of(), "", List.of(text), List.of(), List.of(), List.of());
    return add(EntryKind.CARD, term, text, null, List.of(), card);
  }

  private SmallLibrary add(
      EntryKind kind,
      String title,
      String text,
      @Nullable Integer week,
      List<String> tags,
      @Nullable Card card) {
    EntrySummary summary =
        new EntrySummary(
            new EntryId("%012d".formatted(entries.size())),
            kind,
            title,
            new EntryLocation(
                "file-" + entries.size() % 7 + ".md",
                1 + entries.size(),
                "推荐",
                week == null ? null : "软件与开发"),
            week == null ? null : "周报",
            new IssueIdentity(week == null ? null : 2025, week, null, null),
            new EntryFacts(tags, List.of("https://www.example.org/" + entries.size()), false));
    List<String> path = week == null ? List.of("推荐") : List.of("推荐", "软件与开发");
    EntryDetails details = new EntryDetails(List.of(), List.of(), card, null);
    Entry entry = new Entry(summary, path, List.of(), text, details);
    entries.add(entry);
    byId.put(entry.id().value(), entry);
    return this;
  }

  List<Entry> entries() {
    return entries;
  }

  EntrySearch index(Path folder) throws IndexException {
    Map<String, List<Entry>> files = new HashMap<>();
    entries.forEach(e -> files.computeIfAbsent(e.summary().file(), f -> new ArrayList<>()).add(e));
    try (EntryIndexWriter writer = EntryIndexWriter.open(folder)) {
      for (Map.Entry<String, List<Entry>> file : files.entrySet()) {
        writer.replace(file.getKey(), file.getValue());
      }
      writer.prepare(1);
      writer.commit();
    }
    return EntrySearch.open(folder, this::labels);
  }

  private Map<EntryId, List<String>> labels(String written) {
    Map<EntryId, List<String>> labels = new HashMap<>();
    for (Entry entry : entries) {
      List<String> holding =
          Stream.concat(entry.summary().facts().tags().stream(), entry.path().stream())
              .filter(label -> label.contains(written))
              .toList();
      if (!holding.isEmpty()) {
        labels.put(entry.id(), holding);
      }
    }
    return labels;
  }

  /** Titles of the hits, best first. */
  List<String> titles(EntrySearch search, String query) throws IndexException {
    return titles(
        search, new SearchRequest(query, 0, 1000, SearchRequest.Sort.RELEVANCE, Map.of()));
  }

  List<String> titles(EntrySearch search, SearchRequest request) throws IndexException {
    return search.search(request, CancellationToken.never()).hits().stream()
        .map(hit -> title(hit.id()))
        .toList();
  }

  String title(EntryId id) {
    Entry entry = byId.get(id.value());
    return entry == null ? "?" : entry.title();
  }
}
