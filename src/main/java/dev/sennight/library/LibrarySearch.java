package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.Match;
import dev.sennight.search.Completion;
import dev.sennight.search.EntrySearch;
import dev.sennight.search.SearchAnswer;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Searches in a library. Reads the index: not for the UI thread. Safe for use by many threads. */
public final class LibrarySearch {
  private static final Logger LOG = LoggerFactory.getLogger(LibrarySearch.class);

  private final LibraryState state;
  private final Indexing indexing;

  LibrarySearch(LibraryState state, Indexing indexing) {
    this.state = state;
    this.indexing = indexing;
  }

  /**
   * Answers a search, handing out its hits as they are prepared.
   *
   * @param prepared gets the first hits of the answer, on this thread, and then the next ones; from
   *     the first hit again when damage was repaired meanwhile
   */
  public SearchResults search(
      SearchRequest request, CancellationToken cancel, Consumer<List<Found>> prepared)
      throws LibraryException {
    return state.asked(() -> {
      List<Found> hits = new ArrayList<>();
      SearchAnswer answer =
          searched(search -> {
            hits.clear();
            int[] rank = {request.offset()};
            return search.search(
                request,
                cancel,
                found -> {
                  List<Found> piece = withEntries(found, rank[0]);
                  rank[0] += found.size();
                  hits.addAll(piece);
                  prepared.accept(piece);
                });
          });
      return new SearchResults(hits, answer);
    });
  }

  private List<Found> withEntries(List<SearchAnswer.Hit> found, int offset) {
    Map<EntryId, EntrySummary> entries = new HashMap<>();
    try {
      state
          .store()
          .entries()
          .summaries(found.stream().map(SearchAnswer.Hit::id).toList())
          .forEach(entry -> entries.put(entry.id(), entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Found> hits = new ArrayList<>();
    int rank = offset;
    for (SearchAnswer.Hit hit : found) {
      rank++;
      EntrySummary entry = entries.get(hit.id());
      // A hit without an entry: an indexing run removed it between the two questions.
      if (entry != null) {
        hits.add(new Found(rank, hit.score(), entry, hit.snippet(), hit.titleMatches()));
      }
    }
    return hits;
  }

  /** A question to the search index. */
  @FunctionalInterface
  private interface Searching<T> {
    T ask(EntrySearch search) throws IOException;
  }

  /** Asks the index; one that is damaged or of another form is rebuilt from the store. */
  @SuppressWarnings("IllegalCatch") // damaged files make Lucene throw anything
  private <T> T searched(Searching<T> question) throws IOException {
    try {
      return question.ask(state.search());
    } catch (UncheckedIOException e) {
      throw e.getCause(); // the store was asked in between
    } catch (IndexException | RuntimeException e) {
      if (!indexing.isIndexDamaged(e)) {
        throw e;
      }
      LOG.warn("The index cannot be searched.", e);
      indexing.refill();
      return question.ask(state.search());
    }
  }

  /**
   * Where {@code query} matches in the plain text of an entry, for marks in its page; nowhere when
   * the index cannot be opened, which {@link #search} tells.
   */
  public List<Match> matches(String query, String text) {
    try {
      return searched(search -> search.matches(query, text));
    } catch (IOException e) {
      LOG.warn("No marks: the index cannot be opened.", e);
      return List.of();
    }
  }

  /** Where the passage of an entry's text begins that a search shows; 0 as in {@link #matches}. */
  public int passage(String query, String text) {
    try {
      return searched(search -> search.passage(query, text));
    } catch (IOException e) {
      LOG.warn("No passage: the index cannot be opened.", e);
      return 0;
    }
  }

  /** How many entries a search has as matches; for saved searches. */
  public long count(SearchRequest request) throws LibraryException {
    return state.asked(() -> searched(search -> search.count(request)));
  }

  /** The entries that a search has as matches, in its order, without snippets. */
  public List<EntrySummary> entries(SearchRequest request) throws LibraryException {
    return state.asked(
        () -> state.store().entries().summaries(searched(search -> search.ids(request))));
  }

  /** What could stand at {@code caret} in a query: fields, their values, words; best first. */
  public List<Completion> complete(String query, int caret) throws LibraryException {
    return state.asked(() -> searched(search -> search.complete(query, caret)));
  }

  /** Entries like {@code id}, best first. */
  public List<EntrySummary> related(EntryId id, int limit) throws LibraryException {
    return state.asked(
        () -> state.store().entries().summaries(searched(search -> search.related(id, limit))));
  }
}
