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
 * found tells more than more of the first.
 */
final class DampenedQuery extends Query {
  private final Query query;

  DampenedQuery(Query query) {
    this.query = query;
  }

  private static float dampened(float score) {
    return (float) Math.cbrt((double) score * score);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query simple = query.rewrite(searcher);
    return simple.equals(query) ? this : new DampenedQuery(simple);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight plain = searcher.createWeight(query, mode, boost);
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
      return dampened(in.score());
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
      return dampened(in.getMaxScore(upTo));
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
    return other instanceof DampenedQuery dampened && dampened.query.equals(query);
  }

  @Override
  public int hashCode() {
    return 31 * query.hashCode();
  }
}
