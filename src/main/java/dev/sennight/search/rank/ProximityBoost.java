package dev.sennight.search.rank;

import static org.apache.lucene.search.TotalHits.Relation.EQUAL_TO;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;

/**
 * Raises entries that say what is asked for in one place above those that hold it here and there.
 *
 * <p>The best passage of an entry is the one of {@value #PASSAGE} positions whose terms of the
 * query are worth most; each term counts once. An entry whose passage holds all that the query is
 * worth doubles its score.
 */
public final class ProximityBoost extends Rescorer {
  /** In positions, which are Han characters or Latin words: a sentence or two. */
  static final int PASSAGE = 60;

  /** Terms worth less stand everywhere; where they stand tells nothing. */
  private static final float LEAST_VALUE = 0.5f;

  private static final int FEATURE_BITS = 16;

  private final List<Word> words;
  private final CancellationToken cancel;

  /** Boosts by where {@code words} stand; stops early when cancelled. */
  public ProximityBoost(List<Word> words, CancellationToken cancel) {
    this.words = words;
    this.cancel = cancel;
  }

  /** The first {@code most} of {@code found}, which is sorted by score, in their new order. */
  @Override
  public TopDocs rescore(IndexSearcher searcher, TopDocs found, int most) throws IOException {
    ScoreDoc[] boosted = new ScoreDoc[Math.min(most, found.scoreDocs.length)];
    for (int i = 0; i < boosted.length; i++) {
      boosted[i] = new ScoreDoc(found.scoreDocs[i].doc, found.scoreDocs[i].score);
    }
    Arrays.sort(boosted, Comparator.comparingInt(each -> each.doc));
    Passages passages = new Passages((EntrySearcher) searcher, boosted);
    for (Word word : words) {
      for (Feature feature : word.features()) {
        passages.find(feature);
      }
    }
    passages.boost();
    Arrays.sort(
        boosted,
        Comparator.comparingDouble((ScoreDoc each) -> -each.score)
            .thenComparingInt(each -> each.doc));
    return new TopDocs(found.totalHits, boosted);
  }

  @Override
  public Explanation explain(IndexSearcher searcher, Explanation first, int doc)
      throws IOException {
    ScoreDoc[] one = {new ScoreDoc(doc, first.getValue().floatValue())};
    TopDocs boosted = rescore(searcher, new TopDocs(new TotalHits(1, EQUAL_TO), one), 1);
    return Explanation.match(boosted.scoreDocs[0].score, "boosted by its best passage", first);
  }

  /** Where the features stand in the entries that are boosted, in the order of documents. */
  private final class Passages {
    private final EntrySearcher searcher;
    private final ScoreDoc[] docs;
    private final long[][] places;
    private final int[] placeCounts;
    private float[] values = new float[32];
    private int features;

    Passages(EntrySearcher searcher, ScoreDoc[] docs) {
      this.searcher = searcher;
      this.docs = docs;
      places = new long[docs.length][16];
      placeCounts = new int[docs.length];
    }

    void boost() {
      float all = 0;
      for (int i = 0; i < features; i++) {
        all += values[i];
      }
      for (int i = 0; i < docs.length && features > 1 && !cancel.isCancelled(); i++) {
        docs[i].score *= 1 + bestPassage(i) / all;
      }
    }

    void find(Feature feature) throws IOException {
      float value = 0;
      for (Alternative alternative : feature.alternatives()) {
        boolean isTerm = alternative.terms().size() == 1 && !alternative.open();
        if (isTerm && alternative.field().equals(IndexFields.TEXT) && !cancel.isCancelled()) {
          String term = alternative.terms().getFirst();
          int frequency = searcher.frequency(term);
          float worth = feature.weight() * alternative.weight() * searcher.idf(frequency);
          if (frequency > 0 && worth >= LEAST_VALUE) {
            value = Math.max(value, worth);
            find(new Term(IndexFields.TEXT, term));
          }
        }
      }
      if (value > 0) {
        values = features == values.length ? Arrays.copyOf(values, features * 2) : values;
        values[features++] = value;
      }
    }

    private void find(Term term) throws IOException {
      int i = 0;
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.POSITIONS);
        for (; i < docs.length && docs[i].doc < end; i++) {
          int doc = docs[i].doc - leaf.docBase;
          if (postings != null && reach(postings, doc)) {
            for (int k = postings.freq(); k > 0; k--) {
              add(i, postings.nextPosition());
            }
          }
        }
      }
    }

    private static boolean reach(PostingsEnum postings, int doc) throws IOException {
      int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
      return at == doc && at != DocIdSetIterator.NO_MORE_DOCS;
    }

    private void add(int i, int position) {
      int count = placeCounts[i]++;
      if (count == places[i].length) {
        places[i] = Arrays.copyOf(places[i], count * 2);
      }
      places[i][count] = (long) position << FEATURE_BITS | features;
    }

    /** What the terms in the best passage of a document are worth. */
    private float bestPassage(int i) {
      long[] sorted = places[i];
      Arrays.sort(sorted, 0, placeCounts[i]);
      int[] inside = new int[features];
      float worth = 0;
      float best = 0;
      int from = 0;
      for (int to = 0; to < placeCounts[i]; to++) {
        int entering = feature(sorted[to]);
        worth += inside[entering]++ == 0 ? values[entering] : 0;
        while (position(sorted[to]) - position(sorted[from]) >= PASSAGE) {
          int leaving = feature(sorted[from++]);
          worth -= --inside[leaving] == 0 ? values[leaving] : 0;
        }
        best = Math.max(best, worth);
      }
      return best;
    }

    private static int feature(long place) {
      return (int) (place & (1 << FEATURE_BITS) - 1);
    }

    private static long position(long place) {
      return place >> FEATURE_BITS;
    }
  }
}
