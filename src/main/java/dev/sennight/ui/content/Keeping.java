package dev.sennight.ui.content;

import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.model.personal.EntryMark;
import dev.sennight.model.personal.KeptSearch;
import dev.sennight.model.personal.ReadingPlace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a person made in a library. Not for the UI thread; safe for use by many threads. */
public interface Keeping {
  /** Entries with a mark, the one marked last first. */
  List<EntryId> marked(EntryMark mark) throws LibraryException;

  /** Sets or takes away a mark; gives the entries that it changed. */
  List<EntryId> mark(EntryMark mark, Collection<EntryId> entries, boolean on)
      throws LibraryException;

  /** Where reading of an entry stopped. */
  Optional<ReadingPlace> place(EntryId entry) throws LibraryException;

  /** Notes where reading of an entry stopped. */
  void notePlace(EntryId entry, ReadingPlace place) throws LibraryException;

  /** The id that an entry has now that had another one before a rebuild. */
  Optional<EntryId> successor(EntryId entry) throws LibraryException;

  /** Saved and recent searches, the one used last first. */
  List<KeptSearch> searches() throws LibraryException;

  /** Notes that a search was made. */
  void searched(String query) throws LibraryException;

  /** Saves a search, or makes it a recent one again. */
  void saveSearch(String query, boolean saved) throws LibraryException;
}
