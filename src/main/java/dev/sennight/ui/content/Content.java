package dev.sennight.ui.content;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Catalog.DocumentPage;
import dev.sennight.library.Catalog.FileProblem;
import dev.sennight.library.IndexReport;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.LinkGraph.UnresolvedLink;
import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the window asks of an open library. Every method reads files or stores: none belongs on the
 * UI thread. Safe for use by many threads.
 */
public interface Content extends AutoCloseable {

  /**
   * What the rail and the status bar show.
   *
   * @param language decides between editions of an issue that have as many entries
   */
  Overview overview(Language language) throws LibraryException;

  /** As {@link #overview(Language)} in the language of the system. */
  default Overview overview() throws LibraryException {
    return overview(Language.of(Locale.getDefault()));
  }

  /** The entries of a listing; empty for listings of other things. */
  List<EntrySummary> entries(Listing listing) throws LibraryException;

  /** All entries. */
  List<EntrySummary> all() throws LibraryException;

  /** Unresolved names, most named first. */
  List<UnresolvedLink> ghosts() throws LibraryException;

  /** Problems in the order of file and line. */
  List<FileProblem> problems() throws LibraryException;

  /** One entry, whole. */
  Optional<Entry> entry(EntryId id) throws LibraryException;

  /** One document with its outline. */
  Optional<DocumentPage> document(String file) throws LibraryException;

  /** One unresolved name with all that name it. */
  Optional<UnresolvedLink> ghost(String name) throws LibraryException;

  /** Links that lead to an entry. */
  List<ResolvedLink> backlinks(EntryId id) throws LibraryException;

  /** Entries like one. */
  List<EntrySummary> related(EntryId id, int limit) throws LibraryException;

  /** What stands around entries. */
  Surroundings surroundings();

  /** What a link of {@code fromFile} leads to. */
  Resolution resolve(String fromFile, LinkForm form, String target) throws LibraryException;

  /** What {@code ![[target]]} shows in {@code fromFile}; empty when it has no text. */
  List<Block> embedded(String fromFile, String target) throws LibraryException;

  /** Answers a search. */
  default SearchResults search(SearchRequest request, CancellationToken cancel)
      throws LibraryException {
    return search(request, cancel, hits -> {});
  }

  /**
   * Answers a search.
   *
   * @param first gets the first hits of the answer, on this thread, before anything is counted
   */
  SearchResults search(SearchRequest request, CancellationToken cancel, Consumer<List<Found>> first)
      throws LibraryException;

  /** Where {@code query} matches in an entry's plain text. */
  List<TextRange> matches(String query, String text);

  /** Where the passage of an entry's plain text begins that shows best why a query matches. */
  int passage(String query, String text);

  /** The bytes of a file of the library; empty when there is none inside it. */
  Optional<byte[]> attachment(String fromFile, String target) throws LibraryException;

  /** Brings the library's stores up to date with its folder. */
  IndexReport index(Progress progress, CancellationToken cancel) throws LibraryException;

  /** A setting that was kept. */
  Optional<String> setting(String key) throws LibraryException;

  /** The settings whose names begin with {@code prefix}, by name. */
  Map<String, String> settings(String prefix) throws LibraryException;

  /** Keeps a setting. */
  void keep(String key, String value) throws LibraryException;

  /** Notes that an entry was opened. */
  void visited(EntryId id) throws LibraryException;

  /** What a person made. */
  Keeping keeping();

  /** What keeps it true to its folder. */
  Upkeep upkeep();

  /** Counts, and what helps to type a query. */
  Survey survey();

  @Override
  void close();
}
