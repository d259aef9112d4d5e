package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Puts entries that are nothing but what repeats in their series last. */
public final class Boilerplate {
  private static final float PART = 0.01f;

  private Boilerplate() {}

  /** Lowers what {@code ranking} gave to boilerplate. */
  public static void lower(IndexView view, Ranking ranking) throws IOException {
    Term boilerplate = new Term(IndexFields.HAS, "boilerplate");
    for (LeafReaderContext leaf : view.leaves()) {
      PostingsEnum marked = leaf.reader().postings(boilerplate, PostingsEnum.NONE);
      if (marked == null) {
        continue;
      }
      while (marked.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        ranking.multiply(leaf.docBase + marked.docID(), PART);
      }
    }
  }
}
