package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.index.IndexFolder;
import dev.sennight.model.EntryId;
import dev.sennight.model.text.Match;
import dev.sennight.search.rank.EntrySearcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Searches an index. Safe for use by many threads; sees what was committed at the last refresh. */
public final class EntrySearch implements AutoCloseable {
  private final Path folder;
  private final FSDirectory directory;
  private final Unindexed unindexed;
  private final EntrySearcher empty = new EntrySearcher(new MultiReader());
  private volatile @Nullable SearcherManager searchers;
  private volatile @Nullable EntryQuery last;

  private EntrySearch(Path folder, FSDirectory directory, Unindexed unindexed) throws IOException {
    this.folder = folder;
    this.directory = directory;
    this.unindexed = unindexed;
  }

  /** Opens the index in {@code folder}; an index that was never written to is empty. */
  public static EntrySearch open(Path folder) throws IndexException {
    return open(folder, Unindexed.NONE);
  }

  /**
   * As {@link #open(Path)}.
   *
   * @param unindexed what is asked besides the index; what it throws is thrown on
   */
  public static EntrySearch open(Path folder, Unindexed unindexed) throws IndexException {
    try {
      Files.createDirectories(folder);
      EntrySearch search = new EntrySearch(folder, FSDirectory.open(folder), unindexed);
      search.refresh();
      return search;
    } catch (IOException | IllegalArgumentException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** Takes up what was committed since. */
  public synchronized void refresh() throws IndexException {
    try {
      SearcherManager open = searchers;
      if (open != null) {
        open.maybeRefreshBlocking();
      } else if (DirectoryReader.indexExists(directory)) {
        searchers = new SearcherManager(directory, factory());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** A searcher for {@code reader}, unless it is of another format. */
  private SearcherFactory factory() {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
          throws IOException {
        IndexFolder.checkFormat(folder, userData(reader));
        return new EntrySearcher(reader);
      }
    };
  }

  private static Map<String, String> userData(IndexReader reader) throws IOException {
    return reader instanceof DirectoryReader opened
        ? opened.getIndexCommit().getUserData()
        : Map.of();
  }

  /**
   * The generation of the commit that is searched; 0 when nothing was committed yet.
   *
   * @see dev.sennight.index.EntryIndexWriter#prepare(long)
   */
  public long generation() throws IndexException {
    return read(searcher -> IndexFolder.generation(userData(searcher.getIndexReader())));
  }

  /**
   * Answers {@code request}.
   *
   * @param cancel when cancelled, the answer holds what was found so far
   */
  public SearchAnswer search(SearchRequest request, CancellationToken cancel)
      throws IndexException {
    return search(request, cancel, hits -> {});
  }

  /**
   * Answers {@code request}, handing out its hits as they are prepared.
   *
   * @param cancel when cancelled, the answer holds what was found so far
   * @param prepared called on this thread with the first hits of the answer, and then with the next
   *     ones until all are handed out
   */
  public SearchAnswer search(
      SearchRequest request, CancellationToken cancel, Consumer<List<SearchAnswer.Hit>> prepared)
      throws IndexException {
    return read(state -> run(state, request, cancel).answer(prepared));
  }

  /** How many entries {@code request} has as matches; for saved searches. */
  public long count(SearchRequest request) throws IndexException {
    return read(state -> run(state, request, CancellationToken.never()).count());
  }

  /** The entries that {@code request} has as matches, in its order; offset and limit count. */
  public List<EntryId> ids(SearchRequest request) throws IndexException {
    return read(state -> run(state, request, CancellationToken.never()).ids());
  }

  private SearchRun run(EntrySearcher state, SearchRequest request, CancellationToken cancel)
      throws IOException {
    return new SearchRun(state, understood(state, request.query()), request, unindexed, cancel);
  }

  /** The query as it was understood last, on its way from the box to the marks of a page. */
  private EntryQuery understood(EntrySearcher state, String query) throws IOException {
    EntryQuery known = last;
    if (known == null || !known.is(state, query)) {
      known = EntryQuery.of(state, query);
      last = known;
    }
    return known;
  }

  /**
   * Where {@code query} matches in {@code text}, in order, without overlaps; for marks in a page.
   */
  public List<Match> matches(String query, String text) {
    return marked(query, List.of(), marks -> marks.matches(text));
  }

  /** Where the passage of {@code text} begins that shows best why {@code query} matches. */
  public int passage(String query, String text) {
    return marked(query, 0, marks -> Passages.of(text, marks, false).start());
  }

  private <T> T marked(String query, T none, Function<Highlighter, T> use) {
    try {
      return read(state -> use.apply(understood(state, query).marks()));
    } catch (IndexException e) {
      // marks are an extra: a page without them is still a page
      org.slf4j.LoggerFactory.getLogger(EntrySearch.class).warn("No marks for the page", e);
      return none;
    }
  }

  /** What could stand at {@code caret} in a query: fields, their values, words; best first. */
  public List<Completion> complete(String query, int caret) throws IndexException {
    return read(state -> new QueryCompleter(state, unindexed, query, caret).complete());
  }

  /** Entries like {@code id}, best first: by rare terms, links and addresses they share. */
  public List<EntryId> related(EntryId id, int limit) throws IndexException {
    return read(state -> new RelatedEntries(state).of(id, limit));
  }

  /** Work on one state of the index. */
  private interface Reading<T> {
    T on(EntrySearcher searcher) throws IOException;
  }

  private <T> T read(Reading<T> work) throws IndexException {
    try {
      SearcherManager open = searchers;
      if (open == null) {
        return work.on(empty);
      }
      EntrySearcher searcher = (EntrySearcher) open.acquire();
      try {
        return work.on(searcher);
      } finally {
        open.release(searcher);
      }
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  @Override
  public synchronized void close() throws IndexException {
    try {
      SearcherManager open = searchers;
      if (open != null) {
        open.close();
      }
      directory.close();
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }
}
