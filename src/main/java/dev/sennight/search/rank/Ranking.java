package dev.sennight.search.rank;

import dev.sennight.concurrent.CancellationToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/** Adds up, word by word, what each entry holds of a query. */
public final class Ranking {
  private static final float K1 = Tune.K1;
  private static final float B = Tune.B;

  private final IndexView view;
  private final CancellationToken cancel;
  private final float[] scores;
  private final float[] covers;
  private final float[] wordScores;
  private final float[] wordCovers;
  private final float[] frequencies;
  private int[] touched = new int[256];
  private int touchedCount;
  private int[] found = new int[256];
  private int foundCount;
  private final float[] values;
  private final int[] wordTouched;
  private int wordTouchedCount;
  private float possible;

  public Ranking(IndexView view, CancellationToken cancel) {
    this.view = view;
    this.cancel = cancel;
    scores = new float[view.maxDoc()];
    covers = new float[view.maxDoc()];
    wordScores = new float[view.maxDoc()];
    wordCovers = new float[view.maxDoc()];
    frequencies = new float[view.maxDoc()];
    values = new float[view.maxDoc()];
    wordTouched = new int[view.maxDoc()];
  }

  /** Adds the evidence for {@code words}. */
  public void add(List<Word> words) throws IOException {
    for (Word word : words) {
      if (cancel.isCancelled()) {
        return;
      }
      add(word);
    }
  }

  /** The score of a document; 0 when it holds nothing of the query. */
  public float score(int doc) {
    float cover = cover(doc);
    return scores[doc] * (1 - Tune.COV + Tune.COV * cover);
  }

  /** How much of the query a document holds, from 0 to 1. */
  public float cover(int doc) {
    return possible == 0 ? 0 : covers[doc] / possible;
  }

  private void add(Word word) throws IOException {
    wordTouchedCount = 0;
    float coverable = 0;
    for (Feature feature : word.features()) {
      float full = collect(feature);
      coverable += full * feature.cover();
      apply(full, feature);
    }
    possible += coverable;
    for (int i = 0; i < wordTouchedCount; i++) {
      int doc = wordTouched[i];
      scores[doc] += wordScores[doc];
      covers[doc] += Math.min(coverable, wordCovers[doc]);
      wordScores[doc] = 0;
      wordCovers[doc] = 0;
    }
  }

  private void apply(float full, Feature feature) {
    for (int i = 0; i < touchedCount; i++) {
      int doc = touched[i];
      float tf = frequencies[doc];
      float value = values[doc];
      frequencies[doc] = 0;
      values[doc] = 0;
      float norm = K1 * (1 - B + B * view.relativeLength(doc));
      if (wordScores[doc] == 0 && wordCovers[doc] == 0) {
        wordTouched[wordTouchedCount++] = doc;
      }
      wordScores[doc] += feature.weight() * value * tf * (K1 + 1) / (tf + norm);
      wordCovers[doc] += feature.cover() * value;
    }
  }

  private float idf(int frequency) {
    double n = Math.max(view.entries(), frequency);
    return (float) Math.pow(Math.log(1 + (n - frequency + 0.5) / (frequency + 0.5)), Tune.POW);
  }

  /** Collects the feature's frequencies and values; returns the value of its best spelling. */
  private float collect(Feature feature) throws IOException {
    touchedCount = 0;
    float full = 0;
    float exact = 0;
    boolean first = true;
    for (Alternative alternative : feature.alternatives()) {
      foundCount = 0;
      if (alternative.terms().size() == 1) {
        collectTerm(alternative);
      } else {
        collectPhrase(alternative);
      }
      if (foundCount == 0) {
        first = false;
        continue;
      }
      float rarity = idf(foundCount);
      if (first && alternative.weight() == 1) {
        exact = rarity;
      }
      first = false;
      float value = alternative.weight() * (exact > 0 ? Math.min(exact, rarity) : rarity);
      full = Math.max(full, value);
      for (int i = 0; i < foundCount; i++) {
        int doc = found[i];
        if (values[doc] == 0) {
          touch(doc);
        }
        values[doc] = Math.max(values[doc], value);
      }
    }
    return full;
  }

  private void collectTerm(Alternative alternative) throws IOException {
    Term term = new Term(alternative.field(), new BytesRef(alternative.terms().getFirst()));
    for (LeafReaderContext leaf : view.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
      if (postings == null) {
        continue;
      }
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        found(leaf.docBase + doc, postings.freq());
      }
    }
  }

  private void collectPhrase(Alternative alternative) throws IOException {
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    for (int i = 0; i < alternative.terms().size(); i++) {
      builder.add(
          new Term(alternative.field(), alternative.terms().get(i)),
          alternative.positions().get(i));
    }
    Weight weight = view.searcher().createWeight(builder.build(), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : view.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      DocIdSetIterator docs = scorer.iterator();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        found(leaf.docBase + doc, scorer.score());
      }
    }
  }

  private void found(int doc, float frequency) {
    if (foundCount == found.length) {
      found = Arrays.copyOf(found, found.length * 2);
    }
    found[foundCount++] = doc;
    frequencies[doc] += frequency;
  }

  private void touch(int doc) {
    if (touchedCount == touched.length) {
      touched = Arrays.copyOf(touched, touched.length * 2);
    }
    touched[touchedCount++] = doc;
  }
}
