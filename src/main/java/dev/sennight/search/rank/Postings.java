package dev.sennight.search.rank;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Reads where a spelling stands and how often. */
final class Postings {
  private static final int MOST_TERMS = 5_000;

  private final IndexView view;
  private final Sink sink;

  Postings(IndexView view, Sink sink) {
    this.view = view;
    this.sink = sink;
  }

  /** Takes a document and how often the spelling stands in it; may come twice when open. */
  interface Sink {
    void accept(int doc, float frequency);
  }

  void read(Alternative alternative) throws IOException {
    if (alternative.open()) {
      prefix(alternative);
    } else if (alternative.terms().size() == 1) {
      term(alternative);
    } else {
      phrase(alternative);
    }
  }

  private void term(Alternative alternative) throws IOException {
    Term term = new Term(alternative.field(), alternative.terms().getFirst());
    for (LeafReaderContext leaf : view.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
      if (postings != null) {
        drain(postings, leaf.docBase);
      }
    }
  }

  private void prefix(Alternative alternative) throws IOException {
    BytesRef start = new BytesRef(alternative.terms().getFirst());
    for (LeafReaderContext leaf : view.leaves()) {
      Terms terms = leaf.reader().terms(alternative.field());
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      PostingsEnum postings = null;
      int count = 0;
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, start) && count++ < MOST_TERMS;
          term = each.next()) {
        postings = each.postings(postings, PostingsEnum.FREQS);
        drain(postings, leaf.docBase);
      }
    }
  }

  private void drain(PostingsEnum postings, int docBase) throws IOException {
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      sink.accept(docBase + doc, postings.freq());
    }
  }

  private void phrase(Alternative alternative) throws IOException {
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    for (int i = 0; i < alternative.terms().size(); i++) {
      builder.add(
          new Term(alternative.field(), alternative.terms().get(i)),
          alternative.positions().get(i));
    }
    Weight weight = view.searcher().createWeight(builder.build(), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : view.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator docs = scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          sink.accept(leaf.docBase + doc, scorer.score());
        }
      }
    }
  }
}
