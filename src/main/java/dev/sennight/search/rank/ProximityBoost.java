package dev.sennight.search.rank;

import static org.apache.lucene.search.TotalHits.Relation.EQUAL_TO;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexFields;
import dev.sennight.search.rank.Word.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.ArrayUtil;

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
    ScoreDoc[] boosted =
        Arrays.stream(found.scoreDocs)
            .limit(most)
            .map(each -> new ScoreDoc(each.doc, each.score))
            .sorted(Comparator.comparingInt(each -> each.doc))
            .toArray(ScoreDoc[]::new);
    Places places = new Places((EntrySearcher) searcher, boosted);
    for (Word word : words) {
      for (Feature feature : word.features()) {
        places.find(feature);
      }
    }
    places.boost();
    Arrays.sort(boosted, Comparator.comparingDouble((ScoreDoc each) -> -each.score));
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
  private final class Places {
    private final EntrySearcher searcher;
    private final ScoreDoc[] docs;

    /** Of each document, positions with the number of a feature in their lower half. */
    private final long[][] places;

    private final int[] counts;
    private final List<Float> values = new ArrayList<>();

    Places(EntrySearcher searcher, ScoreDoc[] docs) {
      this.searcher = searcher;
      this.docs = docs;
      places = new long[docs.length][16];
      counts = new int[docs.length];
    }

    void find(Feature feature) throws IOException {
      float value = 0;
      for (Alternative each : feature.alternatives()) {
        if (each.isInText() && !each.open() && each.terms().size() == 1 && !cancel.isCancelled()) {
          int frequency = searcher.frequency(each);
          float worth = feature.weight() * each.weight() * searcher.idf(frequency);
          if (frequency > 0 && worth >= LEAST_VALUE) {
            value = Math.max(value, worth);
            find(new Term(IndexFields.TEXT, each.terms().getFirst()));
          }
        }
      }
      if (value > 0) {
        values.add(value);
      }
    }

    private void find(Term term) throws IOException {
      int i = 0;
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        boolean any = i < docs.length && docs[i].doc < end;
        PostingsEnum at = any ? leaf.reader().postings(term, PostingsEnum.POSITIONS) : null;
        for (; i < docs.length && docs[i].doc < end; i++) {
          int doc = docs[i].doc - leaf.docBase;
          if (at != null && (at.docID() == doc || at.docID() < doc && at.advance(doc) == doc)) {
            for (int k = at.freq(); k > 0; k--) {
              places[i] = ArrayUtil.grow(places[i], counts[i] + 1);
              places[i][counts[i]++] = (long) at.nextPosition() << Integer.SIZE | values.size();
            }
          }
        }
      }
    }

    void boost() {
      double all = values.stream().mapToDouble(value -> value).sum();
      for (int i = 0; i < docs.length && values.size() > 1 && !cancel.isCancelled(); i++) {
        docs[i].score *= 1 + (float) (bestPassage(i) / all);
      }
    }

    /** What the terms in the best passage of a document are worth. */
    private double bestPassage(int i) {
      long[] sorted = places[i];
      Arrays.sort(sorted, 0, counts[i]);
      int[] inside = new int[values.size()];
      double worth = 0;
      double best = 0;
      int from = 0;
      for (int to = 0; to < counts[i]; to++) {
        worth += inside[(int) sorted[to]]++ == 0 ? values.get((int) sorted[to]) : 0;
        while ((sorted[to] >> Integer.SIZE) - (sorted[from] >> Integer.SIZE) >= PASSAGE) {
          int leaving = (int) sorted[from++];
          worth -= --inside[leaving] == 0 ? values.get(leaving) : 0;
        }
        best = Math.max(best, worth);
      }
      return best;
    }
  }
}
