package dev.sennight.search.filter;

import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.Set;
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
 * Of what a query matches, the entries whose title, names or text hold something as it is written.
 * The index folds case, width and traditional forms, so the stored text is asked.
 */
final class ExactQuery extends Query {
  private static final Set<String> READ =
      Set.of(IndexFields.TITLE, IndexFields.NAMES, IndexFields.BODY);

  private final Query folded;
  private final String written;

  ExactQuery(Query folded, String written) {
    this.folded = folded;
    this.written = written;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query simple = folded.rewrite(searcher);
    return simple.equals(folded) ? this : new ExactQuery(simple, written);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight candidates = searcher.createWeight(folded, ScoreMode.COMPLETE_NO_SCORES, boost);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer found = candidates.scorer(leaf);
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

  private TwoPhaseIterator checked(Scorer candidates, LeafReaderContext leaf) throws IOException {
    StoredFields stored = leaf.reader().storedFields();
    return new TwoPhaseIterator(candidates.iterator()) {
      @Override
      public boolean matches() throws IOException {
        return holds(stored.document(approximation().docID(), READ));
      }

      @Override
      public float matchCost() {
        return 10_000;
      }
    };
  }

  private boolean holds(Document entry) {
    return entry.getFields().stream()
        .anyMatch(field -> field.stringValue() != null && field.stringValue().contains(written));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    folded.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "exact(" + written + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactQuery query
        && query.folded.equals(folded)
        && query.written.equals(written);
  }

  @Override
  public int hashCode() {
    return 31 * folded.hashCode() + written.hashCode();
  }
}
