package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.model.EntryId;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.filter.EntryFilter;
import dev.sennight.search.query.ParsedQuery;
import dev.sennight.search.query.QueryNode;
import dev.sennight.search.query.QueryNote;
import dev.sennight.search.query.QueryParser;
import dev.sennight.search.rank.IndexView;
import dev.sennight.search.rank.Names;
import dev.sennight.search.rank.Nearness;
import dev.sennight.search.rank.Ranking;
import dev.sennight.search.rank.Word;
import dev.sennight.search.snippet.Marks;
import dev.sennight.search.snippet.Passages;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One search over one state of the index. */
final class SearchRun {
  /** Part of the best cover that an entry must reach: for a few keywords, and for a sentence. */
  private static final float KEYWORD_COVER = 0.35f;

  private static final float SENTENCE_COVER = 0.25f;

  /** As many of the best are read for passages that hold much of the query. */
  private static final int CANDIDATES = 100;

  private static final int MOST_KEYWORDS = 8;
  private static final int LONGEST_KEYWORD = 8;

  private final IndexView view;
  private final SearchRequest request;
  private final CancellationToken cancel;
  private final ParsedQuery parsed;
  private final List<Word> words;

  SearchRun(IndexView view, SearchRequest request, CancellationToken cancel) throws IOException {
    this.view = view;
    this.request = request;
    this.cancel = cancel;
    parsed = QueryParser.parse(request.query(), LocalDate.now(ZoneId.systemDefault()));
    words = QueryWords.of(parsed.root(), view, isTyping(request.query()));
  }

  private static boolean isTyping(String query) {
    return !query.isEmpty() && !Character.isWhitespace(query.charAt(query.length() - 1));
  }

  /** Answers; {@code first} gets the hits before the rest is counted. */
  SearchAnswer answer(Consumer<List<SearchAnswer.Hit>> first) throws IOException {
    Ranking ranking = new Ranking(view, cancel);
    ranking.add(words);
    if (isPlain()) {
      Names.raise(request.query(), view, ranking);
    }
    Matches matches = Matches.of(view, matching(ranking), request.narrowed());
    if (request.sort() == Sort.RELEVANCE) {
      List<Integer> candidates = matches.best(Sort.RELEVANCE, ranking::score, CANDIDATES);
      Nearness.raise(candidates, words, ranking, cancel);
    }
    long most = Math.min(Integer.MAX_VALUE, (long) request.offset() + request.limit());
    List<Integer> best = matches.best(request.sort(), ranking::score, (int) Math.max(0, most));
    List<SearchAnswer.Hit> hits = hits(best, ranking);
    first.accept(hits);
    boolean stopped = cancel.isCancelled();
    return new SearchAnswer(
        hits,
        matches.docs().length,
        !stopped,
        stopped ? List.of() : matches.facets(),
        stopped ? List.of() : matches.weeks(),
        notes(),
        stopped ? null : suggestion(matches.docs().length),
        parsed.explanation());
  }

  /** How many entries match. */
  int count() throws IOException {
    Ranking ranking = new Ranking(view, cancel);
    ranking.add(words);
    return Matches.of(view, matching(ranking), request.narrowed()).docs().length;
  }

  private boolean isPlain() {
    return parsed.root().nodes().stream().allMatch(QueryNode.Words.class::isInstance);
  }

  private boolean isSentence() {
    int longest = words.stream().mapToInt(w -> isHan(w) ? w.text().length() : 0).max().orElse(0);
    return words.size() > MOST_KEYWORDS || longest > LONGEST_KEYWORD;
  }

  private static boolean isHan(Word word) {
    return !word.text().isEmpty() && word.text().charAt(0) >= 0x2E80;
  }

  // ---- what matches

  private int[] matching(Ranking ranking) throws IOException {
    Optional<Query> required = new EntryFilter(view.reader()).required(parsed.root());
    boolean anything = required.isEmpty() && words.isEmpty();
    if (anything && (!request.query().isBlank() || request.narrowed().isEmpty())) {
      return new int[0];
    }
    FixedBitSet kept = required.isPresent() ? kept(required.get()) : null;
    float least = leastCover(ranking, kept);
    int[] docs = new int[view.maxDoc()];
    int count = 0;
    for (LeafReaderContext leaf : view.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        int doc = leaf.docBase + i;
        boolean here = (live == null || live.get(i)) && (kept == null || kept.get(doc));
        if (here && (words.isEmpty() || ranking.score(doc) > 0 && ranking.cover(doc) >= least)) {
          docs[count++] = doc;
        }
      }
    }
    return Arrays.copyOf(docs, count);
  }

  private float leastCover(Ranking ranking, @Nullable FixedBitSet kept) {
    float most = 0;
    for (int doc = 0; doc < view.maxDoc(); doc++) {
      most = kept == null || kept.get(doc) ? Math.max(most, ranking.cover(doc)) : most;
    }
    return most * (isSentence() ? SENTENCE_COVER : KEYWORD_COVER);
  }

  private FixedBitSet kept(Query query) throws IOException {
    FixedBitSet kept = new FixedBitSet(Math.max(1, view.maxDoc()));
    Query simple = view.searcher().rewrite(query);
    Weight weight = view.searcher().createWeight(simple, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : view.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        kept.set(leaf.docBase + doc);
      }
    }
    return kept;
  }

  // ---- what is shown

  private List<SearchAnswer.Hit> hits(List<Integer> best, Ranking ranking) throws IOException {
    Marks marks = new Marks(words);
    StoredFields stored = view.searcher().storedFields();
    List<SearchAnswer.Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < best.size() && !cancel.isCancelled(); i++) {
      int doc = best.get(i);
      Document fields =
          stored.document(doc, Set.of(IndexFields.ID, IndexFields.TITLE, IndexFields.BODY));
      Passages passages = Passages.of(fields.get(IndexFields.BODY), marks);
      hits.add(
          new SearchAnswer.Hit(
              new EntryId(fields.get(IndexFields.ID)),
              ranking.score(doc),
              new SearchAnswer.Snippet(passages.text(), passages.matches(), passages.start()),
              marks.ranges(fields.get(IndexFields.TITLE))));
    }
    return hits;
  }

  private List<QueryNote> notes() {
    List<QueryNote> notes = new ArrayList<>(parsed.notes());
    boolean signsOnly = words.isEmpty() && isPlain() && !request.query().isBlank();
    if (signsOnly) {
      notes.add(new QueryNote(QueryNote.Kind.SIGNS_ONLY, List.of()));
    }
    for (Word word : words) {
      if (word.better() != null) {
        notes.add(new QueryNote(QueryNote.Kind.SPELLED, List.of(word.text(), word.better())));
      }
    }
    return notes;
  }

  /** A query with hits, when a word stands nowhere or nothing was found. */
  private @Nullable String suggestion(int total) throws IOException {
    String query = request.query();
    String better = query;
    for (Word word : words) {
      int at = word.better() == null ? -1 : better.toLowerCase(Locale.ROOT).indexOf(word.text());
      if (at >= 0) {
        better =
            better.substring(0, at) + word.better() + better.substring(at + word.text().length());
      }
    }
    if (!better.equals(query)) {
      return better;
    }
    String plain = QueryWords.plain(parsed.root());
    if (total > 0 || isPlain() || plain.isBlank()) {
      return null;
    }
    int hits = new SearchRun(view, SearchRequest.of(plain, 0), cancel).count();
    return hits > 0 ? plain : null;
  }
}
