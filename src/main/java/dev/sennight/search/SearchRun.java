package dev.sennight.search;

import static org.apache.lucene.search.TotalHits.Relation.EQUAL_TO;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.model.EntryId;
import dev.sennight.search.SearchAnswer.Expansion;
import dev.sennight.search.SearchAnswer.Explanation;
import dev.sennight.search.SearchAnswer.Hit;
import dev.sennight.search.SearchRequest.Sort;
import dev.sennight.search.query.QueryNode;
import dev.sennight.search.query.QueryNote;
import dev.sennight.search.rank.EntrySearcher;
import dev.sennight.search.rank.ProximityBoost;
import dev.sennight.search.rank.Word;
import dev.sennight.search.rank.WordQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
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

  private static final int MORE = 200;

  /** More than texts score. */
  private static final float NOTE_SCORE = 1_000;

  private static final int MOST_KEYWORDS = 8;
  private static final int LONGEST_KEYWORD = 8;

  private final EntrySearcher searcher;
  private final EntryQuery query;
  private final SearchRequest request;
  private final Unindexed unindexed;
  private final CancellationToken cancel;
  private @Nullable Map<EntryId, String> notes;

  /** Searches for {@code query}, which is that of {@code request}. */
  SearchRun(
      EntrySearcher searcher,
      EntryQuery query,
      SearchRequest request,
      Unindexed unindexed,
      CancellationToken cancel) {
    this.searcher = searcher;
    this.query = query;
    this.request = request;
    this.unindexed = unindexed;
    this.cancel = cancel;
  }

  /** Answers; {@code prepared} gets the hits piece by piece, the first ones soon. */
  SearchAnswer answer(Consumer<List<Hit>> prepared) throws IOException {
    int wanted = Math.clamp((long) request.offset() + request.limit(), 0, Integer.MAX_VALUE);
    WordQueries queries = query.queries();
    Weight relevance = relevance(queries);
    MatchCollector matches = collect(queries, relevance, Math.max(wanted, CANDIDATES));
    ScoreDoc[] best = matches.best();
    if (request.sort() == Sort.RELEVANCE) {
      boost(best);
    }
    List<Hit> hits = hits(best, wanted, prepared);
    boolean stopped = cancel.isCancelled();
    return new SearchAnswer(
        hits,
        matches.total(),
        !stopped,
        searcher.getIndexReader().numDocs(),
        stopped ? List.of() : matches.facets(),
        stopped ? List.of() : matches.weeks(),
        queryNotes(),
        stopped ? null : suggestion(matches.total()),
        explanation());
  }

  /** How many entries match. */
  int count() throws IOException {
    return collect(query.queries(), null, 1).total();
  }

  /** The entries that match, in the order that is asked for, without reading their texts. */
  List<EntryId> ids() throws IOException {
    WordQueries queries = query.queries();
    Weight relevance = relevance(queries);
    ScoreDoc[] found = collect(queries, relevance, request.limit()).best();
    StoredFields stored = searcher.storedFields();
    List<EntryId> ids = new ArrayList<>();
    for (int i = request.offset(); i < found.length; i++) {
      Document entry = stored.document(found[i].doc, Set.of(IndexFields.ID));
      ids.add(new EntryId(entry.get(IndexFields.ID)));
    }
    return ids;
  }

  /** What orders the matches: the user's own notes come first. */
  private Weight relevance(WordQueries queries) throws IOException {
    Query score = either(queries.score(), NOTE_SCORE);
    return searcher.createWeight(searcher.rewrite(score), ScoreMode.COMPLETE, 1);
  }

  /** What {@code texts} matches, and with a score of {@code note} the entries of {@link #notes}. */
  private Query either(Query texts, float note) {
    if (notes().isEmpty()) {
      return texts;
    }
    Query noted = new ConstantScoreQuery(EntryFilter.entries(notes().keySet()));
    return new BooleanQuery.Builder()
        .add(texts, Occur.SHOULD)
        .add(new BoostQuery(noted, note), Occur.SHOULD)
        .build();
  }

  /** Notes that hold all the words that are only looked for, by their entries. */
  private Map<EntryId, String> notes() {
    Map<EntryId, String> known = notes;
    if (known == null) {
      String words =
          query.parsed().root().nodes().stream()
              .filter(QueryNode.Words.class::isInstance)
              .map(node -> ((QueryNode.Words) node).text())
              .collect(Collectors.joining(" "));
      known = NoteScan.holding(words, unindexed);
      notes = known;
    }
    return known;
  }

  private Explanation explanation() throws IOException {
    List<Expansion> also = new ArrayList<>();
    for (Word word : query.words()) {
      List<String> others = word.others(searcher);
      also.addAll(others.isEmpty() ? List.of() : List.of(new Expansion(word.text(), others)));
    }
    return new Explanation(query.parsed().explanation(), also);
  }

  /** Puts the first of {@code best} in the order of their passages. */
  private void boost(ScoreDoc[] best) throws IOException {
    TopDocs found = new TopDocs(new TotalHits(best.length, EQUAL_TO), best);
    ProximityBoost boost = new ProximityBoost(query.words(), cancel);
    ScoreDoc[] boosted = boost.rescore(searcher, found, CANDIDATES).scoreDocs;
    System.arraycopy(boosted, 0, best, 0, boosted.length);
  }

  private boolean isSentence() {
    return query.words().size() > MOST_KEYWORDS
        || query.words().stream().anyMatch(w -> w.isCjk() && w.text().length() > LONGEST_KEYWORD);
  }

  // ---- what matches

  private MatchCollector collect(WordQueries queries, @Nullable Weight relevance, int most)
      throws IOException {
    EntryFilter filter = new EntryFilter(searcher, unindexed, cancel);
    Optional<Query> required = filter.required(query.parsed().root());
    boolean nothing = required.isEmpty() && query.words().isEmpty();
    Query matching = required.orElse(MatchAllDocsQuery.INSTANCE);
    float least = 0;
    if (nothing && (!request.query().isBlank() || request.narrowed().isEmpty())) {
      matching = new MatchNoDocsQuery("nothing is asked for");
    } else if (query.asksForWords()) {
      BooleanQuery.Builder both = new BooleanQuery.Builder().add(queries.cover(), Occur.MUST);
      required.ifPresent(strict -> both.add(strict, Occur.FILTER));
      Query texts = both.build();
      ScoreDoc[] fullest = searcher.search(texts, 1).scoreDocs;
      float part = isSentence() ? SENTENCE_COVER : KEYWORD_COVER;
      least = fullest.length == 0 ? 1 : part * fullest[0].score;
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      all.add(either(queries.cover(), least), Occur.MUST);
      required.ifPresent(strict -> all.add(strict, Occur.FILTER));
      matching = all.build();
    }
    int kept = Math.clamp(searcher.getIndexReader().maxDoc(), 1, most);
    MatchCollector matches = new MatchCollector(request, relevance, least, kept, cancel);
    return searcher.search(matching, matches.manager());
  }

  // ---- what is shown

  private List<Hit> hits(ScoreDoc[] best, int wanted, Consumer<List<Hit>> prepared)
      throws IOException {
    Highlighter marks = query.marks();
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    int handedOut = 0;
    int end = Math.min(wanted, best.length);
    for (int i = request.offset(); i < end && !cancel.isCancelled(); i++) {
      Document entry = stored.document(best[i].doc, SHOWN);
      EntryId id = new EntryId(entry.get(IndexFields.ID));
      String note = notes().get(id);
      hits.add(
          new Hit(
              id,
              best[i].score,
              Passages.of(note == null ? entry.get(IndexFields.BODY) : note, marks, note != null),
              marks.ranges(entry.get(IndexFields.TITLE))));
      if (i + 1 < end && hits.size() == (handedOut == 0 ? FIRST : handedOut + MORE)) {
        prepared.accept(List.copyOf(hits.subList(handedOut, hits.size())));
        handedOut = hits.size();
      }
    }
    prepared.accept(List.copyOf(hits.subList(handedOut, hits.size())));
    return hits;
  }

  private List<QueryNote> queryNotes() {
    List<QueryNote> notes = new ArrayList<>(query.parsed().notes());
    if (query.words().isEmpty() && query.isPlain() && !request.query().isBlank()) {
      notes.add(new QueryNote(QueryNote.Kind.SIGNS_ONLY, List.of()));
    }
    for (Word word : query.words()) {
      if (word.better() != null) {
        notes.add(new QueryNote(QueryNote.Kind.SPELLED, List.of(word.text(), word.better())));
      }
    }
    return notes;
  }

  // ---- what could be asked instead

  /** The nearest query with hits, when a word stands nowhere or nothing was found. */
  private @Nullable String suggestion(int total) throws IOException {
    String text = query.parsed().text();
    String spelled = spelled(text);
    if (total > 0 || text.length() < request.query().length()) { // of a part nothing is counted
      return spelled.equals(text) ? null : spelled;
    }
    for (String candidate : List.of(spelled, spelled(query.plain()), query.plain())) {
      if (!candidate.isBlank() && !candidate.equals(text) && count(candidate) > 0) {
        return candidate;
      }
    }
    return null;
  }

  private int count(String other) throws IOException {
    SearchRequest asked = SearchRequest.of(other, 0);
    return new SearchRun(searcher, EntryQuery.of(searcher, other), asked, unindexed, cancel)
        .count();
  }

  private String spelled(String text) {
    String spelled = text;
    for (Word word : query.words()) {
      int at = word.better() == null ? -1 : find(word.text(), spelled);
      if (at >= 0) {
        int end = at + word.text().length();
        spelled = spelled.substring(0, at) + word.better() + spelled.substring(end);
      }
    }
    return spelled;
  }

  /** Compares letter by letter: some letters get longer with their case; -1 for nowhere. */
  private static int find(String word, String text) {
    int at = 0;
    while (at < text.length() && !text.regionMatches(true, at, word, 0, word.length())) {
      at++;
    }
    return at < text.length() ? at : -1;
  }
}
