package dev.sennight.search.filter;

import dev.sennight.concurrent.CancellationToken;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

/** Of what a query matches, the entries that pass a check of their stored text. */
final class CheckedQuery extends Query {
  private final Query candidates;
  private final EntryCheck check;
  private final CancellationToken cancel;

  /**
   * Checks what {@code candidates} matches.
   *
   * @param cancel asked before each entry; when cancelled, nothing more matches
   */
  CheckedQuery(Query candidates, EntryCheck check, CancellationToken cancel) {
    this.candidates = candidates;
    this.check = check;
    this.cancel = cancel;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query simple = candidates.rewrite(searcher);
    return simple.equals(candidates) ? this : new CheckedQuery(simple, check, cancel);
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
    return new TwoPhaseIterator(found.iterator()) {
      @Override
      public boolean matches() throws IOException {
        return !cancel.isCancelled()
            && check.holds(stored.document(approximation().docID(), check.fields()));
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
