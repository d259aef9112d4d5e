package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.model.EntryId;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.filter.EntryFilter;
import dev.sennight.search.filter.ExactText;
import dev.sennight.search.filter.ExactTextLabels;
import dev.sennight.search.query.ParsedQuery;
import dev.sennight.search.query.QueryNode;
import dev.sennight.search.query.QueryNote;
import dev.sennight.search.query.QueryParser;
import dev.sennight.search.rank.Boilerplate;
import dev.sennight.search.rank.ExactNameBoost;
import dev.sennight.search.rank.IndexView;
import dev.sennight.search.rank.ProximityBoost;
import dev.sennight.search.rank.Ranking;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.WordBuilder;
import dev.sennight.search.snippet.Highlighter;
import dev.sennight.search.snippet.Passages;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static final Set<String> SHOWN =
      Set.of(IndexFields.ID, IndexFields.TITLE, IndexFields.BODY);

  /** As many hits as a tall list shows: their passages are cut before those of the others. */
  private static final int FIRST = 20;

  private static final int MOST_KEYWORDS = 8;
  private static final int LONGEST_KEYWORD = 8;

  private final IndexView view;
  private final SearchRequest request;
  private final ExactTextLabels labels;
  private final CancellationToken cancel;
  private final ParsedQuery parsed;
  private final List<Word> words;
  private final List<ExactText> written;

  SearchRun(IndexView view, SearchRequest request, ExactTextLabels labels, CancellationToken cancel)
      throws IOException {
    this.view = view;
    this.request = request;
    this.labels = labels;
    this.cancel = cancel;
    parsed = QueryParser.parse(request.query(), LocalDate.now(ZoneId.systemDefault()));
    words = QueryWords.of(parsed.root(), view, isTyping(parsed.text()));
    written = QueryWords.written(parsed.root());
  }

  /** A ranking by all that is looked for, in whatever form. */
  private Ranking ranking() throws IOException {
    Ranking ranking = new Ranking(view, cancel);
    ranking.add(words);
    WordBuilder builder = new WordBuilder(view);
    for (ExactText each : written) {
      ranking.add(builder.words(each.text(), false));
    }
    return ranking;
  }

  private static boolean isTyping(String query) {
    return !query.isEmpty() && !Character.isWhitespace(query.charAt(query.length() - 1));
  }

  /** Answers; {@code first} gets the first hits before the rest. */
  SearchAnswer answer(Consumer<List<SearchAnswer.Hit>> first) throws IOException {
    Ranking ranking = ranking();
    if (isPlain()) {
      ExactNameBoost.raise(parsed.text(), view, ranking);
    }
    Matches matches = Matches.of(view, matching(ranking), request.narrowed());
    if (request.sort() == Sort.RELEVANCE) {
      List<Integer> candidates = matches.best(Sort.RELEVANCE, ranking::score, CANDIDATES);
      ProximityBoost.raise(candidates, words, ranking, cancel);
      Boilerplate.lower(view, ranking);
    }
    long most = Math.min(Integer.MAX_VALUE, (long) request.offset() + request.limit());
    List<Integer> best = matches.best(request.sort(), ranking::score, (int) Math.max(0, most));
    List<SearchAnswer.Hit> hits = hits(best, ranking, first);
    boolean stopped = cancel.isCancelled();
    return new SearchAnswer(
        hits,
        matches.docs().length,
        !stopped,
        view.reader().numDocs(),
        stopped ? List.of() : matches.facets(),
        stopped ? List.of() : matches.weeks(),
        notes(),
        stopped ? null : suggestion(matches.docs().length),
        parsed.explanation());
  }

  /** How many entries match. */
  int count() throws IOException {
    return Matches.of(view, matching(ranking()), request.narrowed()).docs().length;
  }

  private boolean isPlain() {
    return parsed.root().nodes().stream().allMatch(QueryNode.Words.class::isInstance);
  }

  /** Whether some words are only looked for: what is demanded, an entry has or has not. */
  private boolean asksForWords() {
    return parsed.root().nodes().stream().anyMatch(QueryNode.Words.class::isInstance);
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
    Optional<Query> required =
        new EntryFilter(view.reader(), labels, cancel).required(parsed.root());
    boolean nothing = required.isEmpty() && words.isEmpty();
    if (nothing && (!request.query().isBlank() || request.narrowed().isEmpty())) {
      return new int[0];
    }
    FixedBitSet kept = required.isPresent() ? kept(required.get()) : null;
    boolean weighed = !words.isEmpty() && asksForWords();
    float least = weighed ? leastCover(ranking, kept) : 0;
    int[] docs = new int[view.maxDoc()];
    int count = 0;
    for (LeafReaderContext leaf : view.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        int doc = leaf.docBase + i;
        boolean here = isHere(live, i) && (kept == null || kept.get(doc));
        if (here && (!weighed || ranking.score(doc) > 0 && ranking.cover(doc) >= least)) {
          docs[count++] = doc;
        }
      }
    }
    return Arrays.copyOf(docs, count);
  }

  private float leastCover(Ranking ranking, @Nullable FixedBitSet kept) {
    float most = 0;
    for (LeafReaderContext leaf : view.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int i = 0; i < leaf.reader().maxDoc(); i++) {
        int doc = leaf.docBase + i;
        if (isHere(live, i) && (kept == null || kept.get(doc))) {
          most = Math.max(most, ranking.cover(doc));
        }
      }
    }
    return most * (isSentence() ? SENTENCE_COVER : KEYWORD_COVER);
  }

  /** Lucene keeps what was deleted until it merges. */
  private static boolean isHere(@Nullable Bits live, int docInLeaf) {
    return live == null || live.get(docInLeaf);
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

  private List<SearchAnswer.Hit> hits(
      List<Integer> best, Ranking ranking, Consumer<List<SearchAnswer.Hit>> first)
      throws IOException {
    Highlighter marks = new Highlighter(words, written);
    StoredFields stored = view.searcher().storedFields();
    List<SearchAnswer.Hit> hits = new ArrayList<>();
    for (int i = request.offset(); i < best.size() && !cancel.isCancelled(); i++) {
      if (hits.size() == FIRST) {
        first.accept(List.copyOf(hits));
      }
      int doc = best.get(i);
      hits.add(hit(stored.document(doc, SHOWN), ranking.score(doc), marks));
    }
    if (hits.size() <= FIRST) {
      first.accept(List.copyOf(hits));
    }
    return hits;
  }

  private static SearchAnswer.Hit hit(Document fields, float score, Highlighter marks) {
    Passages passages = Passages.of(fields.get(IndexFields.BODY), marks);
    return new SearchAnswer.Hit(
        new EntryId(fields.get(IndexFields.ID)),
        score,
        new SearchAnswer.Snippet(passages.text(), passages.matches(), passages.start()),
        marks.ranges(fields.get(IndexFields.TITLE)));
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
    return new NearestQuery(
            parsed,
            words,
            query -> new SearchRun(view, SearchRequest.of(query, 0), labels, cancel).count())
        .of(parsed.text(), total);
  }
}
