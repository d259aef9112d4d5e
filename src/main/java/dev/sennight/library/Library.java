package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.TextRange;
import dev.sennight.search.SearchRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open library: the facade of everything the window and the command line do. Safe for use by
 * many threads; every method reads files or stores, so none belongs on the UI thread.
 */
public final class Library implements AutoCloseable {

  /** Opens a library for reading; its stores are made when absent. */
  public static LibraryOpening open(LibraryLocation location) {
    throw new UnsupportedOperationException(location.toString());
  }

  /** Where it stands. */
  public LibraryLocation location() {
    throw new UnsupportedOperationException();
  }

  /**
   * Brings stores and index up to date with the folder.
   *
   * @param rebuild start from nothing
   */
  public IndexReport index(boolean rebuild, Progress progress, CancellationToken cancel)
      throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Weeks, topics, cards and counts. */
  public Catalog catalog() {
    throw new UnsupportedOperationException();
  }

  /** Links and ghosts. */
  public LinkGraph links() {
    throw new UnsupportedOperationException();
  }

  /** What the person made: places, history, settings. */
  public PersonalData personal() {
    throw new UnsupportedOperationException();
  }

  /** One entry, whole. */
  public Optional<Entry> entry(EntryId id) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** All entries in the order of file and line, or those of one kind. */
  public List<EntrySummary> list(@Nullable EntryKind kind) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Answers a search. */
  public SearchResults search(SearchRequest request, CancellationToken cancel)
      throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /** Where {@code query} matches in the plain text of an entry, for marks in its page. */
  public List<TextRange> matches(String query, String text) {
    throw new UnsupportedOperationException();
  }

  /** Entries like {@code id}, best first. */
  public List<EntrySummary> related(EntryId id, int limit) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads a file of the library, such as an image, after checking that its real path is inside.
   *
   * @param fromFile the document that names it
   * @param target as written, or a path relative to the library when it begins with {@code /}
   * @return empty when there is no such file inside the library, or it is larger than 64 MB
   */
  public Optional<byte[]> attachment(String fromFile, String target) throws LibraryException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
