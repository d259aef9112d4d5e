package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.model.EntryId;
import dev.sennight.model.TextRange;
import java.nio.file.Path;
import java.util.List;

/** Searches an index. Safe for use by many threads; sees what was committed at the last refresh. */
public final class EntrySearch implements AutoCloseable {

  /** Opens the index in {@code folder}; an index that was never written to is empty. */
  public static EntrySearch open(Path folder) throws IndexException {
    throw new UnsupportedOperationException(folder.toString());
  }

  /** Takes up what was committed since. */
  public void refresh() throws IndexException {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers {@code request}.
   *
   * @param cancel when cancelled, the answer holds what was found so far
   */
  public SearchAnswer search(SearchRequest request, CancellationToken cancel)
      throws IndexException {
    throw new UnsupportedOperationException();
  }

  /**
   * Where {@code query} matches in {@code text}, in order, without overlaps; for marks in a page.
   */
  public List<TextRange> matches(String query, String text) {
    throw new UnsupportedOperationException();
  }

  /** Entries like {@code id}, best first: by rare terms, links and addresses they share. */
  public List<EntryId> related(EntryId id, int limit) throws IndexException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IndexException {
    throw new UnsupportedOperationException();
  }
}
