package dev.sennight.search.rank;

import dev.sennight.index.IndexFields;
import dev.sennight.index.analysis.NameKey;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/** Puts entries whose name is the query first, cards before others. */
public final class ExactNameBoost {
  private static final float CARD = 2;
  private static final float OTHER = 1;

  private ExactNameBoost() {}

  /** Raises what is called {@code query} in {@code ranking}. */
  public static void raise(String query, IndexView view, Ranking ranking) throws IOException {
    String key = NameKey.of(query);
    if (key.isEmpty()) {
      return;
    }
    Term name = new Term(IndexFields.NAME, key);
    Term card = new Term(IndexFields.KIND, "card");
    for (LeafReaderContext leaf : view.leaves()) {
      PostingsEnum named = leaf.reader().postings(name, PostingsEnum.NONE);
      PostingsEnum cards = leaf.reader().postings(card, PostingsEnum.NONE);
      if (named == null) {
        continue;
      }
      for (int doc = named.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = named.nextDoc()) {
        boolean isCard = cards != null && (cards.docID() == doc || advance(cards, doc) == doc);
        ranking.raise(leaf.docBase + doc, isCard ? CARD : OTHER);
      }
    }
  }

  private static int advance(PostingsEnum postings, int doc) throws IOException {
    return postings.docID() < doc ? postings.advance(doc) : postings.docID();
  }
}
