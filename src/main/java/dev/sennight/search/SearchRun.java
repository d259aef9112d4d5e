package dev.sennight.search;

import static org.apache.lucene.search.TotalHits.Relation.EQUAL_TO;

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
import dev.sennight.search.rank.EntrySearcher;
import dev.sennight.search.rank.ProximityBoost;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.WordBuilder;
import dev.sennight.search.rank.WordQueries;
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
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
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

  private final EntrySearcher searcher;
  private final SearchRequest request;
  private final ExactTextLabels labels;
  private final CancellationToken cancel;
  private final ParsedQuery parsed;
  private final List<Word> words;
  private final List<ExactText> written;

  SearchRun(
      EntrySearcher searcher,
      SearchRequest request,
      ExactTextLabels labels,
      CancellationToken cancel)
      throws IOException {
    this.searcher = searcher;
    this.request = request;
    this.labels = labels;
    this.cancel = cancel;
    parsed = QueryParser.parse(request.query(), LocalDate.now(ZoneId.systemDefault()));
    words = QueryWords.of(parsed, searcher, parsed.isUnfinished());
    written = QueryWords.written(parsed.root());
  }

  /** Queries for all that is looked for, in whatever form. */
  private WordQueries queries() throws IOException {
    WordQueries queries = new WordQueries(searcher).add(words);
    WordBuilder builder = new WordBuilder(searcher);
    for (ExactText each : written) {
      queries.add(builder.words(each.text(), false));
    }
    return isPlain() ? queries.addName(QueryWords.plain(parsed.root())) : queries;
  }

  /** Answers; {@code first} gets the first hits before the rest. */
  SearchAnswer answer(Consumer<List<SearchAnswer.Hit>> first) throws IOException {
    int wanted = Math.clamp((long) request.offset() + request.limit(), 0, Integer.MAX_VALUE);
    WordQueries queries = queries();
    Weight relevance =
        searcher.createWeight(searcher.rewrite(queries.score()), ScoreMode.COMPLETE, 1);
    MatchCollector matches = collect(queries, relevance, Math.max(wanted, CANDIDATES));
    ScoreDoc[] best = matches.best();
    if (request.sort() == Sort.RELEVANCE) {
      best = boosted(best);
    }
    List<SearchAnswer.Hit> hits = hits(best, wanted, first);
    boolean stopped = cancel.isCancelled();
    return new SearchAnswer(
        hits,
        matches.total(),
        !stopped,
        searcher.getIndexReader().numDocs(),
        stopped ? List.of() : matches.facets(),
        stopped ? List.of() : matches.weeks(),
        notes(),
        stopped ? null : suggestion(matches.total()),
        explanation());
  }

  private SearchAnswer.Explanation explanation() throws IOException {
    List<SearchAnswer.Expansion> also = new ArrayList<>();
    for (Word word : words) {
      List<String> others = word.others(searcher);
      if (!others.isEmpty()) {
        also.add(new SearchAnswer.Expansion(word.text(), others));
      }
    }
    return new SearchAnswer.Explanation(parsed.explanation(), also);
  }

  /** The first of {@code best} in the order of their passages, then the others. */
  private ScoreDoc[] boosted(ScoreDoc[] best) throws IOException {
    TopDocs found = new TopDocs(new TotalHits(best.length, EQUAL_TO), best);
    ScoreDoc[] boosted =
        new ProximityBoost(words, cancel).rescore(searcher, found, CANDIDATES).scoreDocs;
    ScoreDoc[] all = Arrays.copyOf(boosted, best.length);
    System.arraycopy(best, boosted.length, all, boosted.length, best.length - boosted.length);
    return all;
  }

  /** How many entries match. */
  int count() throws IOException {
    return collect(queries(), null, 0).total();
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

  private MatchCollector collect(WordQueries queries, @Nullable Weight relevance, int most)
      throws IOException {
    Optional<Query> required =
        new EntryFilter(searcher.getIndexReader(), labels, cancel).required(parsed.root());
    boolean nothing = required.isEmpty() && words.isEmpty();
    boolean weighed = !words.isEmpty() && asksForWords();
    Query query = required.orElse(MatchAllDocsQuery.INSTANCE);
    float least = 0;
    if (nothing && (!request.query().isBlank() || request.narrowed().isEmpty())) {
      query = new MatchNoDocsQuery("nothing is asked for");
    } else if (weighed) {
      BooleanQuery.Builder both = new BooleanQuery.Builder().add(queries.cover(), Occur.MUST);
      required.ifPresent(strict -> both.add(strict, Occur.FILTER));
      query = both.build();
      ScoreDoc[] fullest = searcher.search(query, 1).scoreDocs;
      float part = isSentence() ? SENTENCE_COVER : KEYWORD_COVER;
      least = fullest.length == 0 ? Float.MAX_VALUE : part * fullest[0].score;
    }
    MatchCollector matches = new MatchCollector(request, relevance, least, most, cancel);
    return searcher.search(query, matches.manager());
  }

  // ---- what is shown

  private List<SearchAnswer.Hit> hits(
      ScoreDoc[] best, int wanted, Consumer<List<SearchAnswer.Hit>> first) throws IOException {
    Highlighter marks = new Highlighter(words, written);
    StoredFields stored = searcher.storedFields();
    List<SearchAnswer.Hit> hits = new ArrayList<>();
    int end = Math.min(wanted, best.length);
    for (int i = request.offset(); i < end && !cancel.isCancelled(); i++) {
      if (hits.size() == FIRST) {
        first.accept(List.copyOf(hits));
      }
      hits.add(hit(stored.document(best[i].doc, SHOWN), best[i].score, marks));
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
            query -> new SearchRun(searcher, SearchRequest.of(query, 0), labels, cancel).count())
        .of(parsed.text(), total);
  }
}
