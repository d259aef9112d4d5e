package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.index.IndexException;
import dev.sennight.library.read.Attachments;
import dev.sennight.library.read.DocumentReader;
import dev.sennight.library.read.RulesParser;
import dev.sennight.library.update.IndexRun;
import dev.sennight.library.update.RunCounts;
import dev.sennight.library.update.WriterLock;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.TextRange;
import dev.sennight.search.EntrySearch;
import dev.sennight.search.SearchAnswer;
import dev.sennight.search.SearchRequest;
import dev.sennight.store.CountTable;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open library: the facade of everything the window and the command line do. Safe for use by
 * many threads; every method reads files or stores, so none belongs on the UI thread.
 */
public final class Library implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);

  private final LibraryLocation location;
  private final Path root;
  private final Path indexFolder;
  private final LibraryState state;
  private final Supplier<DocumentReader> reader;
  private final PersonalData personal;

  Library(
      LibraryLocation location,
      Path root,
      Path indexFolder,
      LibraryState state,
      Supplier<DocumentReader> reader) {
    this.location = location;
    this.root = root;
    this.indexFolder = indexFolder;
    this.state = state;
    this.reader = reader;
    personal =
        new PersonalData(
            location.dataFolder(),
            Clock.systemUTC(),
            id -> asked(() -> state.store().entries().summary(id).isPresent()));
  }

  /**
   * Opens a library for reading; its stores are made when absent. Reads no document: {@link #index}
   * does.
   */
  public static LibraryOpening open(LibraryLocation location) {
    // Rules are read for every run: a person may have edited them.
    return open(location, () -> RulesParser.in(location.configFolder()));
  }

  static LibraryOpening open(LibraryLocation location, Supplier<DocumentReader> reader) {
    return LibraryOpener.open(location, reader);
  }

  /** Where it stands. */
  public LibraryLocation location() {
    return location;
  }

  /**
   * Brings stores and index up to date with the folder. One run at a time, over all processes; what
   * a cancelled run has committed stays.
   *
   * @param rebuild start from nothing
   * @throws LibraryException also when another run is under way
   */
  public IndexReport index(boolean rebuild, Progress progress, CancellationToken cancel)
      throws LibraryException {
    return asked(() -> {
      try (WriterLock lock = lock()) {
        LOG.debug("Writing under {}.", lock);
        return indexLocked(rebuild, progress, cancel);
      }
    });
  }

  private WriterLock lock() throws IOException {
    return WriterLock.take(indexFolder)
        .orElseThrow(() ->
            new LibraryException(
                "Another Sennight is indexing this library right now; try again when it is done.",
                null));
  }

  private IndexReport indexLocked(boolean rebuild, Progress progress, CancellationToken cancel)
      throws IOException {
    long start = System.nanoTime();
    RunCounts counts;
    try {
      counts = run(rebuild, progress, cancel);
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.DAMAGED) {
        throw e;
      }
      LOG.warn("The store is damaged; it is set aside and made anew.", e);
      state.store().close();
      LibraryOpener.setAside(indexFolder);
      state.replace(LibraryOpener.store(indexFolder));
      counts = run(true, progress, cancel);
    }
    double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    CountTable table = state.store().counts();
    return new IndexReport(
        table.documents(),
        counts.added(),
        counts.updated(),
        counts.removed(),
        counts.unchanged(),
        table.entries(),
        table.cards(),
        table.links(),
        table.unresolved(),
        table.problems(),
        seconds,
        counts.cancelled());
  }

  private RunCounts run(boolean rebuild, Progress progress, CancellationToken cancel)
      throws IOException {
    try {
      return new IndexRun(root, indexFolder, state.store(), reader.get())
          .run(rebuild, progress, cancel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LibraryException("Indexing was interrupted; run it again.", e);
    }
  }

  /** Whether a run has put anything into the stores yet. */
  public boolean isIndexed() throws LibraryException {
    return asked(() -> state.version().generation() > 0);
  }

  /** The first entry of a document, such as the one entry of a note. */
  public Optional<Entry> firstEntryOf(String file) throws LibraryException {
    List<EntrySummary> entries = catalog().entriesOf(file);
    return entries.isEmpty() ? Optional.empty() : entry(entries.getFirst().id());
  }

  /** Weeks, topics, cards and counts. */
  public Catalog catalog() {
    return new Catalog(state);
  }

  /** Links and ghosts. */
  public LinkGraph links() {
    return new LinkGraph(state);
  }

  /** Where cards are mentioned. */
  public Mentions mentions() {
    return new Mentions(state);
  }

  /** What the person made: places, history, settings. */
  public PersonalData personal() {
    return personal;
  }

  /** One entry, whole. */
  public Optional<Entry> entry(EntryId id) throws LibraryException {
    return asked(() -> state.store().entries().find(id));
  }

  /** All entries in the order of file and line, or those of one kind. */
  public List<EntrySummary> list(@Nullable EntryKind kind) throws LibraryException {
    return asked(() -> state.store().entries().all(kind));
  }

  /** Answers a search. */
  public SearchResults search(SearchRequest request, CancellationToken cancel)
      throws LibraryException {
    return asked(() -> {
      SearchAnswer answer = searcher().search(request, cancel);
      List<SearchResults.Found> hits = new ArrayList<>();
      int rank = request.offset();
      for (SearchAnswer.Hit hit : answer.hits()) {
        rank++;
        Optional<EntrySummary> entry = state.store().entries().summary(hit.id());
        // A hit without an entry: an indexing run took it out between the two questions.
        if (entry.isPresent()) {
          hits.add(
              new SearchResults.Found(
                  rank, hit.score(), entry.get(), hit.snippet(), hit.titleMatches()));
        }
      }
      return new SearchResults(hits, answer);
    });
  }

  /** The searcher; an index that is damaged or of an older form is built anew from the store. */
  private EntrySearch searcher() throws IOException {
    try {
      return state.search();
    } catch (IndexException e) {
      if (!e.isCuredByRebuild()) {
        throw e;
      }
      LOG.warn("The index is built anew from the store.", e);
      try (WriterLock lock = lock()) {
        LOG.debug("Writing under {}.", lock);
        state.forgetSearch();
        new IndexRun(root, indexFolder, state.store(), reader.get()).refill();
      }
      return state.search();
    }
  }

  /**
   * Where {@code query} matches in the plain text of an entry, for marks in its page; nowhere when
   * the index cannot be opened, which {@link #search} tells.
   */
  public List<TextRange> matches(String query, String text) {
    try {
      return searcher().matches(query, text);
    } catch (IOException e) {
      LOG.warn("No marks: the index cannot be opened.", e);
      return List.of();
    }
  }

  /** Entries like {@code id}, best first. */
  public List<EntrySummary> related(EntryId id, int limit) throws LibraryException {
    return asked(() -> {
      List<EntrySummary> entries = new ArrayList<>();
      for (EntryId like : searcher().related(id, limit)) {
        state.store().entries().summary(like).ifPresent(entries::add);
      }
      return entries;
    });
  }

  /**
   * Reads a file of the library, such as an image, after checking that its real path is inside.
   *
   * @param fromFile the document that names it
   * @param target as written, or a path relative to the library when it begins with {@code /}
   * @return empty when there is no such file inside the library, or it is larger than 64 MB
   */
  public Optional<byte[]> attachment(String fromFile, String target) throws LibraryException {
    return asked(() -> new Attachments(root).read(state.resolver(), fromFile, target));
  }

  @Override
  public void close() {
    try {
      personal.close();
      state.close();
    } catch (IOException e) {
      LOG.warn("The stores did not close in good order; nothing is lost.", e);
    }
  }

  /** A question to stores or files. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws IOException;
  }

  /** Asks; every failure becomes a sentence. */
  static <T> T asked(Question<T> question) throws LibraryException {
    try {
      return question.ask();
    } catch (IOException e) {
      throw LibraryException.of(e);
    }
  }
}
