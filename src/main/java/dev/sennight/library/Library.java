package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.LibraryOpening.NewerFormat;
import dev.sennight.library.scan.Attachments;
import dev.sennight.library.scan.DocumentReader;
import dev.sennight.library.scan.LibraryWatcher;
import dev.sennight.library.scan.RulesParser;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest;
import dev.sennight.store.StoreNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open library: the facade of everything the window and the command line do. Safe for use by
 * many threads. The methods that throw {@link LibraryException} read files or stores; neither they
 * nor {@link #close} belong on the UI thread.
 */
public final class Library implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Library.class);

  private final LibraryLocation location;
  private final Path root;
  private final LibraryState state;
  private final Supplier<DocumentReader> reader;
  private final Path indexFolder;
  private final Indexing indexing;
  private final LibrarySearch searching;
  private final PersonalData personal;
  private final WeekNewsSearch weekNews = new WeekNewsSearch(this);

  /** Held by a run; closing waits for it. */
  private final ReentrantLock running = new ReentrantLock();

  /** Whether the last run found the folder; gone and back may both be between two looks. */
  private volatile boolean folderFound = true;

  /** The version for which personal data was compared with the entries. */
  private final AtomicLong recalled = new AtomicLong(-1);

  Library(
      LibraryLocation location,
      Path root,
      Path indexFolder,
      LibraryState state,
      Supplier<DocumentReader> reader) {
    this.location = location;
    this.root = root;
    this.state = state;
    this.reader = reader;
    this.indexFolder = indexFolder;
    indexing = new Indexing(root, indexFolder, state, reader);
    searching = new LibrarySearch(state, indexing);
    state.repairBy(indexing::repair);
    personal =
        new PersonalData(
            location.dataFolder(), Clock.systemUTC(), new EntryRecall(state), state.repairs());
    state.searchAlso(personal);
  }

  /**
   * Opens a library for reading; its stores are made when absent. Reads no document: {@link #index}
   * does.
   */
  public static LibraryOpening open(LibraryLocation location) {
    return open(location, NewerFormat.REFUSE);
  }

  /**
   * As {@link #open(LibraryLocation)}, with a choice where a newer version made the derived data.
   */
  public static LibraryOpening open(LibraryLocation location, NewerFormat newer) {
    // Rules are read for every run: the user may have edited them.
    return LibraryOpener.open(
        location, () -> RulesParser.in(location.configFolder(), location.name()), newer);
  }

  static LibraryOpening open(LibraryLocation location, Supplier<DocumentReader> reader) {
    return LibraryOpener.open(location, reader, NewerFormat.REFUSE);
  }

  /** Where it stands. */
  public LibraryLocation location() {
    return location;
  }

  /**
   * Brings stores and index up to date with the folder. One run at a time, over all processes; what
   * a cancelled run has committed stays.
   *
   * @throws LibraryException also when another run is under way
   */
  public IndexReport index(IndexRun.Mode mode, Progress progress, CancellationToken cancel)
      throws LibraryException {
    running.lock();
    try {
      IndexReport report = asked(() -> indexing.index(mode, progress, cancel));
      folderFound = true;
      long now = version();
      if (!report.changes().cancelled() && recalled.get() != now && personal.recall()) {
        recalled.set(now);
      }
      return report;
    } catch (LibraryException e) {
      folderFound = !e.isFolderGone();
      throw e;
    } finally {
      running.unlock();
    }
  }

  /**
   * Whether a run over the whole library has ended: since the stores were made, and since they were
   * last to be rebuilt. Until then they hold a part of it, or nothing.
   */
  public boolean isIndexed() throws LibraryException {
    return state.asked(() ->
        state.store().number(StoreNumber.CONTENT) > 0
            && state.store().number(StoreNumber.REVISION) > 0);
  }

  /**
   * Whether the last run that changed anything has ended. Else another process is at it, or it
   * died, and what the stores hold is a part of what it was to bring.
   */
  public boolean isSettled() throws LibraryException {
    return state.asked(() -> {
      LibraryState.Version now = state.version();
      return now.links() >= now.generation();
    });
  }

  /** Whether a run has put anything into the stores yet. */
  public boolean isBegun() throws LibraryException {
    return state.asked(() -> state.version().generation() > 0);
  }

  /**
   * A number that is another one after every run that changed anything, from when all of the run
   * can be read, and after every import of personal data. While a run is under way its batches can
   * be read under the number of before; so ask for the number first, then for what it stands for.
   */
  public long version() throws LibraryException {
    return state.asked(() -> state.store().number(StoreNumber.REVISION)) + personal.arrivals();
  }

  /** A number that is another one when a picture in the folder was added, changed or taken away. */
  public long pictures() throws LibraryException {
    return state.asked(() -> state.store().number(StoreNumber.PICTURES));
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

  /** The series that were inferred, by name, and why; from what the last run stored. */
  public List<SeriesStructure> structure() throws LibraryException {
    return state.asked(() -> SeriesStructures.of(state.store(), reader.get()));
  }

  /** Links and ghosts. */
  public LinkGraph links() {
    return new LinkGraph(state);
  }

  /** Where cards are mentioned. */
  public Mentions mentions() {
    return new Mentions(state, searching);
  }

  /** What was said of a name, in the order of time. */
  public Storylines storylines() {
    return new Storylines(this, state);
  }

  /** What is new in a week. */
  public WeekNewsSearch weekNews() {
    return weekNews;
  }

  /** What the person made: marks, reading places, history, saved searches, settings. */
  public PersonalData personal() {
    return personal;
  }

  /** Where the user's highlights and notes are now. */
  public Highlights highlights() {
    return new Highlights(state, personal);
  }

  /** One entry, whole. */
  public Optional<Entry> entry(EntryId id) throws LibraryException {
    return state.asked(() -> state.store().entries().find(id));
  }

  /** Some entries in the order of {@code ids}; those that are not in the library are left out. */
  public List<EntrySummary> summaries(Collection<EntryId> ids) throws LibraryException {
    return state.asked(() -> state.store().entries().summaries(ids));
  }

  /** All entries in the order of file and line, or those of one kind. */
  public List<EntrySummary> list(@Nullable EntryKind kind) throws LibraryException {
    return state.asked(() -> state.store().entries().all(kind));
  }

  /**
   * Hands over what {@link #list} gives, as it is read; again from the first when the store turns
   * out damaged midway and is rebuilt.
   */
  public void each(@Nullable EntryKind kind, Consumer<EntrySummary> taker) throws LibraryException {
    state.asked(() -> {
      state.store().entries().each(kind, taker);
      return taker;
    });
  }

  /** Answers searches, and says where they match. */
  public LibrarySearch searching() {
    return searching;
  }

  /** Finds whose words a quotation is. */
  public QuoteSearch quotes() {
    return new QuoteSearch(this);
  }

  /** Answers a search. */
  public SearchResults search(SearchRequest request, CancellationToken cancel)
      throws LibraryException {
    return searching.search(request, cancel, hits -> {});
  }

  /**
   * Reads a file of the library, such as an image, after checking that its real path is inside.
   *
   * @param fromFile the document that names it
   * @param target as written, or a path relative to the library when it begins with {@code /}
   * @return empty when there is no such file inside the library, or it is larger than 64 MB
   */
  public Optional<byte[]> attachment(String fromFile, String target) throws LibraryException {
    return attachment(fromFile, target, Integer.MAX_VALUE);
  }

  /** As {@link #attachment(String, String)}, but only the first {@code most} bytes. */
  public Optional<byte[]> attachment(String fromFile, String target, int most)
      throws LibraryException {
    return state.asked(() -> new Attachments(root).read(state.resolver(), fromFile, target, most));
  }

  /**
   * Watches the folder, whether the stores are still there, and what other windows and verbs do to
   * personal data, until the watcher is closed.
   *
   * @param changed called on a thread of the watcher when the folder has changed and is quiet
   *     again, or is gone, the stores were deleted, or personal data came in; should call {@link
   *     #index}
   * @param marked called on a thread of the watcher when marks may be others than before, also by
   *     this process
   */
  public LibraryWatcher watch(Runnable changed, Runnable marked) {
    AtomicLong goneOrBack = new AtomicLong();
    return LibraryWatcher.start(root, indexFolder, changed)
        .alsoOf(() ->
            Files.isDirectory(root) == folderFound
                ? goneOrBack.get()
                : goneOrBack.incrementAndGet())
        .alsoOf(state::storeFile)
        .alsoOf(personal::arrivals)
        .also(personal::markings, marked);
  }

  /**
   * Tells {@code listener} of everything that was damaged and is repaired, first of what was
   * repaired while opening; on the thread that repairs.
   */
  public void onRepair(Consumer<Repair> listener) {
    state.repairs().listen(listener);
  }

  /** Closes it after a run that is under way; a cancelled one ends soon. */
  @Override
  public void close() {
    running.lock();
    try {
      personal.close();
      state.close();
    } catch (IOException e) {
      LOG.warn("The stores did not close in good order; nothing is lost.", e);
    } finally {
      running.unlock();
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
