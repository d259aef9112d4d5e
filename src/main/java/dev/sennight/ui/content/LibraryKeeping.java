package dev.sennight.ui.content;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.model.personal.EntryMark;
import dev.sennight.model.personal.KeptSearch;
import dev.sennight.model.personal.ReadingPlace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a person made, as a library keeps it. */
record LibraryKeeping(Library library) implements Keeping {
  @Override
  public List<EntryId> marked(EntryMark mark) throws LibraryException {
    return library.personal().marked(mark);
  }

  @Override
  public List<EntryId> mark(EntryMark mark, Collection<EntryId> entries, boolean on)
      throws LibraryException {
    return library.personal().mark(mark, entries, on);
  }

  @Override
  public Optional<ReadingPlace> place(EntryId entry) throws LibraryException {
    return library.personal().place(entry);
  }

  @Override
  public void notePlace(EntryId entry, ReadingPlace place) throws LibraryException {
    library.personal().notePlace(entry, place);
  }

  @Override
  public Optional<EntryId> successor(EntryId entry) throws LibraryException {
    return library.personal().successor(entry);
  }

  @Override
  public List<KeptSearch> searches() throws LibraryException {
    return library.personal().searches();
  }

  @Override
  public void searched(String query) throws LibraryException {
    library.personal().searched(query);
  }

  @Override
  public void saveSearch(String query, boolean saved) throws LibraryException {
    library.personal().saveSearch(query, saved);
  }
}
