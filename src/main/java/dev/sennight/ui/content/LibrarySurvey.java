package dev.sennight.ui.content;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryId;
import dev.sennight.search.Completion;
import dev.sennight.search.SearchRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts over a library as its catalog and its search give them. */
record LibrarySurvey(Library library) implements Survey {
  @Override
  public Map<String, Long> hosts() throws LibraryException {
    return library.catalog().stats().hosts();
  }

  @Override
  public Map<String, Long> tags() throws LibraryException {
    return library.catalog().tags();
  }

  @Override
  public Map<EntryId, String> owners() throws LibraryException {
    return library.catalog().owners();
  }

  @Override
  public Set<EntryId> boilerplate() throws LibraryException {
    return library.catalog().boilerplate();
  }

  @Override
  public Map<EntryId, List<String>> aliases() throws LibraryException {
    return library.catalog().aliases();
  }

  @Override
  public long count(SearchRequest request) throws LibraryException {
    return library.searching().count(request);
  }

  @Override
  public List<Completion> complete(String query, int caret) throws LibraryException {
    return library.searching().complete(query, caret);
  }
}
