package dev.sennight.ui.content;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.search.Completion;
import dev.sennight.search.SearchRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts over a library. Not for the UI thread; safe for use by many threads. */
public interface Survey {
  /** Entries by the host of their main address, most first. */
  Map<String, Long> hosts() throws LibraryException;

  /** Entries by tag, most first. */
  Map<String, Long> tags() throws LibraryException;

  /** Which entry stands in which document. */
  Map<EntryId, String> owners() throws LibraryException;

  /** The entries that are nothing but boilerplate; they count as read. */
  Set<EntryId> boilerplate() throws LibraryException;

  /** Other names of entries, such as of cards. */
  Map<EntryId, List<String>> aliases() throws LibraryException;

  /** How many entries a search has as matches. */
  long count(SearchRequest request) throws LibraryException;

  /** What could stand at {@code caret} in a query, best first. */
  List<Completion> complete(String query, int caret) throws LibraryException;
}
