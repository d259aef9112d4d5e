package dev.sennight.search.filter;

import dev.sennight.concurrent.CancellationToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Of what a query matches, the entries that pass a check of their stored text. Each is checked
 * once, however often a search runs the query. Used by one thread.
 */
final class CheckedQuery extends Query {
  private final Query candidates;
  private final EntryCheck check;
  private final CancellationToken cancel;

  /** Answers by segment, shared with what this is rewritten to. */
  private final Map<Object, Answers> known;

  /** The documents of a segment that were checked, and those that passed. */
  private record Answers(SparseFixedBitSet checked, SparseFixedBitSet passed) {
    static Answers of(int documents) {
      return new Answers(new SparseFixedBitSet(documents), new SparseFixedBitSet(documents));
    }
  }

  /**
   * Checks what {@code candidates} matches.
   *
   * @param cancel asked before each entry; when cancelled, nothing more matches
   */
  CheckedQuery(Query candidates, EntryCheck check, CancellationToken cancel) {
    this(candidates, check, cancel, new HashMap<>());
  }

  private CheckedQuery(
      Query candidates, EntryCheck check, CancellationToken cancel, Map<Object, Answers> known) {
    this.candidates = candidates;
    this.check = check;
    this.cancel = cancel;
    this.known = known;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query simple = candidates.rewrite(searcher);
    return simple.equals(candidates) ? this : new CheckedQuery(simple, check, cancel, known);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight unchecked = searcher.createWeight(candidates, ScoreMode.COMPLETE_NO_SCORES, boost);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer found = unchecked.scorer(leaf);
        return found == null
            ? null
            : new DefaultScorerSupplier(
                new ConstantScoreScorer(score(), mode, checked(found, leaf)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator checked(Scorer found, LeafReaderContext leaf) throws IOException {
    StoredFields stored = leaf.reader().storedFields();
    Answers answers = known.computeIfAbsent(leaf.id(), id -> Answers.of(leaf.reader().maxDoc()));
    return new TwoPhaseIterator(found.iterator()) {
      @Override
      public boolean matches() throws IOException {
        if (cancel.isCancelled()) {
          return false;
        }
        int document = approximation().docID();
        if (!answers.checked.getAndSet(document)
            && check.holds(stored.document(document, check.fields()))) {
          answers.passed.set(document);
        }
        return answers.passed.get(document);
      }

      @Override
      public float matchCost() {
        return 10_000;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    candidates.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "checked(" + candidates.toString(field) + ", " + check + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckedQuery query
        && query.candidates.equals(candidates)
        && query.check.equals(check);
  }

  @Override
  public int hashCode() {
    return 31 * candidates.hashCode() + check.hashCode();
  }
}
