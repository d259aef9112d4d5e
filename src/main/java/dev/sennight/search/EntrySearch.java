package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.index.IndexFields;
import dev.sennight.index.IndexFolder;
import dev.sennight.model.EntryId;
import dev.sennight.model.TextRange;
import dev.sennight.search.rank.Alternative;
import dev.sennight.search.rank.Feature;
import dev.sennight.search.rank.IndexView;
import dev.sennight.search.rank.Ranking;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.WordBuilder;
import dev.sennight.search.snippet.Marks;
import dev.sennight.search.snippet.Passages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Searches an index. Safe for use by many threads; sees what was committed at the last refresh. */
public final class EntrySearch implements AutoCloseable {
  private final Path folder;
  private final FSDirectory directory;
  private @Nullable DirectoryReader reader;
  private volatile @Nullable IndexView view;

  private EntrySearch(Path folder, FSDirectory directory) {
    this.folder = folder;
    this.directory = directory;
  }

  /** Opens the index in {@code folder}; an index that was never written to is empty. */
  public static EntrySearch open(Path folder) throws IndexException {
    try {
      Files.createDirectories(folder);
      EntrySearch search = new EntrySearch(folder, FSDirectory.open(folder));
      search.refresh();
      return search;
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /** Takes up what was committed since. */
  public synchronized void refresh() throws IndexException {
    try {
      DirectoryReader old = reader;
      DirectoryReader fresh =
          old != null
              ? DirectoryReader.openIfChanged(old)
              : DirectoryReader.indexExists(directory) ? DirectoryReader.open(directory) : null;
      if (fresh != null) {
        IndexFolder.checkFormat(folder, fresh.getIndexCommit().getUserData());
        view = new IndexView(fresh);
        reader = fresh;
        if (old != null) {
          old.close();
        }
      }
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  /**
   * Answers {@code request}.
   *
   * @param cancel when cancelled, the answer holds what was found so far
   */
  public SearchAnswer search(SearchRequest request, CancellationToken cancel)
      throws IndexException {
    IndexView state = view;
    if (state == null) {
      return new SearchAnswer(List.of(), 0, true, List.of(), List.of(), List.of(), null, "");
    }
    try {
      List<Word> words = WordBuilder.words(request.query(), state);
      Ranking ranking = new Ranking(state, cancel);
      ranking.add(words);
      List<Integer> docs = new ArrayList<>();
      float best = 0;
      for (int doc = 0; doc < state.maxDoc(); doc++) {
        best = Math.max(best, ranking.cover(doc));
      }
      for (int doc = 0; doc < state.maxDoc(); doc++) {
        if (ranking.score(doc) > 0 && ranking.cover(doc) >= 0.3f * best) {
          docs.add(doc);
        }
      }
      docs.sort((a, b) -> Float.compare(ranking.score(b), ranking.score(a)));
      Marks marks = marks(words);
      List<SearchAnswer.Hit> hits = new ArrayList<>();
      for (int i = request.offset(); i < docs.size() && hits.size() < request.limit(); i++) {
        hits.add(hit(state, docs.get(i), ranking.score(docs.get(i)), marks));
      }
      return new SearchAnswer(
          hits, docs.size(), true, List.of(), List.of(), List.of(), null, request.query().strip());
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }

  private static SearchAnswer.Hit hit(IndexView view, int doc, float score, Marks marks)
      throws IOException {
    Document stored =
        view.searcher()
            .storedFields()
            .document(doc, Set.of(IndexFields.ID, IndexFields.TITLE, IndexFields.BODY));
    Passages passages = Passages.of(stored.get(IndexFields.BODY), marks);
    return new SearchAnswer.Hit(
        new EntryId(stored.get(IndexFields.ID)),
        score,
        new SearchAnswer.Snippet(passages.text(), passages.matches(), passages.start()),
        marks.ranges(stored.get(IndexFields.TITLE)));
  }

  private static Marks marks(List<Word> words) {
    Map<String, Float> terms = new HashMap<>();
    for (Word word : words) {
      for (Feature feature : word.features()) {
        for (Alternative alternative : feature.alternatives()) {
          alternative.terms().forEach(term -> terms.put(term, 1f));
        }
      }
    }
    return new Marks(terms);
  }

  /**
   * Where {@code query} matches in {@code text}, in order, without overlaps; for marks in a page.
   */
  public List<TextRange> matches(String query, String text) {
    return List.of();
  }

  /** Entries like {@code id}, best first: by rare terms, links and addresses they share. */
  public List<EntryId> related(EntryId id, int limit) throws IndexException {
    return List.of();
  }

  @Override
  public synchronized void close() throws IndexException {
    try {
      if (reader != null) {
        reader.close();
      }
      directory.close();
    } catch (IOException e) {
      throw IndexFolder.trouble(folder, e);
    }
  }
}
