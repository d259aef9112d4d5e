package dev.sennight.search.rank;

import dev.sennight.concurrent.CancellationToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Adds up, word by word, what each entry holds of a query. One query a ranking, one thread.
 *
 * <p>A feature is worth its weight times its rarity, times how much of the entry it makes up (BM25:
 * repeats count less and less, and the less the longer the entry). Names, tags and headings stand
 * in the same field as the text, several times, so that all of an entry is weighed as one. Features
 * of one word, which may be a whole clause, count less and less as well: a sentence is answered by
 * what holds something of each of its parts. What an entry holds of the query as a whole (its
 * cover) then raises or lowers its score.
 */
public final class Ranking {
  private static final float REPEAT = 1.2f;
  private static final float LENGTH = 0.75f;
  private static final float LEAST_VALUE = 0.5f;
  private static final float COVER_PART = 0.4f;

  private final IndexView view;
  private final CancellationToken cancel;
  private final Postings postings;
  private final float[] scores;
  private final float[] covers;
  private final float[] wordScores;
  private final float[] wordCovers;
  private final float[] frequencies;
  private final float[] values;
  private final int[] wordDocs;
  private int wordDocCount;
  private int[] docs = new int[256];
  private int docCount;
  private int[] found = new int[256];
  private int foundCount;
  private final byte[] seen;
  private float possible;
  private float best;

  /** A ranking of all entries of {@code view}. */
  public Ranking(IndexView view, CancellationToken cancel) {
    this.view = view;
    this.cancel = cancel;
    postings = new Postings(view, this::found);
    int size = view.maxDoc();
    scores = new float[size];
    covers = new float[size];
    wordScores = new float[size];
    wordCovers = new float[size];
    frequencies = new float[size];
    values = new float[size];
    wordDocs = new int[size];
    seen = new byte[size];
  }

  /** Adds the evidence for the {@code words} of a query; stops early when cancelled. */
  public void add(List<Word> words) throws IOException {
    add(words, true);
  }

  /** Adds the evidence for single terms that were weighed before. */
  public void addTerms(List<Word> terms) throws IOException {
    add(terms, false);
  }

  private void add(List<Word> words, boolean saturate) throws IOException {
    for (Word word : words) {
      if (cancel.isCancelled()) {
        return;
      }
      add(word, saturate);
    }
  }

  /** What is ranked. */
  IndexView view() {
    return view;
  }

  /** Makes a document's score so many times what it is. */
  void multiply(int doc, float times) {
    scores[doc] *= times;
  }

  /** Raises a document above what its words give, in parts of the best score so far. */
  void raise(int doc, float factor) {
    scores[doc] += factor * Math.max(1, best);
    covers[doc] = possible;
  }

  /** The score of a document; 0 when it holds nothing of the query. */
  public float score(int doc) {
    return scores[doc] * (1 - COVER_PART + COVER_PART * cover(doc));
  }

  /** How much of the query a document holds, from 0 to 1. */
  public float cover(int doc) {
    return possible == 0 ? 0 : Math.min(1, covers[doc] / possible);
  }

  private void add(Word word, boolean saturate) throws IOException {
    wordDocCount = 0;
    float coverable = 0;
    for (Feature feature : word.features()) {
      float full = collect(feature);
      coverable += full * feature.cover();
      apply(feature);
    }
    possible += coverable;
    for (int i = 0; i < wordDocCount; i++) {
      int doc = wordDocs[i];
      scores[doc] += saturate ? saturated(wordScores[doc]) : wordScores[doc];
      best = Math.max(best, scores[doc]);
      covers[doc] += Math.min(coverable, wordCovers[doc]);
      wordScores[doc] = 0;
      wordCovers[doc] = 0;
    }
  }

  /** To the power of 2/3, so that a second word that is found tells more than more of the first. */
  private static float saturated(float score) {
    return (float) Math.cbrt(score * score);
  }

  private void apply(Feature feature) {
    for (int i = 0; i < docCount; i++) {
      int doc = docs[i];
      float frequency = frequencies[doc];
      float value = values[doc];
      frequencies[doc] = 0;
      values[doc] = 0;
      float norm = REPEAT * (1 - LENGTH + LENGTH * view.relativeLength(doc));
      if (wordScores[doc] == 0) {
        wordDocs[wordDocCount++] = doc;
      }
      wordScores[doc] += feature.weight() * value * frequency * (REPEAT + 1) / (frequency + norm);
      wordCovers[doc] += feature.cover() * value;
    }
  }

  /** Collects a feature's frequencies and values; returns the value of its best spelling. */
  private float collect(Feature feature) throws IOException {
    docCount = 0;
    float full = 0;
    float typed = Float.MAX_VALUE;
    for (int k = 0; k < feature.alternatives().size(); k++) {
      Alternative alternative = feature.alternatives().get(k);
      if (feature.role() != Feature.Role.WHOLE && isCommon(alternative, feature.weight())) {
        continue;
      }
      foundCount = 0;
      postings.read(alternative);
      float rarity = Math.min(typed, view.rarity(foundCount));
      if (k == 0 && alternative.weight() == 1 && foundCount > 0) {
        typed = rarity;
      }
      float value = alternative.weight() * rarity;
      full = foundCount == 0 ? full : Math.max(full, value);
      settle(value);
    }
    return full;
  }

  /** Whether a piece stands in so many entries that reading them all changes next to nothing. */
  private boolean isCommon(Alternative alternative, float weight) throws IOException {
    int least = Integer.MAX_VALUE;
    for (String term : alternative.terms()) {
      least = Math.min(least, view.frequency(term));
    }
    return !alternative.open() && alternative.weight() * weight * view.rarity(least) < LEAST_VALUE;
  }

  private void settle(float value) {
    for (int i = 0; i < foundCount; i++) {
      int doc = found[i];
      seen[doc] = 0;
      if (values[doc] == 0) {
        if (docCount == docs.length) {
          docs = Arrays.copyOf(docs, docs.length * 2);
        }
        docs[docCount++] = doc;
      }
      values[doc] = Math.max(values[doc], value);
    }
  }

  private void found(int doc, float frequency) {
    frequencies[doc] += frequency;
    if (seen[doc] == 0) {
      seen[doc] = 1;
      if (foundCount == found.length) {
        found = Arrays.copyOf(found, found.length * 2);
      }
      found[foundCount++] = doc;
    }
  }
}
