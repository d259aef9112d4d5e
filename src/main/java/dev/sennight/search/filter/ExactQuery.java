package dev.sennight.search.filter;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
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
 * Of what a query matches, the entries whose title, names, text, tags or headings hold something as
 * it is written. The index folds case, width and traditional forms, so the stored text is asked.
 */
final class ExactQuery extends Query {
  private static final Set<String> READ =
      Set.of(IndexFields.ID, IndexFields.TITLE, IndexFields.NAMES, IndexFields.BODY);

  private final Query folded;
  private final Written written;
  private final Reading reading;
  private @Nullable Set<String> labelled;

  /**
   * Asks the entries that {@code folded} matches.
   *
   * @param folded matches at least all entries that hold {@code written}
   */
  ExactQuery(Query folded, Written written, Reading reading) {
    this.folded = folded;
    this.written = written;
    this.reading = reading;
  }

  /** What is read besides the index, and whether reading is still wanted. */
  record Reading(WrittenLabels labels, CancellationToken cancel) {}

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query simple = folded.rewrite(searcher);
    return simple.equals(folded) ? this : new ExactQuery(simple, written, reading);
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
        return !reading.cancel().isCancelled()
            && holds(stored.document(approximation().docID(), READ));
      }

      @Override
      public float matchCost() {
        return 10_000;
      }
    };
  }

  private boolean holds(Document entry) {
    for (IndexableField field : entry.getFields()) {
      String text = field.stringValue();
      if (text != null && !field.name().equals(IndexFields.ID) && written.standsIn(text)) {
        return true;
      }
    }
    return labelled().contains(entry.get(IndexFields.ID));
  }

  /** Ids of the entries with such a tag or heading; read when the first entry needs them. */
  private Set<String> labelled() {
    Set<String> known = labelled;
    if (known == null) {
      known = new HashSet<>();
      for (var entry : reading.labels().holding(written.text()).entrySet()) {
        if (entry.getValue().stream().anyMatch(written::standsIn)) {
          known.add(entry.getKey().value());
        }
      }
      labelled = known;
    }
    return known;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    folded.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return "exact(" + written.text() + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExactQuery query
        && query.folded.equals(folded)
        && query.written.text().equals(written.text());
  }

  @Override
  public int hashCode() {
    return 31 * folded.hashCode() + written.text().hashCode();
  }
}
