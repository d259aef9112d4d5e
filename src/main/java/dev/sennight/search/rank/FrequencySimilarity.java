package dev.sennight.search.rank;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** Makes the score of a scorer the bare frequency; weighing is done where all evidence is known. */
final class FrequencySimilarity extends Similarity {

  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collection, TermStatistics... statistics) {
    return new SimScorer() {
      @Override
      public float score(float freq, long norm) {
        return freq;
      }
    };
  }
}
