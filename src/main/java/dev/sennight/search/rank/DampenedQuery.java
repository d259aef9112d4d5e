package dev.sennight.search.rank;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query whose scores are those of another to the power of 2/3, so that a second word that is
 * found tells more than more of the first. Equal to itself alone.
 */
final class DampenedQuery extends Query {
  private final Query query;

  DampenedQuery(Query query) {
    this.query = query;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight plain = searcher.createWeight(searcher.rewrite(query), mode, boost);
    return new FilterWeight(this, plain) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer scorer = plain.scorer(leaf);
        return scorer == null ? null : new DefaultScorerSupplier(new DampenedScorer(scorer));
      }
    };
  }

  private static final class DampenedScorer extends FilterScorer {
    DampenedScorer(Scorer scorer) {
      super(scorer);
    }

    @Override
    public float score() throws IOException {
      double score = in.score();
      return (float) Math.cbrt(score * score);
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.POSITIVE_INFINITY;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "(" + query.toString(field) + ")^(2/3)";
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
