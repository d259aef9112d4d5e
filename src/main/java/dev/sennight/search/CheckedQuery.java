package dev.sennight.search;

import dev.sennight.concurrent.CancellationToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
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

/**
 * Of what a query matches, the entries that pass a check of their stored text, which tells what the
 * terms of an index cannot. Each is checked once, however often a search runs the query. For one
 * state of the index, used by one thread; equal to itself alone.
 */
final class CheckedQuery extends Query {
  /** More than any phrase costs, so that the candidates are told apart first. */
  private static final float CHECK_COST = 1e9f;

  private final Query candidates;
  private final Set<String> fields;
  private final Predicate<Document> check;
  private final CancellationToken cancel;
  private final Map<Integer, Boolean> known = new HashMap<>();

  /**
   * Checks what {@code candidates} matches.
   *
   * @param fields the stored fields that {@code check} reads
   * @param cancel asked before each entry; when cancelled, nothing more matches
   */
  CheckedQuery(
      Query candidates, Set<String> fields, Predicate<Document> check, CancellationToken cancel) {
    this.candidates = candidates;
    this.fields = fields;
    this.check = check;
    this.cancel = cancel;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Query simple = searcher.rewrite(candidates);
    Weight unchecked = searcher.createWeight(simple, ScoreMode.COMPLETE_NO_SCORES, boost);
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
        int document = approximation().docID();
        Boolean passes = known.get(leaf.docBase + document);
        if (passes == null && !cancel.isCancelled()) {
          passes = check.test(stored.document(document, fields));
          known.put(leaf.docBase + document, passes);
        }
        return passes != null && passes;
      }

      @Override
      public float matchCost() {
        return CHECK_COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    candidates.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "checked(" + candidates.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
